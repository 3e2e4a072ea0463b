package dateline.enrich.time;

import dateline.enrich.number.Lexemes;
import java.util.Locale;
import java.util.Set;

/** Times of day: "14:30", "2:30 p.m.", "10am". Their day is said beside them, or before, or is that of publication. */
final class ClockTimes {

    private static final int HOURS = 24;
    private static final int HALF = 12;
    private static final int MINUTES = 60;

    private static final Set<String> UNIVERSAL = Set.of("gmt", "utc");

    private static final Set<String> ZONES = Set.of(
            "est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "pst", "pdt", "pt", "bst", "cet", "cest", "ist",
            "jst", "local", "uhr", "aest", "aedt", "msk", "eastern");

    /**
     * A time of day.
     *
     * @param after the lexeme after its last
     * @param value as ISO 8601 has it after the T
     */
    record Clock(int after, String value) {}

    private final Lexemes lexemes;

    ClockTimes(Lexemes lexemes) {
        this.lexemes = lexemes;
    }

    /** Null where none starts. */
    Clock at(int first) {
        if (!lexemes.isNumber(first) || lexemes.isAttached(first)) {
            return null;
        }
        boolean colon =
                lexemes.sign(first + 1) == ':' && lexemes.isAttached(first + 1) && lexemes.isAttached(first + 2);
        int hour;
        int minute = -1;
        int next;
        if (colon && lexemes.isPlain(first + 2, 2) && isHour(first)) {
            hour = (int) lexemes.value(first);
            minute = (int) lexemes.value(first + 2);
            next = first + 3;
        } else if (isHour(first)) {
            hour = (int) lexemes.value(first);
            next = first + 1;
        } else {
            String digits = lexemes.text(first); // "2.30pm"
            int point = digits.indexOf('.');
            if (point < 1 || point > 2 || digits.length() != point + 3) {
                return null;
            }
            hour = (int) lexemes.value(first);
            minute = Integer.parseInt(digits, point + 1, digits.length(), 10);
            next = first + 1;
        }
        return clock(hour, minute, next, colon);
    }

    private Clock clock(int spoken, int minute, int next, boolean colon) {
        int after = afterHalf(next);
        int hour = spoken;
        if (after > next) {
            boolean evening = lexemes.word(next).startsWith("p");
            if (hour < 1 || hour > HALF) {
                return null;
            }
            hour = hour % HALF + (evening ? HALF : 0);
        }
        boolean zoned = UNIVERSAL.contains(lexemes.word(after)) || ZONES.contains(lexemes.word(after));
        // "2:1" is a score and "5.30" a number, unless something says that they are times.
        if ((after == next && !zoned && !(colon && minute >= 0)) || hour >= HOURS || minute >= MINUTES) {
            return null;
        }
        String suffix = UNIVERSAL.contains(lexemes.word(after)) ? "Z" : "";
        String value = String.format(Locale.ROOT, "%02d:%02d", hour, Math.max(0, minute)) + suffix;
        int end = zoned ? after + 1 : after;
        return new Clock(zoned && lexemes.word(end).equals("time") ? end + 1 : end, value);
    }

    /** After "p.m.", "pm" or "p.m"; where it started when there is none. */
    private int afterHalf(int at) {
        String word = lexemes.word(at);
        if (word.equals("am") || word.equals("pm")) {
            return at + 1;
        }
        boolean half = (word.equals("a") || word.equals("p"))
                && lexemes.sign(at + 1) == '.'
                && lexemes.word(at + 2).equals("m")
                && lexemes.isAttached(at + 2);
        return half ? (lexemes.sign(at + 3) == '.' ? at + 4 : at + 3) : at;
    }

    private boolean isHour(int at) {
        return (lexemes.isPlain(at, 1) || lexemes.isPlain(at, 2)) && lexemes.value(at) < HOURS;
    }
}
