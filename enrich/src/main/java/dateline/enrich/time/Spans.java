package dateline.enrich.time;

import dateline.enrich.number.Lexemes;
import dateline.enrich.number.Numeral;
import dateline.enrich.number.Numerals;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Map;
import java.util.Set;

/** English words that count weeks, months, quarters and years from the publication date. */
final class Spans {

    private static final float SURE = 0.95f;
    private static final float USUAL = 0.85f;
    private static final float LOOSE = 0.7f;

    private static final int MOST = 10_000;

    private static final Set<String> QUALIFIERS =
            Set.of("last", "past", "previous", "this", "current", "next", "coming");

    private static final Set<String> MONTH_BEFORE = Set.of(
            "in", "since", "by", "until", "till", "last", "next", "this", "early", "mid", "late", "during", "through",
            "from", "of", "before", "after", "between", "and", "to", "for", "every", "each", "around", "en", "im", "de",
            "nel", "em", "a", "seit", "desde", "depuis", "da", "w", "v", "в", "у", "с", "od", "do", "sedan", "sinds");

    private static final Map<String, Integer> ORDINALS =
            Map.of("first", 1, "second", 2, "third", 3, "fourth", 4, "1st", 1, "2nd", 2, "3rd", 3, "4th", 4);

    private final Lexemes lexemes;
    private final CalendarWords words;
    private final Anchor anchor;
    private final Numerals numerals;

    Spans(Lexemes lexemes, CalendarWords words, Anchor anchor) {
        this.lexemes = lexemes;
        this.words = words;
        this.anchor = anchor;
        this.numerals = new Numerals(lexemes, anchor.language());
    }

    Reading at(int first) {
        Reading month = lexemes.isWord(first) ? month(first) : null;
        if (month != null || !anchor.english()) {
            return month;
        }
        Reading quarter = quarter(first);
        if (quarter != null || anchor.date().isEmpty()) {
            return quarter;
        }
        String word = lexemes.word(first);
        if (QUALIFIERS.contains(word)) {
            Reading past = pastUnits(first);
            return past == null ? qualified(first, word) : past;
        }
        if (word.equals("the") && Set.of("last", "past").contains(lexemes.word(first + 1))) {
            Reading past = pastUnits(first + 1);
            return past == null ? null : past.from(first);
        }
        return ago(first);
    }

    /** "in January", "last January", "late January": the one nearest to publication. */
    private Reading month(int first) {
        String name = lexemes.word(first);
        int month = name.length() < 3 || words.isShort(name) ? 0 : words.month(name);
        boolean written = anchor.lowerCaseMonths() || lexemes.isCapitalised(first);
        String before = lexemes.sign(first - 1) == '-' ? lexemes.word(first - 2) : lexemes.word(first - 1);
        if (month == 0 || !written || anchor.date().isEmpty() || !MONTH_BEFORE.contains(before)) {
            return null;
        }
        LocalDate published = anchor.date().get();
        int year = published.getYear();
        int now = published.getMonthValue();
        year = switch (before) {
            case "last" -> month < now ? year : year - 1;
            case "next" -> month > now ? year : year + 1;
            case "this" -> year;
            default ->
                Tense.isFuture(lexemes, first, first + 1) && (before.equals("in") || before.equals("by"))
                        ? (month >= now ? year : year + 1)
                        : anchor.yearOf(month, 1);
        };
        return new Reading(first, first + 1, Iso.month(year, month), true, before.equals("last") ? LOOSE : USUAL);
    }

    /** "first quarter of 2018", "Q1 2018", "the second half of 2018", "fourth quarter". */
    private Reading quarter(int first) {
        if (lexemes.word(first).equals("q") && lexemes.isAttached(first + 1) && lexemes.isPlain(first + 1, 1)) {
            return part(first, (int) lexemes.value(first + 1), first + 2, true);
        }
        boolean digits = lexemes.isPlain(first, 1) && lexemes.isAttached(first + 1);
        String ordinal = digits ? lexemes.text(first) + lexemes.word(first + 1) : lexemes.word(first);
        int number = ORDINALS.getOrDefault(ordinal, 0);
        int unit = first + (digits ? 2 : 1);
        unit += lexemes.sign(unit) == '-' ? 1 : 0;
        boolean quarter = lexemes.word(unit).equals("quarter");
        boolean half =
                lexemes.word(unit).equals("half") && lexemes.word(unit + 1).equals("of");
        return number == 0 || !(quarter || half) ? null : part(first, number, unit + 1, quarter);
    }

    private Reading part(int first, int number, int next, boolean quarter) {
        if (number < 1 || number > (quarter ? 4 : 2)) {
            return null;
        }
        int yearAt = Set.of("of", "in").contains(lexemes.word(next)) ? next + 1 : next;
        yearAt += lexemes.word(yearAt).equals("the") ? 1 : 0;
        int year = Numbers.year(lexemes, yearAt);
        boolean relative = year == 0;
        int after = yearAt + 1;
        if (relative && anchor.date().isPresent()) {
            LocalDate published = anchor.date().get();
            String which = lexemes.word(yearAt);
            if (lexemes.word(yearAt + 1).equals("year") && (which.equals("last") || which.equals("this"))) {
                year = published.getYear() - (which.equals("last") ? 1 : 0);
                after = yearAt + 2;
            } else if (quarter) { // the last one that began
                year = published.getYear() - (number > published.get(IsoFields.QUARTER_OF_YEAR) ? 1 : 0);
                after = next;
            }
        }
        if (year == 0) {
            return null;
        }
        String value = quarter
                ? Iso.quarter(year, number)
                : Iso.stretch(Iso.month(year, number * 6 - 5), Iso.month(year, number * 6));
        return new Reading(first, after, value, relative, relative ? LOOSE : SURE);
    }

    /** "last week", "this month", "next year". */
    private Reading qualified(int first, String word) {
        int step = switch (word) {
            case "last", "past", "previous" -> -1;
            case "next", "coming" -> 1;
            default -> 0;
        };
        LocalDate published = anchor.date().orElseThrow();
        String value = switch (lexemes.word(first + 1)) {
            case "week" -> Iso.week(published.plusWeeks(step));
            case "month" -> Iso.month(YearMonth.from(published).plusMonths(step));
            case "year" -> Iso.year(published.getYear() + step);
            case "weekend" -> weekend(published, step);
            case "quarter" -> {
                LocalDate in = published.plusMonths(3L * step);
                yield Iso.quarter(in.getYear(), in.get(IsoFields.QUARTER_OF_YEAR));
            }
            case "decade" -> {
                int decade = published.getYear() / 10 * 10 + 10 * step;
                yield Iso.stretch(Iso.year(decade), Iso.year(decade + 9));
            }
            default -> null;
        };
        // "The previous year" is the one before whatever was spoken of.
        float score = word.equals("previous") ? LOOSE / 2 : word.equals("past") ? LOOSE : SURE;
        return value == null ? null : new Reading(first, first + 2, value, true, score);
    }

    private static String weekend(LocalDate published, int step) {
        boolean over = published.getDayOfWeek().compareTo(DayOfWeek.WEDNESDAY) < 0;
        LocalDate monday = published.with(DayOfWeek.MONDAY);
        LocalDate saturday =
                monday.plusDays(5).minusWeeks(step == 0 && over ? 1 : 0).plusWeeks(step);
        return Iso.stretch(saturday.toString(), saturday.plusDays(1).toString());
    }

    /** "past three years", "last two weeks": up to the publication date. */
    private Reading pastUnits(int first) {
        Numeral number = numerals.at(first + 1);
        boolean past = Set.of("last", "past").contains(lexemes.word(first));
        if (!past || number == null || number.value() > MOST) {
            return null;
        }
        LocalDate from = minus((int) number.value(), lexemes.word(number.after()));
        return from == null
                ? null
                : new Reading(
                        first,
                        number.after() + 1,
                        Iso.stretch(from.toString(), anchor.date().orElseThrow().toString()),
                        true,
                        USUAL);
    }

    /** "three years ago", "a week ago": as exact as the unit. */
    private Reading ago(int first) {
        String word = lexemes.word(first);
        boolean one = word.equals("a") || word.equals("an");
        Numeral number = one ? null : numerals.at(first);
        int unit = one ? first + 1 : number == null ? -1 : number.after();
        if (unit < 0 || !lexemes.word(unit + 1).equals("ago") || (!one && number.value() > MOST)) {
            return null;
        }
        String name = lexemes.word(unit);
        LocalDate day = minus(one ? 1 : (int) number.value(), name);
        if (day == null) {
            return null;
        }
        String value = switch (name.endsWith("s") ? name.substring(0, name.length() - 1) : name) {
            case "week" -> Iso.week(day);
            case "month" -> Iso.month(YearMonth.from(day));
            case "year", "decade" -> Iso.year(day.getYear());
            default -> day.toString();
        };
        return new Reading(first, unit + 2, value, true, name.startsWith("decade") ? LOOSE : SURE);
    }

    private LocalDate minus(int count, String unit) {
        LocalDate published = anchor.date().orElseThrow();
        return switch (unit) {
            case "day", "days" -> published.minusDays(count);
            case "week", "weeks" -> published.minusWeeks(count);
            case "month", "months" -> published.minusMonths(count);
            case "year", "years" -> count < published.getYear() ? published.minusYears(count) : null;
            case "decade", "decades" -> count * 10 < published.getYear() ? published.minusYears(10L * count) : null;
            default -> null;
        };
    }
}
