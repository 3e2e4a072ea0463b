package dateline.sink.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.query.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Stories, and what became of those that another took in.
 *
 * <p>A merge changes one record, the one of the story that ends. Its articles keep its id, so whoever asks for the story
 * that goes on is given the ids of all that flowed into it.
 */
final class StorySearch {

    /** A story into which more have flowed than this has articles that nobody lists. */
    static final int MOST_MERGED = 1_000;

    /** Removes at which a story flowed into another. */
    static final int MOST_HOPS = 16;

    private static final Duration RISING_WITHIN = Duration.ofDays(1);

    private final Function<ObjectNode, JsonNode> send;
    private final Function<String, Optional<JsonNode>> find;

    /**
     * @param send asks for stories and returns the answer
     * @param find the document of a story
     */
    StorySearch(Function<ObjectNode, JsonNode> send, Function<String, Optional<JsonNode>> find) {
        this.send = send;
        this.find = find;
    }

    /** See {@link Backend#story}. */
    Optional<StandingStory> story(String storyId) {
        return find.apply(storyId).map(asked -> {
            JsonNode standing = standing(asked);
            return new StandingStory(standing, ids(standing.path("storyId").asText()));
        });
    }

    /** Ids of a story and of all that flowed into the same; of one that is not known, its own. */
    List<String> family(String storyId) {
        return story(storyId).map(StandingStory::ids).orElseGet(() -> List.of(storyId));
    }

    /** Follows merges to where they end; of a circle, which should not be, to where it closes. */
    private JsonNode standing(JsonNode asked) {
        Set<String> seen = new HashSet<>();
        JsonNode at = asked;
        while (at.hasNonNull("mergedInto")
                && seen.size() < MOST_HOPS
                && seen.add(at.path("storyId").asText())) {
            Optional<JsonNode> next = find.apply(at.path("mergedInto").asText());
            if (next.isEmpty()) {
                return at;
            }
            at = next.get();
        }
        return at;
    }

    private List<String> ids(String standing) {
        Set<String> all = new LinkedHashSet<>();
        all.add(standing);
        List<String> outermost = List.of(standing);
        for (int hop = 0; hop < MOST_HOPS && !outermost.isEmpty() && all.size() < MOST_MERGED; hop++) {
            List<String> found = new ArrayList<>();
            for (String id : mergedInto(outermost)) {
                if (all.size() < MOST_MERGED && all.add(id)) {
                    found.add(id);
                }
            }
            outermost = found;
        }
        return List.copyOf(all);
    }

    private List<String> mergedInto(List<String> ids) {
        ObjectNode body = request(MOST_MERGED);
        body.put("_source", false);
        ids.forEach(body.putObject("query").putObject("terms").putArray("mergedInto")::add);
        List<String> found = new ArrayList<>();
        hits(body).forEach(hit -> found.add(hit.path("_id").asText()));
        return found;
    }

    /** See {@link Backend#stories}. */
    List<JsonNode> stories(StoryQuery query) {
        ObjectNode body = request(query.size());
        ObjectNode bool = body.putObject("query").putObject("bool");
        bool.putArray("must_not").addObject().putObject("exists").put("field", "mergedInto");
        ArrayNode filter = bool.putArray("filter");
        if (!query.span().equals(TimeSpan.ALWAYS)) {
            filter.add(SearchBody.span("lastSeenAt", query.span()));
        }
        if (!query.words().isEmpty()) {
            ObjectNode match = filter.addObject().putObject("multi_match");
            match.put("query", query.words()).put("type", "cross_fields").put("operator", "and");
            match.putArray("fields")
                    .add("headline")
                    .add("centralEntities.words")
                    .add("centralPlaces.words");
        }
        ArrayNode sort = body.putArray("sort");
        switch (query.order()) {
            case RECENT -> {}
            case RISING -> {
                newest().ifPresent(at -> filter.addObject()
                        .putObject("range")
                        .putObject("lastSeenAt")
                        .put("gte", at.minus(RISING_WITHIN).toString()));
                sort.addObject().put("growth", "desc");
            }
            case SOURCES -> sort.addObject().put("independentSources", "desc");
        }
        sort.addObject().put("lastSeenAt", "desc");
        sort.addObject().put("storyId", "asc");
        List<JsonNode> found = new ArrayList<>();
        hits(body).forEach(hit -> found.add(hit.path("_source")));
        return found;
    }

    private Optional<Instant> newest() {
        ObjectNode body = request(1);
        body.putArray("sort").addObject().put("lastSeenAt", "desc");
        JsonNode hit = hits(body).path(0).path("_source").path("lastSeenAt");
        return hit.isTextual() ? Optional.of(Instant.parse(hit.asText())) : Optional.empty();
    }

    private JsonNode hits(ObjectNode body) {
        return send.apply(body).path("hits").path("hits");
    }

    private static ObjectNode request(int size) {
        return OpenSearchHttp.JSON.createObjectNode().put("size", size).put("timeout", SearchBody.TIMEOUT);
    }
}
