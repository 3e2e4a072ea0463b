package dateline.sink.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.query.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Counts the values of fields; see {@link Backend#facets}. */
final class FacetSearch {

    private static final String VALUES = "values";

    private FacetSearch() {}

    /** @param send asks for articles and returns the answer */
    static Map<Field, List<FacetValue>> facets(
            SearchBody search, Set<Field> fields, int size, Function<ObjectNode, JsonNode> send) {
        ObjectNode body = OpenSearchHttp.JSON.createObjectNode().put("size", 0).put("timeout", SearchBody.TIMEOUT);
        body.put("track_total_hits", false);
        body.set("query", search.words());
        ObjectNode aggregations = body.putObject("aggs");
        for (Field field : fields) {
            ObjectNode one = aggregations.putObject(field.written());
            one.set("filter", search.matchingWithout(field));
            one.putObject("aggs")
                    .putObject(VALUES)
                    .putObject("terms")
                    .put("field", field.document())
                    .put("size", size);
        }
        JsonNode answer = send.apply(body).path("aggregations");
        Map<Field, List<FacetValue>> facets = new EnumMap<>(Field.class);
        for (Field field : fields) {
            facets.put(field, values(answer.path(field.written()).path(VALUES)));
        }
        return facets;
    }

    static List<FacetValue> values(JsonNode aggregation) {
        List<FacetValue> values = new ArrayList<>();
        aggregation
                .path("buckets")
                .forEach(bucket -> values.add(new FacetValue(
                        bucket.path("key").asText(), bucket.path("doc_count").asLong())));
        return values;
    }
}
