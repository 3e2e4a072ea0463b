package dateline.sink.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Counts places by their ids, and takes name and point of each from one of the articles that name it. */
final class PlaceSearch {

    /** Places carry ids of two kinds, ours and these. */
    private static final String WIKIDATA = "Q[0-9]+";

    private PlaceSearch() {}

    /** @param send asks for articles and returns the answer */
    static List<PlaceCount> places(SearchBody search, int size, Function<ObjectNode, JsonNode> send) {
        ObjectNode body = OpenSearchHttp.JSON.createObjectNode().put("size", 0).put("timeout", SearchBody.TIMEOUT);
        body.put("track_total_hits", false);
        body.set("query", search.matching());
        ObjectNode places = body.putObject("aggs").putObject("places");
        places.putObject("terms")
                .put("field", "placeIds")
                .put("exclude", WIKIDATA)
                .put("size", size);
        ObjectNode one = places.putObject("aggs").putObject("one").putObject("top_hits");
        one.put("size", 1);
        one.putArray("_source")
                .add("tags.places.placeId")
                .add("tags.places.name")
                .add("tags.places.latitude")
                .add("tags.places.longitude");
        List<PlaceCount> found = new ArrayList<>();
        send.apply(body).path("aggregations").path("places").path("buckets").forEach(bucket -> {
            String id = bucket.path("key").asText();
            JsonNode article =
                    bucket.path("one").path("hits").path("hits").path(0).path("_source");
            for (JsonNode place : article.path("tags").path("places")) {
                if (place.path("placeId").asText().equals(id)) {
                    found.add(new PlaceCount(
                            id,
                            place.path("name").asText(),
                            place.path("latitude").asDouble(),
                            place.path("longitude").asDouble(),
                            bucket.path("doc_count").asLong()));
                    break;
                }
            }
        });
        return List.copyOf(found);
    }
}
