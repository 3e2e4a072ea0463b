package dateline.enrich.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** ISO 8601, at the precision of the words. */
final class Iso {

    private static final int MONTHS_IN_QUARTER = 3;

    private Iso() {}

    static String year(int year) {
        return String.format(Locale.ROOT, "%04d", year);
    }

    static String month(int year, int month) {
        return String.format(Locale.ROOT, "%04d-%02d", year, month);
    }

    /** Null if there is no such day. */
    static String day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day).toString();
        } catch (DateTimeException _) {
            return null;
        }
    }

    static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    static String stretch(String from, String to) {
        return from + "/" + to;
    }

    /** @param quarter 1 to 4 */
    static String quarter(int year, int quarter) {
        int last = quarter * MONTHS_IN_QUARTER;
        return stretch(month(year, last - MONTHS_IN_QUARTER + 1), month(year, last));
    }

    static String month(YearMonth month) {
        return month(month.getYear(), month.getMonthValue());
    }
}
