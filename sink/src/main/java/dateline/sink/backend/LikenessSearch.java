package dateline.sink.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.query.Condition.Like;
import dateline.sink.query.Condition.Like.By;
import dateline.sink.query.Query;
import dateline.sink.query.TimeSpan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the articles most like one, before a search for them: the first hundred by words, the first hundred by vector,
 * merged by reciprocal rank fusion (Cormack and others, SIGIR 2009).
 *
 * <p>Vectors are compared by a script over all articles that fulfil the rest of the search, at most {@link #AROUND}
 * before and after the one in question unless the search names a span of its own. So nothing is kept in memory here,
 * and a restart or another index changes nothing.
 */
final class LikenessSearch {

    private static final int LOOKED_AT = 100;

    private static final double CONSTANT = 60;

    /** News of another month tells of something else. */
    private static final Duration AROUND = Duration.ofDays(30);

    /** So that a byte is a character that the script can read without boxing. */
    private static final int CHARACTER_OF_ZERO = 128;

    /** Cosine, where it is positive: OpenSearch takes no other scores. The vector asked for comes as text. */
    private static final String SCRIPT = """
            if (doc['vector'].size() == 0) { return 0; }
            BytesRef ref = doc['vector'].value;
            byte[] bytes = ref.bytes;
            int offset = ref.offset;
            int length = ref.length;
            String asked = params.asked;
            if (length != asked.length()) { return 0; }
            int product = 0;
            int square = 0;
            for (int i = 0; i < length; ++i) {
              int figure = bytes[offset + i];
              product += figure * (asked.charAt(i) - 128);
              square += figure * figure;
            }
            return product <= 0 ? 0 : product / (Math.sqrt(square) * params.length);
            """;

    private final ConditionBody conditions;
    private final Function<ObjectNode, JsonNode> send;
    private final Function<String, Optional<JsonNode>> find;

    /**
     * @param send asks for articles and returns the answer
     * @param find an article's document by its id
     */
    LikenessSearch(
            ConditionBody conditions, Function<ObjectNode, JsonNode> send, Function<String, Optional<JsonNode>> find) {
        this.conditions = conditions;
        this.send = send;
        this.find = find;
    }

    /** Conditions in which the likeness that a search asks for is the articles found for it. */
    ConditionBody resolve(Query query) {
        return Like.in(query.condition())
                .map(like -> {
                    ObjectNode ranked = ranked(like, merged(query, like));
                    return conditions.with(_ -> ranked.deepCopy());
                })
                .orElse(conditions);
    }

    private Map<String, Double> merged(Query query, Like like) {
        List<List<String>> rankings = new ArrayList<>();
        if (like.by() != By.VECTOR) {
            rankings.add(ids(query, new SearchBody(query, conditions).matching()));
        }
        if (like.by() != By.WORDS) {
            find.apply(like.articleId())
                    .filter(article -> article.path("vector").isTextual())
                    .ifPresent(article -> rankings.add(ids(query, byVector(query, article))));
        }
        Map<String, Double> scores = new LinkedHashMap<>();
        for (List<String> ids : rankings) {
            for (int rank = 0; rank < ids.size(); rank++) {
                scores.merge(ids.get(rank), 1 / (CONSTANT + rank + 1), Double::sum);
            }
        }
        return scores;
    }

    private List<String> ids(Query query, ObjectNode matching) {
        ObjectNode body =
                OpenSearchHttp.JSON.createObjectNode().put("size", LOOKED_AT).put("timeout", SearchBody.TIMEOUT);
        body.put("_source", false).put("track_total_hits", false).put("min_score", Float.MIN_VALUE);
        body.set("query", matching);
        body.putArray("sort").add("_score").addObject().put("articleId", "asc");
        if (query.folded()) {
            body.putObject("collapse").put("field", "fold"); // many copies of one would leave no room
        }
        List<String> ids = new ArrayList<>();
        send.apply(body)
                .path("hits")
                .path("hits")
                .forEach(hit -> ids.add(hit.path("_id").asText()));
        return ids;
    }

    private ObjectNode byVector(Query query, JsonNode article) {
        ObjectNode body = OpenSearchHttp.JSON.createObjectNode();
        ObjectNode score = body.putObject("script_score");
        ArrayNode filter = score.putObject("query").putObject("bool").putArray("filter");
        filter.add(new SearchBody(query, conditions.with(ConditionBody::others)).matching());
        filter.addObject()
                .putObject("term")
                .put("vectorMaker", article.path("vectorMaker").asText());
        if (query.span().equals(TimeSpan.ALWAYS)) {
            Instant time = Instant.parse(article.path("sortTime").asText());
            filter.add(SearchBody.span("sortTime", new TimeSpan(time.minus(AROUND), time.plus(AROUND))));
        }
        ObjectNode script = score.putObject("script").put("lang", "painless").put("source", SCRIPT);
        byte[] vector = bytes(article.path("vector"));
        var asked = new StringBuilder(vector.length);
        long square = 0;
        for (byte figure : vector) {
            asked.append((char) (figure + CHARACTER_OF_ZERO));
            square += figure * figure;
        }
        script.putObject("params").put("asked", asked.toString()).put("length", Math.sqrt((double) square));
        return body;
    }

    private static byte[] bytes(JsonNode base64) {
        try {
            return base64.binaryValue();
        } catch (IOException e) {
            throw new UncheckedIOException("A vector in the index is no Base64", e);
        }
    }

    /** These articles and no others, scored so. */
    private static ObjectNode ranked(Like like, Map<String, Double> scores) {
        ObjectNode body = ConditionBody.others(like);
        ObjectNode bool = body.withObject("/bool").put("minimum_should_match", 1);
        ArrayNode should = bool.putArray("should");
        if (scores.isEmpty()) {
            should.addObject().putObject("match_none");
        }
        scores.forEach((id, score) -> {
            ObjectNode one = should.addObject().putObject("constant_score").put("boost", score);
            one.putObject("filter").putObject("term").put("articleId", id);
        });
        return body;
    }
}
