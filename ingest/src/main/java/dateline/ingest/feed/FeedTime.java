package dateline.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A time that a feed states.
 *
 * @param at to the millisecond; where no offset from UTC is stated, as if UTC was meant, up to 14 hours off
 * @param zoned whether a time of day with its offset from UTC is stated
 * @param stated the feed's own words
 */
public record FeedTime(Instant at, boolean zoned, String stated) {

    /** A day, or a time without its offset, may be this far off; of older entries the day is what counts. */
    private static final Duration OLD = Duration.ofDays(2);

    /** In any notation that feeds and agencies use, from RFC 822 to ISO 8601; nothing for what is no time. */
    public static Optional<FeedTime> of(String stated) {
        return FeedTimes.of(stated);
    }

    /** The instant, unless it may be hours off and so new that hours count. */
    public Optional<Instant> certain(Instant now) {
        return zoned || at.isBefore(now.minus(OLD)) ? Optional.of(at) : Optional.empty();
    }
}
