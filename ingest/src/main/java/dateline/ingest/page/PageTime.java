package dateline.ingest.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A time that a page states.
 *
 * @param at the instant; where the page gives no offset from UTC, as if it had meant UTC, up to 14 hours off
 * @param day the day by the clock of whoever wrote it
 * @param precision how exactly it is stated
 * @param zoned whether an offset from UTC is stated
 * @param stated the page's own words, one line
 */
public record PageTime(Instant at, LocalDate day, Precision precision, boolean zoned, Origin origin, String stated) {

    /** The smallest unit that is stated. */
    public enum Precision {
        DAY,
        MINUTE,
        SECOND
    }

    /** The first date of a line, in the notations of most languages; 3/5/2026 is a day in May. */
    public static Optional<PageTime> written(String line) {
        return WrittenTime.in(line, Origin.TEXT, false);
    }
}
