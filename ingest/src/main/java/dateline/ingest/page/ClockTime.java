package dateline.ingest.page;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;

/** The time of day that follows a date. */
final class ClockTime {

    /** "3. Mai 2026, um 12:00 Uhr": so many tokens may stand between. */
    private static final int FARTHEST = 6;

    /** Those that mean one offset wherever they are used. */
    private static final Map<String, Integer> HOURS_OF_ZONE = Map.ofEntries(
            Map.entry("z", 0),
            Map.entry("utc", 0),
            Map.entry("gmt", 0),
            Map.entry("cet", 1),
            Map.entry("mez", 1),
            Map.entry("cest", 2),
            Map.entry("mesz", 2),
            Map.entry("est", -5),
            Map.entry("edt", -4),
            Map.entry("akst", -9),
            Map.entry("aest", 10),
            Map.entry("cdt", -5),
            Map.entry("mst", -7),
            Map.entry("mdt", -6),
            Map.entry("pst", -8),
            Map.entry("pdt", -7),
            Map.entry("jst", 9),
            Map.entry("kst", 9),
            Map.entry("msk", 3));

    private final DateTokens tokens;
    private LocalTime time;
    private ZoneOffset offset;
    private boolean seconds;

    ClockTime(DateTokens tokens, int from) {
        this.tokens = tokens;
        for (int i = from; i < from + FARTHEST && time == null; i++) {
            read(i);
        }
    }

    /** Null when none follows. */
    LocalTime time() {
        return time;
    }

    /** Null when none is stated. */
    ZoneOffset offset() {
        return offset;
    }

    boolean seconds() {
        return seconds;
    }

    private void read(int i) {
        int end;
        int hour;
        int minute;
        int second = 0;
        if (tokens.isNumber(i, 6, 6) && tokens.text(i - 1).equals("t")) {
            hour = Integer.parseInt(tokens.text(i).substring(0, 2));
            minute = Integer.parseInt(tokens.text(i).substring(2, 4));
            second = Integer.parseInt(tokens.text(i).substring(4));
            seconds = true;
            end = i + 1;
        } else if (tokens.isNumber(i, 1, 2) && parts(i + 1, i + 2) && tokens.isNumber(i + 2, 2, 2)) {
            hour = tokens.number(i);
            minute = tokens.number(i + 2);
            end = i + 3;
            if (tokens.text(end).equals(":") && tokens.isNumber(end + 1, 2, 2)) {
                second = Math.min(59, tokens.number(end + 1)); // 60 is a leap second
                seconds = true;
                end += 2;
                if (tokens.text(end).equals(".") && tokens.isNumber(end + 1, 1, 9)) {
                    end += 2;
                }
            }
        } else {
            return;
        }
        end = tokens.isSpace(end) ? end + 1 : end;
        String half = tokens.text(end);
        boolean dotted =
                (half.equals("a") || half.equals("p")) && tokens.text(end + 2).equals("m");
        if (half.equals("am") || half.equals("pm") || dotted) {
            hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
            end += dotted ? 4 : 1;
        }
        if (hour > 24 || minute > 59) {
            return;
        }
        time = LocalTime.of(hour % 24, minute, second);
        zone(end);
    }

    private boolean parts(int sign, int minute) {
        String text = tokens.text(sign);
        String after = tokens.isSpace(minute + 1) ? tokens.text(minute + 2) : tokens.text(minute + 1);
        return text.equals(":")
                || text.equals("h")
                || text.equals("時")
                || text.equals("시")
                || (text.equals(".")
                        && (after.equals("uhr")
                                || after.equals("am")
                                || after.equals("pm")
                                || HOURS_OF_ZONE.containsKey(after)));
    }

    private void zone(int from) {
        int i = tokens.isSpace(from) ? from + 1 : from;
        if (tokens.text(i).equals("uhr")
                || tokens.text(i).equals("分")
                || tokens.text(i).equals("분")) {
            i += tokens.isSpace(i + 1) ? 2 : 1;
        }
        if (tokens.text(i).equals("(")) {
            i++;
        }
        Integer hours = HOURS_OF_ZONE.get(tokens.text(i));
        if (hours != null) {
            offset = ZoneOffset.ofHours(hours);
            i++;
        }
        String sign = tokens.text(i);
        if (!(sign.equals("+") || sign.equals("-") || sign.equals("−"))) {
            return;
        }
        int minutes;
        if (tokens.isNumber(i + 1, 3, 4)) {
            minutes = tokens.number(i + 1) / 100 * 60 + tokens.number(i + 1) % 100;
        } else if (tokens.isNumber(i + 1, 1, 2)) {
            boolean more = tokens.text(i + 2).equals(":") && tokens.isNumber(i + 3, 2, 2);
            minutes = tokens.number(i + 1) * 60 + (more ? tokens.number(i + 3) : 0);
        } else {
            return;
        }
        if (minutes <= 18 * 60) {
            offset = ZoneOffset.ofTotalSeconds((sign.equals("+") ? 1 : -1) * minutes * 60);
        }
    }
}
