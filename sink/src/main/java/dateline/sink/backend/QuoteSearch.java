package dateline.sink.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.query.TimeSpan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What was said; see {@link Backend#quotes}. Speaker and words must be those of one quote, so quotes are documents
 * within the article's.
 */
final class QuoteSearch {

    private static final String QUOTES = "quotes";
    private static final int MOST_OF_ARTICLE = 20;

    /** Articles looked at, the newest: most of those after the first say the same once more. */
    private static final int MOST_LOOKED_AT = 300;

    /** A copy repeats what was said, and says nothing. */
    private record Said(String fold, String text) {}

    private final QuoteQuery query;
    private final Function<ObjectNode, JsonNode> send;
    private final Set<Said> seen = new HashSet<>();
    private final List<QuoteHit> found = new ArrayList<>();

    /** @param send asks for articles and returns the answer */
    QuoteSearch(QuoteQuery query, Function<ObjectNode, JsonNode> send) {
        this.query = query;
        this.send = send;
    }

    /** Mostly an article says something each; when copies say it all again, more of them are asked for. */
    List<QuoteHit> quotes() {
        int window = Math.min(MOST_LOOKED_AT, query.size() + 2);
        ObjectNode body = body();
        int lookedAt = 0;
        while (lookedAt < MOST_LOOKED_AT && found.size() < query.size()) {
            JsonNode hits = send.apply(body.put("size", window)).path("hits").path("hits");
            hits.forEach(this::take);
            if (hits.size() < window) {
                break;
            }
            body.set("search_after", hits.path(window - 1).path("sort"));
            lookedAt += window;
            window = Math.min(4 * window, MOST_LOOKED_AT - lookedAt);
        }
        return List.copyOf(found);
    }

    private ObjectNode body() {
        ObjectNode body = OpenSearchHttp.JSON.createObjectNode().put("timeout", SearchBody.TIMEOUT);
        ArrayNode source = body.putArray("_source").add("fold").add(QUOTES);
        Hit.SHOWN.forEach(source::add);
        ArrayNode filter = body.putObject("query").putObject("bool").putArray("filter");
        if (!query.span().equals(TimeSpan.ALWAYS)) {
            filter.add(SearchBody.span("sortTime", query.span()));
        }
        ObjectNode nested = filter.addObject().putObject("nested").put("path", QUOTES);
        ArrayNode must = nested.putObject("query").putObject("bool").putArray("must");
        speaker(must, query.speaker());
        about(must, query.about());
        nested.putObject("inner_hits").put("size", MOST_OF_ARTICLE).put("_source", false);
        ArrayNode sort = body.putArray("sort");
        sort.addObject().put("sortTime", "desc");
        sort.addObject().put("articleId", "asc");
        return body;
    }

    /** Which of its quotes, is said by number: for each quote by itself the whole article would be read once more. */
    private void take(JsonNode hit) {
        ObjectNode article = hit.withObject("/_source");
        JsonNode quotes = article.remove(QUOTES);
        String fold = article.remove("fold").asText();
        for (JsonNode one : hit.at("/inner_hits/" + QUOTES + "/hits/hits")) {
            JsonNode quote = quotes.path(one.path("_nested").path("offset").asInt());
            if (found.size() < query.size()
                    && seen.add(new Said(fold, quote.path("text").asText()))) {
                found.add(new QuoteHit(quote, article));
            }
        }
    }

    private static void speaker(ArrayNode must, String speaker) {
        if (!speaker.isEmpty()) {
            ObjectNode either = must.addObject().putObject("bool").put("minimum_should_match", 1);
            ArrayNode should = either.putArray("should");
            should.addObject().putObject("match_phrase").put("quotes.speaker.words", speaker);
            should.addObject().putObject("term").put("quotes.entityId", speaker);
        }
    }

    private static void about(ArrayNode must, String about) {
        if (!about.isEmpty()) {
            ObjectNode match = must.addObject().putObject("multi_match");
            match.put("query", about).put("operator", "and");
            match.putArray("fields").add("quotes.text").add("quotes.text.english");
        }
    }
}
