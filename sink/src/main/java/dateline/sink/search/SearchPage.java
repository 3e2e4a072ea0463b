package dateline.sink.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.backend.FacetValue;
import dateline.sink.backend.Hit;
import dateline.sink.backend.HitPage;
import dateline.sink.query.Field;
import java.util.List;
import java.util.Map;

/** The answer to a search. Every field is always there; what an article lacks is null. */
public final class SearchPage {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SearchPage() {}

    static ObjectNode json(SearchRequest request, HitPage page, Map<Field, List<FacetValue>> facets, long tookMillis) {
        ObjectNode json = JSON.objectNode();
        json.put("total", page.total());
        json.put("totalIsExact", page.totalIsExact());
        json.put("originals", page.originals());
        json.put("tookMillis", tookMillis);
        json.put("size", request.query().size());
        json.set(
                "next",
                page.next()
                        .<JsonNode>map(bookmark -> JSON.textNode(request.cursor(bookmark)))
                        .orElseGet(JSON::nullNode));
        var hits = json.putArray("hits");
        page.hits().forEach(hit -> hits.add(json(hit)));
        ObjectNode counts = json.putObject("facets");
        request.facets().forEach(field -> {
            var values = counts.putArray(field.written());
            facets.getOrDefault(field, List.of())
                    .forEach(value ->
                            values.addObject().put("value", value.value()).put("count", value.count()));
        });
        return json;
    }

    /** One hit, as the answer to a search lists it. */
    public static ObjectNode json(Hit hit) {
        ObjectNode json = article(hit.article());
        json.put("score", hit.score());
        ObjectNode highlights = json.putObject("highlights");
        hit.highlights().forEach((field, pieces) -> {
            var marked = highlights.putArray(field);
            pieces.forEach(marked::add);
        });
        json.put("copyCount", hit.copyCount());
        var copies = json.putArray("copies");
        hit.copies().forEach(copy -> copies.add(fields(copy, Hit.SHOWN_OF_COPY)));
        return json;
    }

    /** The fields that a list shows. */
    static ObjectNode article(JsonNode document) {
        return fields(document, Hit.SHOWN);
    }

    private static ObjectNode fields(JsonNode document, List<String> names) {
        ObjectNode json = JSON.objectNode();
        for (String field : names) {
            JsonNode value = document.path(field);
            json.set(field, value.isMissingNode() ? JSON.nullNode() : value);
        }
        return json;
    }
}
