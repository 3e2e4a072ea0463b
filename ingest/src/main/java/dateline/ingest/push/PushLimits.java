package dateline.ingest.push;

import java.time.Duration;

/**
 * How much is taken in by HTTP at a time.
 *
 * @param maxRequests requests in hand at a time, 1 to 10,000; more are answered 429
 * @param maxBytes of request bodies in memory at a time, at least 8 MiB; more are answered 429
 * @param readWithin how long a request may take to send its body, 1 second to 1 hour
 * @param answerWithin how long Kafka may take to acknowledge before the answer is 503, 100 ms to 5 minutes
 */
public record PushLimits(int maxRequests, long maxBytes, Duration readWithin, Duration answerWithin) {

    /** The largest body of one article. */
    static final long MAX_ONE_BYTES = 8L << 20;

    /** The largest body of many articles; they are published while the body is read, not after. */
    static final long MAX_MANY_BYTES = 64L << 20;

    /** For a machine with a gigabyte or so to spare. */
    public static final PushLimits USUAL =
            new PushLimits(256, 128L << 20, Duration.ofMinutes(2), Duration.ofSeconds(10));

    /**
     * Checks each value.
     *
     * @throws IllegalArgumentException if a value is out of range; the message names it
     */
    public PushLimits {
        if (maxRequests < 1 || maxRequests > 10_000) {
            throw new IllegalArgumentException("maxRequests must be 1 to 10000, but was " + maxRequests);
        }
        if (maxBytes < MAX_ONE_BYTES || maxBytes > 1L << 40) {
            throw new IllegalArgumentException(
                    "maxBytes must be " + MAX_ONE_BYTES + " to " + (1L << 40) + ", but was " + maxBytes);
        }
        inRange("readWithin", readWithin, Duration.ofSeconds(1), Duration.ofHours(1));
        inRange("answerWithin", answerWithin, Duration.ofMillis(100), Duration.ofMinutes(5));
    }

    private static void inRange(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " must be " + least + " to " + most + ", but was " + value);
        }
    }
}
