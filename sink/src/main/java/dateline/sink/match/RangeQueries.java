package dateline.sink.match;

import dateline.sink.query.Condition.Between;
import dateline.sink.query.TimeSpan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.apache.lucene.document.FloatPoint;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.search.Query;

/** Ranges, with ends rounded as OpenSearch rounds them. */
final class RangeQueries {

    /** An end without a fraction of a second, where it belongs to the range, means all of that second. */
    private static final long REST_OF_SECOND = 999;

    private RangeQueries() {}

    static Query of(Between between) {
        String field = between.field().document();
        return switch (between.field()) {
            case PUBLISHED, MODIFIED, FETCHED -> LongPoint.newRangeQuery(field, earliest(between), latest(between));
            case DATE ->
                LongRange.newIntersectsQuery(field, new long[] {earliest(between)}, new long[] {latest(between)});
            case TONE, NOVELTY, SIMILARITY -> FloatPoint.newRangeQuery(field, least(between), most(between));
            case REVISION -> IntPoint.newRangeQuery(field, leastWhole(between), mostWhole(between));
        };
    }

    /** Of {@code sortTime}. */
    static Query of(TimeSpan span) {
        return LongPoint.newRangeQuery(
                "sortTime", span.from().toEpochMilli(), span.until().toEpochMilli() - 1);
    }

    private static long earliest(Between between) {
        if (between.from().isEmpty()) {
            return Long.MIN_VALUE;
        }
        long from = Instant.parse(between.from()).toEpochMilli();
        return between.fromIncluded() ? from : endOfSecond(between.from(), from) + 1;
    }

    private static long latest(Between between) {
        if (between.until().isEmpty()) {
            return Long.MAX_VALUE;
        }
        long until = Instant.parse(between.until()).toEpochMilli();
        return between.untilIncluded() ? endOfSecond(between.until(), until) : until - 1;
    }

    private static long endOfSecond(String written, long millis) {
        return written.indexOf('.') < 0 ? millis + REST_OF_SECOND : millis;
    }

    private static float least(Between between) {
        if (between.from().isEmpty()) {
            return Float.NEGATIVE_INFINITY;
        }
        float from = Float.parseFloat(between.from());
        return between.fromIncluded() ? from : FloatPoint.nextUp(from);
    }

    private static float most(Between between) {
        if (between.until().isEmpty()) {
            return Float.POSITIVE_INFINITY;
        }
        float until = Float.parseFloat(between.until());
        return between.untilIncluded() ? until : FloatPoint.nextDown(until);
    }

    private static int leastWhole(Between between) {
        if (between.from().isEmpty()) {
            return Integer.MIN_VALUE;
        }
        var from = new BigDecimal(between.from());
        return between.fromIncluded()
                ? from.setScale(0, RoundingMode.CEILING).intValue()
                : from.setScale(0, RoundingMode.FLOOR).intValue() + 1;
    }

    private static int mostWhole(Between between) {
        if (between.until().isEmpty()) {
            return Integer.MAX_VALUE;
        }
        var until = new BigDecimal(between.until());
        return between.untilIncluded()
                ? until.setScale(0, RoundingMode.FLOOR).intValue()
                : until.setScale(0, RoundingMode.CEILING).intValue() - 1;
    }
}
