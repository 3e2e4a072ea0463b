package dateline.sink.query;

import java.time.Instant;

/**
 * A stretch of time over {@code sortTime}: when an article was published, or where that is unknown, received.
 *
 * @param from first instant, inclusive
 * @param until last instant, exclusive
 */
public record TimeSpan(Instant from, Instant until) {

    /** Before and after any article. */
    public static final TimeSpan ALWAYS =
            new TimeSpan(Instant.parse("0000-01-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"));

    /** @throws IllegalArgumentException if it ends before it begins */
    public TimeSpan {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("ends at " + until + ", before it begins at " + from);
        }
    }
}
