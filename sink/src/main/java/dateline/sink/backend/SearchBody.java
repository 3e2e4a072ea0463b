package dateline.sink.backend;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.query.Bookmark;
import dateline.sink.query.Condition;
import dateline.sink.query.Condition.Like;
import dateline.sink.query.Field;
import dateline.sink.query.Query;
import dateline.sink.query.Query.Order;
import dateline.sink.query.TimeSpan;
import java.util.Collection;
import java.util.List;

/** The two requests of a search: which articles and in which order, and then what to show of those on a page. */
final class SearchBody {

    /** Beyond this many, "more than" is as good as the number and much faster. */
    static final int COUNTED = 100_000;

    /** A search that takes longer is of no use to whoever waits. */
    static final String TIMEOUT = "5s";

    /** Of a highlighted field, what the highlighter marks; matches of the plain field are among them. */
    static final String MARKED = ".english";

    /** Name of what is folded under a hit. */
    static final String COPIES = "copies";

    /** Name of the count of hits when copies are folded. */
    static final String ORIGINALS = "originals";

    /** Up to here the count is as good as exact. */
    private static final int COUNTED_CLOSELY = 3_000;

    /** News of a week ago weighs half as much as news of now, beside the share that does not fade. */
    private static final String HALF_LIFE = "7d";

    private static final double FADING = 0.7;

    /** Marks looked at in one text, from its start; bounds time and memory. */
    private static final int MARKS = 256;

    private static final int FRAGMENTS = 3;
    private static final int FRAGMENT_CHARACTERS = 180;

    private final Query query;
    private final ConditionBody conditions;

    SearchBody(Query query, ConditionBody conditions) {
        this.query = query;
        this.conditions = conditions;
    }

    /** Ids, the last that is sorted by, folds and scores in order. */
    ObjectNode ranking(int from, int size) {
        ObjectNode body = request(size);
        body.put("from", from);
        body.put("track_total_hits", COUNTED);
        columns(body, List.of("fold"));
        if (query.order() == Order.RELEVANCE && Like.in(query.condition()).isEmpty()) {
            fade(body.putObject("query").putObject("function_score"));
        } else {
            body.set("query", matching());
        }
        sort(body.putArray("sort"));
        if (query.folded()) {
            body.putObject("aggs")
                    .putObject(ORIGINALS)
                    .putObject("cardinality")
                    .put("field", "fold")
                    .put("precision_threshold", COUNTED_CLOSELY);
        }
        return body;
    }

    /** The same from a place in time on; see {@link Bookmark.ByTime}. */
    ObjectNode rankingAfter(Bookmark.ByTime last, int size) {
        ObjectNode body = ranking(0, size);
        body.putArray("search_after").add(last.time().toEpochMilli()).add(last.articleId());
        return body;
    }

    /** The ids alone of what stands for each fold. */
    ObjectNode standing(Collection<String> folds) {
        ObjectNode body = among("fold", folds);
        columns(body, List.of("articleId"));
        earliest(body.putArray("sort"));
        body.putObject("collapse").put("field", "fold");
        return body;
    }

    /** Nothing is read but columns. To read its id alone, each document would have to be unpacked whole. */
    private static void columns(ObjectNode body, List<String> names) {
        body.put("stored_fields", "_none_");
        names.forEach(body.putArray("docvalue_fields")::add);
    }

    /** One hit a fold, and of the folds that have more, what else is in them, read in the same pass. */
    ObjectNode heads(Collection<String> folds) {
        ObjectNode body = shown(among("fold", folds));
        earliest(body.putArray("sort"));
        body.putObject("collapse").put("field", "fold");
        ObjectNode several = body.putObject("aggs").putObject(COPIES);
        several.putObject("terms")
                .put("field", "fold")
                .put("size", folds.size())
                .put("min_doc_count", 2);
        ObjectNode within = several.putObject("aggs")
                .putObject(COPIES)
                .putObject("top_hits")
                .put("size", Hit.MOST_COPIES + 1);
        columns(within, CopyFields.PATHS);
        earliest(within.putArray("sort"));
        return body;
    }

    /** These articles alone. */
    ObjectNode articles(Collection<String> ids) {
        return shown(among("articleId", ids));
    }

    /** What matches and has one of these values. */
    private ObjectNode among(String field, Collection<String> values) {
        ObjectNode body = request(values.size());
        ObjectNode bool = body.putObject("query").putObject("bool");
        bool.putArray("must").add(matching());
        values.forEach(bool.putArray("filter").addObject().putObject("terms").putArray(field)::add);
        return body;
    }

    /** With what a hit shows. */
    private ObjectNode shown(ObjectNode body) {
        Hit.SHOWN.forEach(body.putArray("_source")::add);
        highlight(body.putObject("highlight"));
        return body;
    }

    private static ObjectNode request(int size) {
        return OpenSearchHttp.JSON.createObjectNode().put("size", size).put("timeout", TIMEOUT);
    }

    /** Words, filters and time. */
    ObjectNode matching() {
        ObjectNode body = words();
        query.filters()
                .forEach((field, values) ->
                        ((ArrayNode) body.path("bool").path("filter")).add(conditions.anyOf(field, values)));
        return body;
    }

    /** Words and time, and of the filters all but one. */
    ObjectNode matchingWithout(Field left) {
        ObjectNode body = words();
        query.filters().forEach((field, values) -> {
            if (field != left) {
                ((ArrayNode) body.path("bool").path("filter")).add(conditions.anyOf(field, values));
            }
        });
        return body;
    }

    /** Words and time. */
    ObjectNode words() {
        ObjectNode body = OpenSearchHttp.JSON.createObjectNode();
        ObjectNode bool = body.putObject("bool");
        bool.putArray("must").add(conditions.of(query.condition()));
        ArrayNode filter = bool.putArray("filter");
        if (!query.span().equals(TimeSpan.ALWAYS)) {
            filter.add(span("sortTime", query.span()));
        }
        return body;
    }

    static ObjectNode span(String field, TimeSpan span) {
        ObjectNode body = OpenSearchHttp.JSON.createObjectNode();
        body.putObject("range")
                .putObject(field)
                .put("gte", span.from().toString())
                .put("lt", span.until().toString());
        return body;
    }

    /** But for what is like an article, whose ranks stand as they are. */
    private void fade(ObjectNode score) {
        score.set("query", matching());
        ArrayNode functions = score.putArray("functions");
        functions.addObject().put("weight", 1 - FADING);
        ObjectNode fading = functions.addObject().put("weight", FADING);
        fading.putObject("exp")
                .putObject("sortTime")
                .put("origin", query.asOf().toString())
                .put("scale", HALF_LIFE)
                .put("decay", 0.5);
        score.put("score_mode", "sum").put("boost_mode", "multiply");
    }

    /**
     * What is worth marking: words that somebody typed whole. Of an article that others shall resemble, too many words
     * would be.
     */
    private static Condition marked(Condition condition) {
        return switch (condition) {
            case Condition.AllOf(List<Condition> all) ->
                new Condition.AllOf(all.stream().map(SearchBody::marked).toList());
            case Condition.AnyOf(List<Condition> any) ->
                new Condition.AllOf(any.stream().map(SearchBody::marked).toList());
            case Condition.Words words -> words;
            default -> Condition.ALL;
        };
    }

    private void sort(ArrayNode sort) {
        switch (query.order()) {
            case RELEVANCE -> sort.add("_score").addObject().put("sortTime", "desc");
            case TIME -> sort.addObject().put("sortTime", "desc");
            case OLDEST -> sort.addObject().put("sortTime", "asc");
        }
        sort.addObject().put("articleId", "asc"); // so that no hit is on two pages
    }

    /** The original, where it is found; what arrives later is later, and never takes the place of what was shown. */
    private static void earliest(ArrayNode sort) {
        sort.addObject().put("copy", "asc");
        sort.addObject().put("sortTime", "asc");
        sort.addObject().put("articleId", "asc");
    }

    /**
     * By term vectors: the usual highlighter looks for sentence ends with a break iterator whose time grows with the
     * square of the text, and took more than half a minute for one body of a million characters.
     */
    private void highlight(ObjectNode highlight) {
        highlight.put("type", "fvh");
        highlight.put("encoder", "html");
        highlight.put("order", "score");
        highlight.put("phrase_limit", MARKS);
        highlight.putArray("pre_tags").add("<em>");
        highlight.putArray("post_tags").add("</em>");
        highlight.set("highlight_query", conditions.of(marked(query.condition())));
        ObjectNode fields = highlight.putObject("fields");
        fields.putObject("headline" + MARKED).put("number_of_fragments", 0);
        fields.putObject("body" + MARKED)
                .put("number_of_fragments", FRAGMENTS)
                .put("fragment_size", FRAGMENT_CHARACTERS)
                .put("no_match_size", FRAGMENT_CHARACTERS);
    }
}
