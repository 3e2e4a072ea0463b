package dateline.sink.match;

import dateline.sink.query.Condition;
import dateline.sink.query.Field;
import dateline.sink.query.TimeSpan;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** A search made ready to be asked of articles one by one. Safe for use by many threads. */
public final class Matcher {

    private final Query query;

    private Matcher(Query query) {
        this.query = query;
    }

    /**
     * Makes one.
     *
     * @param filters of the values of one field any may hold, as a whole; of the fields all must
     * @throws IllegalArgumentException if only an index can tell; the message says what
     */
    public static Matcher of(Condition condition, Map<Field, List<String>> filters, TimeSpan span) {
        var all = new BooleanQuery.Builder().add(LuceneQueries.of(condition), Occur.FILTER);
        filters.forEach((field, values) -> all.add(LuceneQueries.anyOf(field, values), Occur.FILTER));
        if (!span.equals(TimeSpan.ALWAYS)) {
            all.add(RangeQueries.of(span), Occur.FILTER);
        }
        return new Matcher(all.build());
    }

    /** Whether a search would find it. */
    public boolean matches(ArrivedArticle article) {
        return article.matches(query);
    }

    Query query() {
        return query;
    }
}
