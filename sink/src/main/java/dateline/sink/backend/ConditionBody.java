package dateline.sink.backend;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.query.Circle;
import dateline.sink.query.Condition;
import dateline.sink.query.Condition.AllOf;
import dateline.sink.query.Condition.AnyOf;
import dateline.sink.query.Condition.Between;
import dateline.sink.query.Condition.Like;
import dateline.sink.query.Condition.Not;
import dateline.sink.query.Condition.Tagged;
import dateline.sink.query.Condition.TaggedStart;
import dateline.sink.query.Condition.Within;
import dateline.sink.query.Condition.WordStart;
import dateline.sink.query.Condition.Words;
import dateline.sink.query.Field;
import dateline.sink.query.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** A condition in OpenSearch's own words. Nothing of what was asked becomes syntax: all of it is values. */
final class ConditionBody {

    private static final List<String> ANY =
            List.of("headline^3", "headline.english^3", "standfirst^2", "standfirst.english^2", "body", "body.english");

    /** A word in the headline and the body is a little more than in the headline alone. */
    private static final double TIE_BREAKER = 0.2;

    /** The most telling words of an article; more make it slower and no better. */
    private static final int LIKE_TERMS = 25;

    private static final String LIKE_SHARE = "30%";

    private final Function<String, List<String>> stories;
    private final Function<Like, ObjectNode> likes;

    /** @param stories ids of a story and of all that were merged with it */
    ConditionBody(Function<String, List<String>> stories) {
        this(stories, ConditionBody::byWords);
    }

    private ConditionBody(Function<String, List<String>> stories, Function<Like, ObjectNode> likes) {
        this.stories = stories;
        this.likes = likes;
    }

    /** The same with something else for what is like an article. */
    ConditionBody with(Function<Like, ObjectNode> otherLikes) {
        return new ConditionBody(stories, otherLikes);
    }

    ObjectNode of(Condition condition) {
        ObjectNode body = OpenSearchHttp.JSON.createObjectNode();
        switch (condition) {
            case AllOf(List<Condition> conditions) -> all(body, conditions);
            case AnyOf(List<Condition> conditions) -> {
                ObjectNode bool = body.putObject("bool").put("minimum_should_match", 1);
                conditions.forEach(one -> bool.withArray("/should").add(of(one)));
            }
            case Not(Condition not) ->
                body.putObject("bool").putArray("must_not").add(of(not));
            case Words(TextField field, String words, int distance) -> words(body, field, words, distance);
            case WordStart(TextField field, String start) -> {
                ObjectNode match = body.putObject("multi_match");
                match.put("query", start).put("type", "bool_prefix").put("operator", "and");
                plain(field).forEach(match.putArray("fields")::add);
            }
            case Tagged(Field field, String value, boolean whole) -> tagged(body, field, value, whole);
            case TaggedStart(Field field, String start) -> taggedStart(body, field, start);
            case Between between -> between(body, between);
            case Within(Circle circle) -> {
                ObjectNode distance = body.putObject("geo_distance");
                distance.put("distance", circle.kilometres() + "km");
                distance.putObject("placePoints").put("lat", circle.latitude()).put("lon", circle.longitude());
            }
            case Like like -> body.setAll(likes.apply(like));
        }
        return body;
    }

    /** A field's values, of which any may hold, as a whole. */
    ObjectNode anyOf(Field field, List<String> values) {
        List<Condition> any = new ArrayList<>();
        values.forEach(value -> any.add(new Tagged(field, value, true)));
        return of(any.size() == 1 ? any.getFirst() : new AnyOf(any));
    }

    private void all(ObjectNode body, List<Condition> conditions) {
        if (conditions.isEmpty()) {
            body.putObject("match_all");
            return;
        }
        ObjectNode bool = body.putObject("bool");
        for (Condition condition : conditions) {
            switch (condition) {
                case Not(Condition not) -> bool.withArray("/must_not").add(of(not));
                // What only narrows does not rank.
                case Tagged _, TaggedStart _, Between _, Within _ ->
                    bool.withArray("/filter").add(of(condition));
                default -> bool.withArray("/must").add(of(condition));
            }
        }
    }

    /** A word is a phrase of one; what the analyser cuts in two, as in "co-operation", stays together as a phrase. */
    private static void words(ObjectNode body, TextField field, String words, int distance) {
        ObjectNode match = body.putObject("multi_match");
        match.put("query", words);
        match.put("type", "phrase");
        match.put("slop", distance);
        match.put("tie_breaker", TIE_BREAKER);
        ArrayNode fields = match.putArray("fields");
        switch (field) {
            case ANY -> ANY.forEach(fields::add);
            case HEADLINE, STANDFIRST, BODY -> fields.add(field.written()).add(field.written() + ".english");
            case BYLINE, DATELINE -> fields.add(field.written());
        }
    }

    private static List<String> plain(TextField field) {
        return field == TextField.ANY ? List.of("headline^3", "standfirst^2", "body") : List.of(field.written());
    }

    private void tagged(ObjectNode body, Field field, String value, boolean whole) {
        if (field == Field.STORY) {
            stories.apply(value).forEach(body.putObject("terms").putArray(field.document())::add);
        } else if (field.kind() == Field.Kind.ID) {
            body.putObject("term").put(field.document(), value);
        } else if (field.ids().isEmpty()) {
            value(body, field, value, whole);
        } else {
            ArrayNode should =
                    body.putObject("bool").put("minimum_should_match", 1).putArray("should");
            value(should.addObject(), field, value, whole);
            should.addObject().putObject("term").put(field.ids() + ".folded", value);
        }
    }

    private static void value(ObjectNode body, Field field, String value, boolean whole) {
        if (whole || field.kind() == Field.Kind.CODE) {
            body.putObject("term").put(field.document() + ".folded", value);
        } else {
            body.putObject("match_phrase").put(field.document() + ".words", value);
        }
    }

    private static void taggedStart(ObjectNode body, Field field, String start) {
        if (field.kind() == Field.Kind.NAME) {
            body.putObject("match_bool_prefix")
                    .putObject(field.document() + ".words")
                    .put("query", start)
                    .put("operator", "and");
        } else {
            body.putObject("prefix").put(field.document() + ".folded", start.toLowerCase(Locale.ROOT));
        }
    }

    private static void between(ObjectNode body, Between between) {
        ObjectNode range = body.putObject("range").putObject(between.field().document());
        if (!between.from().isEmpty()) {
            range.put(between.fromIncluded() ? "gte" : "gt", between.from());
        }
        if (!between.until().isEmpty()) {
            range.put(between.untilIncluded() ? "lte" : "lt", between.until());
        }
    }

    /** By the article's most telling words, without what it is a copy of and its other copies. */
    private static ObjectNode byWords(Like like) {
        ObjectNode body = others(like);
        ObjectNode words = body.withObject("/bool").putArray("must").addObject().putObject("more_like_this");
        words.putArray("fields").add("headline.english").add("body.english");
        words.putArray("like").addObject().put("_index", Index.ARTICLES.alias()).put("_id", like.articleId());
        words.put("min_term_freq", 1).put("min_doc_freq", 2).put("max_query_terms", LIKE_TERMS);
        words.put("minimum_should_match", LIKE_SHARE);
        return body;
    }

    /** All but what an article is a copy of, and its copies. */
    static ObjectNode others(Like like) {
        ObjectNode body = OpenSearchHttp.JSON.createObjectNode();
        body.putObject("bool")
                .putArray("must_not")
                .addObject()
                .putObject("term")
                .put("fold", like.original());
        return body;
    }
}
