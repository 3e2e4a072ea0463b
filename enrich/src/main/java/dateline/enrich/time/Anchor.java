package dateline.enrich.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;

/** The publication date, from which relative dates count, and the language they are in. */
record Anchor(Optional<LocalDate> date, String language) {

    /** Half a year: "in November" is nearer to the one ten months ago than to the one before that. */
    private static final int MONTHS_AHEAD = 3;

    /** They write month and weekday names with a capital. */
    private static final Set<String> CAPITALS = Set.of("en", "de", "el");

    boolean lowerCaseMonths() {
        return !CAPITALS.contains(language);
    }

    boolean english() {
        return language.equals("en");
    }

    /** The year that makes a day of the calendar nearest to publication, rather past than future; 0 without a date. */
    int yearOf(int month, int day) {
        if (date.isEmpty()) {
            return 0;
        }
        LocalDate published = date.get();
        int year = published.getYear();
        int dayOfMonth = Math.min(day, LocalDate.of(year, month, 1).lengthOfMonth());
        LocalDate same = LocalDate.of(year, month, Math.max(1, dayOfMonth));
        if (same.isAfter(published.plusMonths(MONTHS_AHEAD))) {
            return year - 1;
        }
        // In December, "January 5" is the one to come.
        return same.plusYears(1).isBefore(published.plusMonths(MONTHS_AHEAD)) ? year + 1 : year;
    }

    LocalDate onOrBefore(DayOfWeek day) {
        return date.orElseThrow().with(TemporalAdjusters.previousOrSame(day));
    }

    LocalDate before(DayOfWeek day) {
        return date.orElseThrow().with(TemporalAdjusters.previous(day));
    }

    LocalDate onOrAfter(DayOfWeek day) {
        return date.orElseThrow().with(TemporalAdjusters.nextOrSame(day));
    }

    LocalDate after(DayOfWeek day) {
        return date.orElseThrow().with(TemporalAdjusters.next(day));
    }
}
