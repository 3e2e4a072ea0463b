package dateline.sink.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Counts places by their ids. Name and point of each are taken from one of the articles that name it, and kept, since
 * neither changes and reading them takes ten times as long as counting. Safe for use by many threads.
 */
final class PlaceSearch {

    /** Places carry ids of two kinds, ours and these. */
    private static final String WIKIDATA = "Q[0-9]+";

    /** Some 200 bytes each. */
    private static final int MOST_KNOWN = 20_000;

    private static final String PLACES = "places";
    private static final String ONE = "one";

    private record Place(String name, double latitude, double longitude) {}

    private final Function<ObjectNode, JsonNode> send;

    private final Map<String, Place> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Place> eldest) {
            return size() > MOST_KNOWN;
        }
    });

    /** @param send asks for articles and returns the answer */
    PlaceSearch(Function<ObjectNode, JsonNode> send) {
        this.send = send;
    }

    List<PlaceCount> places(SearchBody search, int size) {
        ObjectNode body = counting(search, size);
        terms(body).put("exclude", WIKIDATA);
        Map<String, Long> counts = new LinkedHashMap<>();
        buckets(body)
                .forEach(bucket -> counts.put(
                        bucket.path("key").asText(), bucket.path("doc_count").asLong()));
        List<String> unknown =
                counts.keySet().stream().filter(id -> !known.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            learn(search, unknown);
        }
        List<PlaceCount> found = new ArrayList<>();
        counts.forEach((id, count) -> {
            Place place = known.get(id); // none if its articles were taken away between the two requests
            if (place != null) {
                found.add(new PlaceCount(id, place.name(), place.latitude(), place.longitude(), count));
            }
        });
        return List.copyOf(found);
    }

    private void learn(SearchBody search, List<String> unknown) {
        ObjectNode body = counting(search, unknown.size());
        unknown.forEach(terms(body).putArray("include")::add);
        ObjectNode one = body.withObject("/aggs/" + PLACES)
                .putObject("aggs")
                .putObject(ONE)
                .putObject("top_hits")
                .put("size", 1);
        List.of("placeId", "name", "latitude", "longitude")
                .forEach(field -> one.withArray("/_source").add("tags.places." + field));
        for (JsonNode bucket : buckets(body)) {
            String id = bucket.path("key").asText();
            JsonNode article = bucket.path(ONE).path("hits").path("hits").path(0);
            for (JsonNode place : article.at("/_source/tags/places")) {
                if (place.path("placeId").asText().equals(id)) {
                    known.put(
                            id,
                            new Place(
                                    place.path("name").asText(),
                                    place.path("latitude").asDouble(),
                                    place.path("longitude").asDouble()));
                    break;
                }
            }
        }
    }

    private static ObjectNode counting(SearchBody search, int size) {
        ObjectNode body = OpenSearchHttp.JSON.createObjectNode().put("size", 0).put("timeout", SearchBody.TIMEOUT);
        body.put("track_total_hits", false);
        body.set("query", search.matching());
        terms(body).put("field", "placeIds").put("size", size);
        return body;
    }

    private static ObjectNode terms(ObjectNode body) {
        return body.withObject("/aggs/" + PLACES + "/terms");
    }

    private JsonNode buckets(ObjectNode body) {
        return send.apply(body).path("aggregations").path(PLACES).path("buckets");
    }
}
