package dateline.enrich.time;

import dateline.enrich.number.Lexemes;
import java.util.Set;

/** Dates that say their year, and days of a month whose year the publication date tells. */
final class AbsoluteDates {

    private static final float SURE = 0.99f;
    private static final float USUAL = 0.95f;

    private static final Set<String> OF = Set.of("of", "de", "del", "di", "do", "d", "г");

    private static final Set<String> TO = Set.of("to", "through", "until", "and", "bis", "a", "al", "au");

    private final Lexemes lexemes;
    private final CalendarWords words;
    private final Anchor anchor;

    AbsoluteDates(Lexemes lexemes, CalendarWords words, Anchor anchor) {
        this.lexemes = lexemes;
        this.words = words;
        this.anchor = anchor;
    }

    Reading at(int first) {
        if (lexemes.isNumber(first)) {
            Reading numeric = numeric(first);
            return numeric != null ? numeric : dayFirst(first);
        }
        return lexemes.isWord(first) ? monthFirst(first) : null;
    }

    /** "2019-01-29", "29.01.2019", "2019年1月29日". */
    private Reading numeric(int first) {
        int year = Numbers.year(lexemes, first);
        char separator = lexemes.sign(first + 1);
        if (year > 0 && (separator == '-' || separator == '/') && lexemes.sign(first + 3) == separator) {
            return parts(first, separator, year, first + 2, first + 4);
        }
        if (separator == '.' && lexemes.sign(first + 3) == '.') {
            int last = Numbers.year(lexemes, first + 4);
            return last == 0 ? null : parts(first, separator, last, first + 2, first);
        }
        return year > 0 ? ideographic(first, year) : null;
    }

    private Reading parts(int first, char separator, int year, int month, int day) {
        for (int at = first + 1; at < first + 5; at++) {
            if (!lexemes.isAttached(at)) {
                return null;
            }
        }
        boolean twoDigits = separator != '-' || (lexemes.isPlain(month, 2) && lexemes.isPlain(day, 2));
        int number = Numbers.day(lexemes, month);
        String value =
                twoDigits && number > 0 && number <= 12 ? Iso.day(year, number, Numbers.day(lexemes, day)) : null;
        return value == null ? null : new Reading(first, first + 5, value, false, SURE);
    }

    private Reading ideographic(int first, int year) {
        if (!Set.of("年", "년").contains(lexemes.word(first + 1))) {
            return null;
        }
        int month = Numbers.day(lexemes, first + 2);
        if (month == 0 || month > 12 || !Set.of("月", "월").contains(lexemes.word(first + 3))) {
            return new Reading(first, first + 2, Iso.year(year), false, USUAL);
        }
        int day = Numbers.day(lexemes, first + 4);
        boolean named = Set.of("日", "号", "일").contains(lexemes.word(first + 5));
        String date = day > 0 && named ? Iso.day(year, month, day) : null;
        return date == null
                ? new Reading(first, first + 4, Iso.month(year, month), false, SURE)
                : new Reading(first, first + 6, date, false, SURE);
    }

    /** "29 January 2019", "29th of January", "29. Januar", "29 de enero de 2019", "29-31 January". */
    private Reading dayFirst(int first) {
        int day = Numbers.day(lexemes, first);
        if (day == 0) {
            return null;
        }
        int last = rangeEnd(first);
        int next = Numbers.afterDay(lexemes, last < 0 ? first : last);
        next += OF.contains(lexemes.word(next)) ? 1 : 0;
        int month = monthAt(next);
        if (month == 0) {
            return null;
        }
        return dated(first, afterMonth(next), month, day, last < 0 ? 0 : Numbers.day(lexemes, last));
    }

    /** "January 29, 2019", "Jan. 29", "January 29-31", "January 2019". */
    private Reading monthFirst(int first) {
        int month = monthAt(first);
        if (month == 0) {
            return null;
        }
        int next = afterMonth(first);
        int day = Numbers.day(lexemes, next);
        if (day > 0 && !isCounted(next)) {
            int last = rangeEnd(next);
            int after = Numbers.afterDay(lexemes, last < 0 ? next : last);
            // A period after the day ends the sentence, unless a year follows.
            after -= lexemes.sign(after - 1) == '.' ? 1 : 0;
            return dated(first, after, month, day, last < 0 ? 0 : Numbers.day(lexemes, last));
        }
        int afterOf = OF.contains(lexemes.word(next)) || lexemes.sign(next) == ',' ? next + 1 : next;
        int year = Numbers.year(lexemes, afterOf);
        return year == 0 ? null : new Reading(first, afterOf + 1, Iso.month(year, month), false, SURE);
    }

    private Reading dated(int first, int after, int month, int day, int lastDay) {
        int yearAt = lexemes.sign(after) == ',' || OF.contains(lexemes.word(after)) ? after + 1 : after;
        int said = Numbers.year(lexemes, yearAt);
        int year = said > 0 ? said : anchor.yearOf(month, day);
        if (year == 0) {
            return null;
        }
        String value = Iso.day(year, month, day);
        String end = lastDay > 0 ? Iso.day(year, month, lastDay) : null;
        if (value == null || (lastDay > 0 && end == null)) {
            return null;
        }
        return new Reading(
                first,
                said > 0 ? yearAt + 1 : after,
                end == null ? value : Iso.stretch(value, end),
                said == 0,
                said > 0 ? SURE : USUAL);
    }

    /** The second day of "29-31" or "29 to 31", or -1. */
    private int rangeEnd(int day) {
        char sign = lexemes.sign(day + 1);
        boolean joined = sign == '-' || sign == '–' || TO.contains(lexemes.word(day + 1));
        return joined && Numbers.day(lexemes, day + 2) > Numbers.day(lexemes, day) ? day + 2 : -1;
    }

    /** "May 5 percent" is no day, and "August 20 million" neither. */
    private boolean isCounted(int day) {
        String next = lexemes.word(day + 1);
        return next.equals("percent")
                || next.equals("million")
                || next.equals("billion")
                || lexemes.sign(day + 1) == '%';
    }

    private int monthAt(int at) {
        String word = lexemes.word(at);
        int month = word.length() < 2 ? 0 : words.month(word);
        return month > 0 && (anchor.lowerCaseMonths() || lexemes.isCapitalised(at)) ? month : 0;
    }

    private int afterMonth(int at) {
        boolean period = lexemes.sign(at + 1) == '.' && lexemes.isAttached(at + 1) && words.isShort(lexemes.word(at));
        return period && !lexemes.isBreak(at + 2) ? at + 2 : at + 1;
    }
}
