package dateline.sink.backend;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.backend.Query.Order;
import dateline.sink.backend.QueryText.Clause;
import java.util.List;

/** A search in OpenSearch's own words. */
final class SearchBody {

    /** Beyond this many, "more than" is as good as the number and much faster. */
    static final int COUNTED = 100_000;

    /** A search that takes longer is of no use to whoever waits. */
    static final String TIMEOUT = "5s";

    /** Of a highlighted field, what the highlighter marks; matches of the plain field are among them. */
    static final String MARKED = ".english";

    private static final List<String> SHOWN =
            List.of("articleId", "revision", "headline", "publisher", "canonicalUrl", "publishedAt", "language");

    private static final List<String> SEARCHED =
            List.of("headline^3", "headline.english^3", "standfirst^2", "standfirst.english^2", "body", "body.english");

    /** A word in the headline and the body is a little more than in the headline alone. */
    private static final double TIE_BREAKER = 0.2;

    /** Marks looked at in one text, from its start; bounds time and memory. */
    private static final int MARKS = 256;

    private static final int FRAGMENTS = 3;
    private static final int FRAGMENT_CHARACTERS = 180;

    private SearchBody() {}

    static ObjectNode of(Query query) {
        ObjectNode body = OpenSearchHttp.JSON.createObjectNode();
        body.put("from", (query.page() - 1) * query.size());
        body.put("size", query.size());
        body.put("timeout", TIMEOUT);
        body.put("track_total_hits", COUNTED);
        SHOWN.forEach(body.putArray("_source")::add);
        match(body.putObject("query").putObject("bool"), query);
        sort(body.putArray("sort"), query.order());
        highlight(body.putObject("highlight"));
        return body;
    }

    private static void match(ObjectNode bool, Query query) {
        ArrayNode must = bool.putArray("must");
        for (List<Clause> group : query.text().groups()) {
            ObjectNode either = must.addObject().putObject("bool");
            either.put("minimum_should_match", 1);
            ArrayNode should = either.putArray("should");
            group.forEach(clause -> clause(should.addObject(), clause));
        }
        ArrayNode filter = bool.putArray("filter");
        query.filters().forEach((name, values) -> {
            ArrayNode terms = filter.addObject().putObject("terms").putArray(name.field() + ".folded");
            values.forEach(terms::add);
        });
        if (!query.span().equals(TimeSpan.ALWAYS)) {
            filter.addObject()
                    .putObject("range")
                    .putObject("sortTime")
                    .put("gte", query.span().from().toString())
                    .put("lt", query.span().until().toString());
        }
    }

    /** A word is a phrase of one; what the analyser cuts in two, as in "co-operation", stays together as a phrase. */
    private static void clause(ObjectNode parent, Clause clause) {
        ObjectNode at = clause.excluded()
                ? parent.putObject("bool").putArray("must_not").addObject()
                : parent;
        ObjectNode match = at.putObject("multi_match");
        match.put("query", clause.words());
        match.put("type", "phrase");
        match.put("tie_breaker", TIE_BREAKER);
        SEARCHED.forEach(match.putArray("fields")::add);
    }

    private static void sort(ArrayNode sort, Order order) {
        if (order == Order.RELEVANCE) {
            sort.add("_score");
        }
        sort.addObject().put("sortTime", "desc");
        sort.addObject().put("articleId", "asc"); // so that no hit is on two pages
    }

    /**
     * By term vectors: the usual highlighter looks for sentence ends with a break iterator whose time grows with the
     * square of the text, and took more than half a minute for one body of a million characters.
     */
    private static void highlight(ObjectNode highlight) {
        highlight.put("type", "fvh");
        highlight.put("encoder", "html");
        highlight.put("order", "score");
        highlight.put("phrase_limit", MARKS);
        highlight.putArray("pre_tags").add("<em>");
        highlight.putArray("post_tags").add("</em>");
        ObjectNode fields = highlight.putObject("fields");
        fields.putObject("headline" + MARKED).put("number_of_fragments", 0);
        fields.putObject("body" + MARKED)
                .put("number_of_fragments", FRAGMENTS)
                .put("fragment_size", FRAGMENT_CHARACTERS)
                .put("no_match_size", FRAGMENT_CHARACTERS);
    }
}
