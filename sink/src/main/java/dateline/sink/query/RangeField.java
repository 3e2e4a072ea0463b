package dateline.sink.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Numbers and times that a range can be asked of. */
public enum RangeField {
    /** When it was published, or where that is unknown, received. */
    PUBLISHED("published", "sortTime", true),
    MODIFIED("modified", "modifiedAt", true),
    FETCHED("fetched", "fetchedAt", true),
    /** A time that the text speaks of. */
    DATE("date", "mentionedDates", true),
    /** -1 unfavourable to 1 favourable. */
    TONE("tone", "tone", false),
    /** 0 repeats what its story said, 1 all new. */
    NOVELTY("novelty", "story.novelty", false),
    /** Likeness to the article it is a copy of, 0 to 1. */
    SIMILARITY("similarity", "duplicate.similarity", false),
    REVISION("revision", "revision", false);

    private final String written;
    private final String document;
    private final boolean time;

    RangeField(String written, String document, boolean time) {
        this.written = written;
        this.document = document;
        this.time = time;
    }

    /** Its name in a query. */
    public String written() {
        return written;
    }

    /** The field of the document that holds it. */
    public String document() {
        return document;
    }

    /**
     * A value that may stand for a stretch, as a year or day does.
     *
     * @param from its first instant or the number, as written in a {@link Condition.Between}
     * @param until of a stretch of time the first instant after it, otherwise the same as {@code from}
     */
    record Value(String from, String until) {}

    /** @throws IllegalArgumentException if this is no number or time */
    Value read(String text) {
        return time ? time(text) : number(text);
    }

    private static Value number(String text) {
        if (!text.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
            throw new IllegalArgumentException("must be a number such as 0.5");
        }
        return new Value(text, text);
    }

    private static Value time(String text) {
        try {
            if (text.contains("T")) {
                String instant = inRange(OffsetDateTime.parse(text).toInstant());
                return new Value(instant, instant);
            }
            return switch (text.length()) {
                case 4 ->
                    days(
                            Year.parse(text).atDay(1),
                            Year.parse(text).plusYears(1).atDay(1));
                case 7 ->
                    days(
                            YearMonth.parse(text).atDay(1),
                            YearMonth.parse(text).plusMonths(1).atDay(1));
                default -> days(LocalDate.parse(text), LocalDate.parse(text).plusDays(1));
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "must be a time such as 2026, 2026-05, 2026-05-03 or 2026-05-03T12:00:00Z", e);
        }
    }

    private static Value days(LocalDate first, LocalDate after) {
        return new Value(
                inRange(first.atStartOfDay(ZoneOffset.UTC).toInstant()),
                inRange(after.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    private static String inRange(Instant instant) {
        if (instant.isBefore(TimeSpan.ALWAYS.from()) || instant.isAfter(TimeSpan.ALWAYS.until())) {
            throw new IllegalArgumentException("must be in the years 0 to 9999");
        }
        return instant.toString();
    }
}
