package dateline.ingest.page;

import dateline.ingest.page.PageTime.Precision;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads a date, and the time of day after it, wherever it stands in a line, in the notations of most languages. */
final class WrittenTime {

    /** No date takes more; a line with more is a sentence. */
    static final int LONGEST = 160;

    private static final int EPOCH_SECONDS = 10;
    private static final int EPOCH_MILLIS = 13;

    private final DateTokens tokens;
    private final boolean monthFirst;
    private int next;

    private WrittenTime(DateTokens tokens, boolean monthFirst) {
        this.tokens = tokens;
        this.monthFirst = monthFirst;
    }

    /**
     * The first date of the line; nothing if there is none, or none the calendar has.
     *
     * @param monthFirst whether 5/3/2026 is a day in May
     */
    static Optional<PageTime> in(String line, Origin origin, boolean monthFirst) {
        String stated = line.strip();
        if (stated.length() > LONGEST) {
            stated = stated.substring(0, LONGEST);
        }
        try {
            Optional<PageTime> epoch = epoch(stated, origin);
            return epoch.isPresent() ? epoch : new WrittenTime(new DateTokens(stated), monthFirst).find(origin, stated);
        } catch (DateTimeException _) { // the 30th of February
            return Optional.empty();
        }
    }

    private static Optional<PageTime> epoch(String stated, Origin origin) {
        boolean digits = !stated.isEmpty() && stated.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || (stated.length() != EPOCH_SECONDS && stated.length() != EPOCH_MILLIS)) {
            return Optional.empty();
        }
        long number = Long.parseLong(stated);
        Instant at = stated.length() == EPOCH_SECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
        return Optional.of(
                new PageTime(at, LocalDate.ofInstant(at, ZoneOffset.UTC), Precision.SECOND, true, origin, stated));
    }

    private Optional<PageTime> find(Origin origin, String stated) {
        for (int i = 0; i < tokens.size(); i++) {
            LocalDate day = dateAt(i);
            if (day != null) {
                return Optional.of(withTime(day, origin, stated));
            }
        }
        return Optional.empty();
    }

    private LocalDate dateAt(int i) {
        if (tokens.isNumber(i, 8, 8) || tokens.isNumber(i, 14, 14)) {
            return compact(i);
        }
        if (tokens.isNumber(i, 4, 4)) {
            return yearFirst(i);
        }
        if (tokens.month(i) > 0 && (i == 0 || !tokens.isNumber(i - 1, 1, 2))) {
            int at = tokens.skip(i + 1);
            if (tokens.isNumber(at, 1, 2)) {
                int year = tokens.skip(at + 1);
                return tokens.isNumber(year, 4, 4) ? date(year, tokens.month(i), at, year + 1) : null;
            }
        }
        return tokens.isNumber(i, 1, 2) ? dayFirst(i) : null;
    }

    private LocalDate compact(int i) {
        String digits = tokens.text(i);
        int year = Integer.parseInt(digits.substring(0, 4));
        int month = Integer.parseInt(digits.substring(4, 6));
        int day = Integer.parseInt(digits.substring(6, 8));
        if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) {
            return null;
        }
        next = i + 1;
        return LocalDate.of(year, month, day);
    }

    private LocalDate yearFirst(int i) {
        int month = i + 2;
        int day = i + 4;
        boolean numbers = tokens.isNumber(month, 1, 2) && tokens.isNumber(day, 1, 2);
        return numbers && tokens.joins(i + 1) && tokens.joins(i + 3)
                ? date(i, tokens.number(month), day, day + 1)
                : null;
    }

    private LocalDate dayFirst(int i) {
        int second = tokens.skip(i + 1);
        if (tokens.month(second) > 0) {
            int year = tokens.skip(second + 1);
            return tokens.isNumber(year, 4, 4) ? date(year, tokens.month(second), i, year + 1) : null;
        }
        if (!tokens.joins(i + 1) || !tokens.isNumber(i + 2, 1, 2)) {
            return null;
        }
        int year = tokens.isSpace(i + 4) ? i + 5 : i + 4;
        boolean parted = tokens.joins(i + 3) && tokens.text(i + 3).equals(tokens.text(i + 1));
        if (!parted || !(tokens.isNumber(year, 4, 4) || tokens.isNumber(year, 2, 2))) {
            return null;
        }
        boolean swapped =
                tokens.number(i + 2) > 12 || (monthFirst && tokens.text(i + 1).equals("/") && tokens.number(i) <= 12);
        return swapped ? date(year, tokens.number(i), i + 2, year + 1) : date(year, tokens.number(i + 2), i, year + 1);
    }

    private LocalDate date(int year, int month, int day, int after) {
        next = after;
        int number = tokens.number(year);
        return LocalDate.of(tokens.text(year).length() == 2 ? 2000 + number : number, month, tokens.number(day));
    }

    private PageTime withTime(LocalDate day, Origin origin, String stated) {
        var clock = new ClockTime(tokens, next);
        LocalTime time = clock.time();
        if (time == null) {
            return new PageTime(
                    day.atStartOfDay(ZoneOffset.UTC).toInstant(), day, Precision.DAY, false, origin, stated);
        }
        ZoneOffset offset = clock.offset();
        Instant at = LocalDateTime.of(day, time).toInstant(offset == null ? ZoneOffset.UTC : offset);
        return new PageTime(
                at, day, clock.seconds() ? Precision.SECOND : Precision.MINUTE, offset != null, origin, stated);
    }
}
