package dateline.sink.backend;

import java.util.List;
import java.util.Map;

/**
 * A search, checked.
 *
 * @param filters of the values of one filter any may hold; of the filters all must
 * @param page from 1
 * @param size hits a page, 1 to {@link #MAX_SIZE}
 */
public record Query(QueryText text, Map<Filter, List<String>> filters, TimeSpan span, Order order, int page, int size) {

    public static final int MAX_SIZE = 100;

    /** What a backend must keep in order for a page grows with the hits before it. */
    public static final int MAX_DEPTH = 10_000;

    /** How hits are sorted; equals by time, newest first. */
    public enum Order {
        RELEVANCE,
        TIME
    }

    /** @throws IllegalArgumentException if the page is out of range */
    public Query {
        filters = Map.copyOf(filters);
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size must be 1 to " + MAX_SIZE + ", but was " + size);
        }
        if (page < 1 || (long) page * size > MAX_DEPTH) {
            throw new IllegalArgumentException(
                    "page must be 1 to " + MAX_DEPTH / size + " with size " + size + ", but was " + page);
        }
    }
}
