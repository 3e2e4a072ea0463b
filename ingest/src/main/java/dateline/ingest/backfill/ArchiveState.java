package dateline.ingest.backfill;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.archive.ArchivePlace;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far an archive was read, and what became of what was read of it.
 *
 * @param next where the next item begins
 * @param outcomes how many items ended how, by the outcome's word
 * @param leftOut how many were left out, by reason
 * @param done whether its end was reached
 */
public record ArchiveState(ArchivePlace next, Map<String, Long> outcomes, Map<String, Long> leftOut, boolean done) {

    static final ArchiveState START = new ArchiveState(ArchivePlace.START, Map.of(), Map.of(), false);

    private static final ObjectMapper JSON = new ObjectMapper();

    public ArchiveState {
        outcomes = Collections.unmodifiableMap(new TreeMap<>(outcomes));
        leftOut = Collections.unmodifiableMap(new TreeMap<>(leftOut));
    }

    /** All items read, which is the sum of all counts. */
    public long items() {
        return sum(outcomes) + sum(leftOut);
    }

    static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** One line of JSON. */
    String toJson() {
        ObjectNode json = JSON.createObjectNode();
        json.put("offset", next.offset()).put("within", next.within()).put("done", done);
        outcomes.forEach(json.putObject("outcomes")::put);
        leftOut.forEach(json.putObject("leftOut")::put);
        return json.toString();
    }

    /** @throws IllegalArgumentException if it is none of ours */
    static ArchiveState of(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return new ArchiveState(
                    new ArchivePlace(
                            json.path("offset").asLong(-1), json.path("within").asLong(-1)),
                    counts(json.path("outcomes")),
                    counts(json.path("leftOut")),
                    json.path("done").asBoolean());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No state of an archive: " + text, e);
        }
    }

    private static Map<String, Long> counts(JsonNode json) {
        Map<String, Long> counts = new TreeMap<>();
        json.properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().asLong()));
        return counts;
    }
}
