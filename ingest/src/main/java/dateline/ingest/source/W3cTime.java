package dateline.ingest.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/**
 * Times of sitemaps: a day, or a date and time with offset.
 *
 * @see <a href="https://www.w3.org/TR/NOTE-datetime">W3C, date and time formats</a>
 */
final class W3cTime {

    private static final int LONGEST = 40;

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("[['T'][ ]HH:mm[:ss]]")
            .appendOptional(new DateTimeFormatterBuilder()
                    .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 0, 9, true)
                    .toFormatter(Locale.ROOT))
            .appendPattern("[XXX][XX]")
            .toFormatter(Locale.ROOT);

    private W3cTime() {}

    /** To the millisecond; what states no offset is taken as UTC, a day as its beginning. */
    static Optional<Instant> of(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            TemporalAccessor time =
                    FORMAT.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            Instant at = switch (time) {
                case OffsetDateTime zoned -> zoned.toInstant();
                case LocalDateTime local -> local.toInstant(ZoneOffset.UTC);
                case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
                default -> throw new DateTimeException("No time: " + time.getClass());
            };
            return Optional.of(at.truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
