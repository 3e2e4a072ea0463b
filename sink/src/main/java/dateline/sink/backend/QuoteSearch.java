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
    private static final int LOOKED_AT = 300;

    /** A copy repeats what was said, and says nothing. */
    private record Said(String fold, String text) {}

    private QuoteSearch() {}

    /** @param send asks for articles and returns the answer */
    static List<QuoteHit> quotes(QuoteQuery query, Function<ObjectNode, JsonNode> send) {
        ObjectNode body =
                OpenSearchHttp.JSON.createObjectNode().put("size", LOOKED_AT).put("timeout", SearchBody.TIMEOUT);
        ArrayNode source = body.putArray("_source").add("fold");
        Hit.SHOWN.forEach(source::add);
        ArrayNode filter = body.putObject("query").putObject("bool").putArray("filter");
        if (!query.span().equals(TimeSpan.ALWAYS)) {
            filter.add(SearchBody.span("sortTime", query.span()));
        }
        ObjectNode nested = filter.addObject().putObject("nested").put("path", QUOTES);
        ArrayNode must = nested.putObject("query").putObject("bool").putArray("must");
        speaker(must, query.speaker());
        about(must, query.about());
        nested.putObject("inner_hits").put("size", MOST_OF_ARTICLE);
        ArrayNode sort = body.putArray("sort");
        sort.addObject().put("sortTime", "desc");
        sort.addObject().put("articleId", "asc");
        Set<Said> seen = new HashSet<>();
        List<QuoteHit> found = new ArrayList<>();
        for (JsonNode hit : send.apply(body).path("hits").path("hits")) {
            for (JsonNode quote :
                    hit.path("inner_hits").path(QUOTES).path("hits").path("hits")) {
                JsonNode said = quote.path("_source");
                if (found.size() < query.size()
                        && seen.add(new Said(
                                hit.path("_source").path("fold").asText(),
                                said.path("text").asText()))) {
                    found.add(new QuoteHit(said, hit.path("_source")));
                }
            }
        }
        return found;
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
