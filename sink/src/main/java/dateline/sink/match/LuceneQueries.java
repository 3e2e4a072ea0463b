package dateline.sink.match;

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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;

/** Conditions as the Lucene queries that OpenSearch makes of them; scores aside, which nobody asks for here. */
final class LuceneQueries {

    private static final double METRES = 1_000;
    private static final List<String> ANY =
            List.of("headline", "headline.english", "standfirst", "standfirst.english", "body", "body.english");
    private static final List<String> ANY_PLAIN = List.of("headline", "standfirst", "body");

    private static final IndexSearcher NOTHING = new MemoryIndex().createSearcher();

    private LuceneQueries() {}

    /** @throws IllegalArgumentException for {@link Like}, which takes an index to tell */
    static Query of(Condition condition) {
        return switch (condition) {
            case AllOf(List<Condition> conditions) -> all(conditions);
            case AnyOf(List<Condition> conditions) ->
                any(conditions.stream().map(LuceneQueries::of).toList());
            case Not not -> all(List.of(not));
            case Words(TextField field, String words, int distance) ->
                any(texts(field).stream()
                        .map(name -> phrase(name, words, distance))
                        .toList());
            case WordStart(TextField field, String start) ->
                any(plain(field).stream().map(name -> starts(name, start)).toList());
            case Tagged(Field field, String value, boolean whole) -> tagged(field, value, whole);
            case TaggedStart(Field field, String start) ->
                field.kind() == Field.Kind.NAME
                        ? starts(field.document() + ".words", start)
                        : start(field.document() + ".folded", Analysis.folded(start));
            case Between between -> RangeQueries.of(between);
            case Within(Circle circle) ->
                LatLonPoint.newDistanceQuery(
                        "placePoints", circle.latitude(), circle.longitude(), circle.kilometres() * METRES);
            case Like _ ->
                throw new IllegalArgumentException("what resembles an article is found by a search, not as it arrives");
        };
    }

    /** A field's values, of which any may hold, as a whole. */
    static Query anyOf(Field field, List<String> values) {
        return any(values.stream().map(value -> tagged(field, value, true)).toList());
    }

    private static Query all(List<Condition> conditions) {
        var all = new BooleanQuery.Builder();
        boolean positive = false;
        for (Condition condition : conditions) {
            if (condition instanceof Not(Condition not)) {
                all.add(of(not), Occur.MUST_NOT);
            } else {
                all.add(of(condition), Occur.FILTER);
                positive = true;
            }
        }
        if (!positive) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return all.build();
    }

    static Query any(List<Query> queries) {
        List<Query> possible = queries.stream()
                .filter(query -> !(query instanceof MatchNoDocsQuery))
                .toList();
        if (possible.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        if (possible.size() == 1) {
            return possible.getFirst();
        }
        var any = new BooleanQuery.Builder();
        possible.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private static List<String> texts(TextField field) {
        return switch (field) {
            case ANY -> ANY;
            case HEADLINE, STANDFIRST, BODY -> List.of(field.written(), field.written() + ".english");
            case BYLINE, DATELINE -> List.of(field.written());
        };
    }

    private static List<String> plain(TextField field) {
        return field == TextField.ANY ? ANY_PLAIN : List.of(field.written());
    }

    private static Query phrase(String field, String words, int distance) {
        Query query = new QueryBuilder(Analysis.of(field)).createPhraseQuery(field, words, distance);
        return query == null ? MatchNoDocsQuery.INSTANCE : rewritten(query);
    }

    /** All words, the last of them from its start. */
    private static Query starts(String field, String start) {
        List<String> terms = Analysis.terms(Analysis.of(field), start);
        if (terms.isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        var all = new BooleanQuery.Builder();
        terms.subList(0, terms.size() - 1).forEach(term -> all.add(new TermQuery(new Term(field, term)), Occur.FILTER));
        all.add(start(field, terms.getLast()), Occur.FILTER);
        return all.build();
    }

    private static Query start(String field, String start) {
        return rewritten(new PrefixQuery(new Term(field, start)));
    }

    /** Here and now, once: phrases and prefixes need it, and what becomes of them does not depend on any article. */
    private static Query rewritten(Query query) {
        try {
            return query.rewrite(NOTHING);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does no I/O
        }
    }

    private static Query tagged(Field field, String value, boolean whole) {
        if (field.kind() == Field.Kind.ID) {
            return new TermQuery(new Term(field.document(), value));
        }
        List<Query> ways = new ArrayList<>();
        ways.add(
                whole || field.kind() == Field.Kind.CODE
                        ? new TermQuery(new Term(field.document() + ".folded", Analysis.folded(value)))
                        : phrase(field.document() + ".words", value, 0));
        if (!field.ids().isEmpty()) {
            ways.add(new TermQuery(new Term(field.ids() + ".folded", Analysis.folded(value))));
        }
        return any(ways);
    }
}
