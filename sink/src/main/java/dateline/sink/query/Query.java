package dateline.sink.query;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A search, checked.
 *
 * @param filters of the values of one field any may hold, as a whole; of the fields all must
 * @param folded whether of an article and its copies only one is a hit, the original where it is among those found,
 *     otherwise the earliest
 * @param size hits a page, 1 to {@link #MAX_SIZE}
 * @param after where the page before ended; empty for the first
 * @param asOf now: relevance fades with time since then; of a page after the first, when the first was asked for
 */
public record Query(
        Condition condition,
        Map<Field, List<String>> filters,
        TimeSpan span,
        Order order,
        boolean folded,
        int size,
        Optional<Bookmark> after,
        Instant asOf) {

    public static final int MAX_SIZE = 100;

    /** Who has read as many hits by relevance as this asks for something else, or by time. */
    public static final int MAX_RANKED = 500;

    /** How hits are sorted; equals by time, newest first. */
    public enum Order {
        RELEVANCE,
        /** Newest first. */
        TIME,
        OLDEST
    }

    /** @throws IllegalArgumentException if the size is out of range */
    public Query {
        filters = Map.copyOf(filters);
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size must be 1 to " + MAX_SIZE + ", but was " + size);
        }
    }

    /** The first page of a folded list, newest first. */
    public static Query newest(Condition condition, int size, Instant asOf) {
        return new Query(condition, Map.of(), TimeSpan.ALWAYS, Order.TIME, true, size, Optional.empty(), asOf);
    }
}
