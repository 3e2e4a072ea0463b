package dateline.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Reads {@code Retry-After}, which is either whole seconds or an HTTP date (RFC 9110, section 10.2.3). */
final class RetryAfter {

    /** A longer wish is cut to this, so that one bad header cannot switch a source off for good. */
    static final Duration MAX = Duration.ofDays(1);

    private static final int LONGEST = 40;

    private RetryAfter() {}

    /**
     * @param header the field value as received, e.g. {@code "120"} or {@code "Wed, 21 Oct 2026 07:28:00 GMT"}
     * @param now what a date is measured against
     * @return zero to {@link #MAX}; zero if the header is unreadable or its date has passed
     */
    static Duration parse(String header, Instant now) {
        String value = header.strip();
        if (value.length() > LONGEST) {
            return Duration.ZERO;
        }
        Duration wish = value.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(value)) : until(value, now);
        if (wish.isNegative()) {
            return Duration.ZERO;
        }
        return wish.compareTo(MAX) > 0 ? MAX : wish;
    }

    private static Duration until(String date, Instant now) {
        try {
            return Duration.between(now, ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME));
        } catch (DateTimeParseException _) {
            return Duration.ZERO;
        }
    }
}
