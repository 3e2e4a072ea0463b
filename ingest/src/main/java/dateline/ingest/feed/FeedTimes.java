package dateline.ingest.feed;

import dateline.ingest.page.PageTime;
import dateline.ingest.page.PageTime.Precision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates of feeds: RFC 822 and its heirs, RFC 3339 and W3C's short forms, C's {@code asctime}, and what
 * people write instead, in many languages. Zones by name are those of RFC 822 and some that newspapers use.
 */
final class FeedTimes {

    private static final int LONGEST = 120;

    /** {@code [Sat, ]7 Sep 2002 00:00[:01] [zone]}, with dashes or without, the year of two digits or four. */
    private static final Pattern RFC_822 = Pattern.compile(
            "(?:[\\p{L}.]{2,12}[, ]\\s*)?(?<day>[0-9]{1,2})[ -]+(?<month>[A-Za-z]{3,9})\\.?,?[ -]+(?<year>[0-9]{4}|[0-9]{2})(?![0-9])"
                    + "(?:,?\\s+(?:at\\s+)?"
                    + "(?<hour>[0-9]{1,2}):(?<minute>[0-9]{1,2})(?::(?<second>[0-9]{1,2})(?:[.,][0-9]{1,9})?)?)?"
                    + "\\s*(?<zone>\\S.{0,40})?");

    /** {@code 2003[-12[-31[T10:14[:55][.5][zone]]]]}, with a blank for the T, or without the dashes and colons. */
    private static final Pattern ISO = Pattern.compile(
            "(?<year>[0-9]{4})(?:-?(?<month>[0-9]{2})(?:-?(?<day>[0-9]{2}))?)?"
                    + "(?:[T\\s]\\s*(?<hour>[0-9]{1,2}):?(?<minute>[0-9]{2})(?::?(?<second>[0-9]{2})(?:[.,](?<part>[0-9]{1,9}))?)?)?"
                    + "\\s*(?<zone>\\S.{0,40})?",
            Pattern.CASE_INSENSITIVE);

    /** {@code Sat Jan 31 10:14:55 [zone] 2004}. */
    private static final Pattern ASCTIME = Pattern.compile(
            "[A-Za-z]{3,9},?\\s+(?<month>[A-Za-z]{3,9})\\s+(?<day>[0-9]{1,2}),?\\s+(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2}))?"
                    + "\\s+(?:(?<zone>[A-Za-z+][A-Za-z0-9:+-]{0,10})\\s+)?(?<year>[0-9]{4})");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private static final Pattern OFFSET = Pattern.compile(
            "(?:GMT|UTC|UT|Z)?\\s?(?<sign>[+\\u2212-])\\s?(?<hours>[0-9]{1,2}):?(?<minutes>[0-9]{2})?(?:[\\s(].*)?");

    /** In minutes; a name that means several is what RFC 822 says, else what most who write it mean. */
    private static final Map<String, Integer> ZONES = zones();

    private FeedTimes() {}

    /** The time a feed states; nothing if it is none that the calendar has. */
    static Optional<FeedTime> of(String stated) {
        String text = stated.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            FeedTime time = read(text, RFC_822);
            time = time == null ? read(text, ISO) : time;
            time = time == null ? read(text, ASCTIME) : time;
            return time == null ? PageTime.written(text).map(FeedTimes::of) : Optional.of(time);
        } catch (DateTimeException _) { // the 30th of February
            return Optional.empty();
        }
    }

    private static FeedTime of(PageTime time) {
        return new FeedTime(
                time.at().truncatedTo(ChronoUnit.MILLIS),
                time.zoned() && time.precision() != Precision.DAY,
                time.stated());
    }

    private static FeedTime read(String text, Pattern form) {
        Matcher parts = form.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        int month = month(parts.group("month"));
        String zone = parts.group("zone");
        Integer offset = zone == null ? null : offset(zone.strip());
        if (month == 0 || (zone != null && offset == null)) {
            return null; // by more patient means
        }
        LocalDate day = LocalDate.of(year(parts.group("year")), month, number(parts.group("day"), 1));
        String hour = parts.group("hour");
        if (hour == null) {
            return new FeedTime(day.atStartOfDay(ZoneOffset.UTC).toInstant(), false, text);
        }
        int minutes = number(hour, 0) * 60 + number(parts.group("minute"), 0);
        if (minutes > 24 * 60 || number(parts.group("minute"), 0) > 59) {
            return null;
        }
        LocalDateTime local = day.atStartOfDay()
                .plusMinutes(minutes) // 24:00 is the next day's 0:00
                .plusSeconds(Math.min(59, number(parts.group("second"), 0))) // 60 is a leap second
                .plusNanos(form == ISO ? nanos(parts.group("part")) : 0);
        Instant at = local.minusMinutes(offset == null ? 0 : offset).toInstant(ZoneOffset.UTC);
        return new FeedTime(at.truncatedTo(ChronoUnit.MILLIS), offset != null, text);
    }

    private static int month(String month) {
        if (month == null) {
            return 1;
        }
        if (Character.isDigit(month.charAt(0))) {
            return Integer.parseInt(month);
        }
        return MONTHS.getOrDefault(month.substring(0, 3).toLowerCase(Locale.ENGLISH), 0);
    }

    /** Two digits are of this century up to 49 (RFC 2822, section 4.3). */
    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() > 2 ? year : year < 50 ? 2000 + year : 1900 + year;
    }

    private static int number(String digits, int otherwise) {
        return digits == null ? otherwise : Integer.parseInt(digits);
    }

    private static long nanos(String part) {
        return part == null ? 0 : Long.parseLong((part + "00000000").substring(0, 9));
    }

    /** Minutes ahead of UTC; null when it names no zone. */
    private static Integer offset(String zone) {
        String upper = zone.toUpperCase(Locale.ROOT);
        Integer named = ZONES.get(upper);
        if (named != null) {
            return named;
        }
        Matcher parts = OFFSET.matcher(upper);
        if (!parts.matches()) {
            return null;
        }
        int minutes = number(parts.group("hours"), 0) * 60 + number(parts.group("minutes"), 0);
        return minutes > 18 * 60
                ? null
                : parts.group("sign").equals("+") ? Integer.valueOf(minutes) : Integer.valueOf(-minutes);
    }

    private static Map<String, Integer> zones() {
        Map<String, Integer> zones = new java.util.HashMap<>();
        String hours =
                "Z 0,GMT 0,UTC 0,UT 0,WET 0,EST -5,EDT -4,ET -5,CST -6,CDT -5,MST -7,MDT -6,PST -8,PDT -7,AST -4,ADT -3,"
                        + "AKST -9,AKDT -8,HST -10,BST 1,WEST 1,IST 5.5,CET 1,MEZ 1,MET 1,CEST 2,MESZ 2,MEST 2,EET 2,EEST 3,MSK 3,MSD 4,"
                        + "TRT 3,AEST 10,AEDT 11,ACST 9.5,ACDT 10.5,AWST 8,NZST 12,NZDT 13,JST 9,KST 9,HKT 8,SGT 8,PHT 8,WIB 7,ICT 7,"
                        + "PKT 5,NPT 5.75,GST 4,SAST 2,CAT 2,EAT 3,WAT 1,BRT -3,BRST -2,ART -3,CLT -4,COT -5,PET -5,NST -3.5,NDT -2.5";
        for (String zone : hours.split(",", -1)) {
            String[] parts = zone.split(" ", -1);
            zones.put(parts[0], (int) (Double.parseDouble(parts[1]) * 60));
        }
        return Map.copyOf(zones);
    }
}
