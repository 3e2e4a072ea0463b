package dateline.sink.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.query.RangeField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Goes through all that match, original by original, some at a time. */
final class OccurrenceSearch {

    private static final int AT_ONCE = 1_000;

    private OccurrenceSearch() {}

    static List<Occurrence> occurrences(
            SearchBody search, RangeField time, int most, Function<ObjectNode, JsonNode> send) {
        List<Occurrence> found = new ArrayList<>();
        JsonNode after = null;
        do {
            ObjectNode body = OpenSearchHttp.JSON.createObjectNode();
            body.put("size", 0).put("timeout", SearchBody.TIMEOUT);
            body.set("query", search.matching());
            ObjectNode groups = body.putObject("aggs").putObject("groups");
            ObjectNode composite = groups.putObject("composite").put("size", Math.min(AT_ONCE, most - found.size()));
            var sources = composite.putArray("sources");
            sources.addObject()
                    .putObject("story")
                    .putObject("terms")
                    .put("field", "story.storyId")
                    .put("missing_bucket", true);
            sources.addObject().putObject("fold").putObject("terms").put("field", "fold");
            if (after != null) {
                composite.set("after", after);
            }
            groups.putObject("aggs").putObject("first").putObject("min").put("field", time.document());
            JsonNode answer = send.apply(body).path("aggregations").path("groups");
            answer.path("buckets").forEach(bucket -> found.add(occurrence(bucket)));
            after = answer.get("after_key");
        } while (after != null && found.size() < most);
        return found;
    }

    private static Occurrence occurrence(JsonNode bucket) {
        return new Occurrence(
                Optional.of(bucket.path("key").path("story"))
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText),
                bucket.path("key").path("fold").asText(),
                Instant.ofEpochMilli(bucket.path("first").path("value").asLong()),
                bucket.path("doc_count").asLong());
    }
}
