package dateline.enrich.time;

import dateline.enrich.number.Lexemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one body left to right. At each place the first set of rules with a reading is taken. */
final class TimeFinder {

    private static final float SURE = 0.97f;
    private static final float LONE = 0.6f;

    private static final Set<String> TO = Set.of("to", "through", "until");

    private final Lexemes lexemes;
    private final Anchor anchor;
    private final AbsoluteDates absolute;
    private final DayNames days;
    private final Spans spans;
    private final Years years;
    private final ClockTimes clocks;
    private final List<Reading> found = new ArrayList<>();

    TimeFinder(Lexemes lexemes, Anchor anchor) {
        this.lexemes = lexemes;
        this.anchor = anchor;
        CalendarWords words = CalendarWords.of(anchor.language());
        this.absolute = new AbsoluteDates(lexemes, words, anchor);
        this.days = new DayNames(lexemes, words, anchor);
        this.spans = new Spans(lexemes, words, anchor);
        this.years = new Years(lexemes, anchor);
        this.clocks = new ClockTimes(lexemes);
    }

    List<Reading> find(int most) {
        int at = 0;
        while (at < lexemes.size() && found.size() < most) {
            Reading reading = lexemes.isBreak(at) ? null : read(at);
            if (reading == null) {
                at++;
            } else {
                found.add(reading);
                at = reading.after();
            }
        }
        return found;
    }

    private Reading read(int first) {
        if (!lexemes.isNumber(first) && !lexemes.isWord(first)) {
            return null;
        }
        ClockTimes.Clock clock = clocks.at(first);
        if (clock != null) {
            return timed(first, clock);
        }
        Reading date = date(first);
        return date == null ? null : withTime(joined(date));
    }

    private Reading date(int first) {
        Reading date = absolute.at(first);
        date = date == null ? days.at(first) : date;
        date = date == null ? spans.at(first) : date;
        return date == null ? years.at(first) : date;
    }

    /** "Tuesday, January 29": one date said twice. "January 29 to February 2", "Monday to Friday": a stretch. */
    private Reading joined(Reading date) {
        int next = lexemes.sign(date.after()) == ',' ? date.after() + 1 : date.after();
        if (date.relative() && isDay(date) && lexemes.isWord(date.after() - 1)) {
            Reading other = absolute.at(next);
            if (other != null && isDay(other)) {
                return other.from(date.first());
            }
        }
        if (isDay(date) && TO.contains(lexemes.word(date.after()))) {
            Reading last = date(date.after() + 1);
            if (last != null && isDay(last) && last.value().compareTo(date.value()) > 0) {
                return date.as(Iso.stretch(date.value(), last.value()), last.after());
            }
        }
        return date;
    }

    /** "Tuesday at 2:30 p.m." */
    private Reading withTime(Reading date) {
        int next = lexemes.sign(date.after()) == ',' ? date.after() + 1 : date.after();
        next += Set.of("at", "um", "à", "alle", "às").contains(lexemes.word(next)) ? 1 : 0;
        ClockTimes.Clock clock = isDay(date) ? clocks.at(next) : null;
        return clock == null ? date : date.as(date.value() + "T" + clock.value(), clock.after());
    }

    /** "at 2:30 p.m. on Tuesday"; alone, the time belongs to the last day in the sentence or that of publication. */
    private Reading timed(int first, ClockTimes.Clock clock) {
        int next = lexemes.sign(clock.after()) == ',' ? clock.after() + 1 : clock.after();
        next += Set.of("on", "am", "le", "el").contains(lexemes.word(next)) ? 1 : 0;
        Reading date = date(next);
        if (date != null && isDay(date)) {
            Reading whole = joined(date);
            Reading day = isDay(whole) ? whole : date;
            return new Reading(
                    first, day.after(), day.value() + "T" + clock.value(), day.relative(), Math.min(SURE, day.score()));
        }
        String day = lastDay(first);
        return day == null ? null : new Reading(first, clock.after(), day + "T" + clock.value(), true, LONE);
    }

    private String lastDay(int first) {
        if (!found.isEmpty()) {
            Reading last = found.getLast();
            boolean sameSentence = true;
            for (int at = last.after(); at < first && sameSentence; at++) {
                sameSentence = !lexemes.isBreak(at) && at - last.after() < 40;
            }
            if (sameSentence && last.value().length() >= 10 && last.value().indexOf('/') < 0) {
                return last.value().substring(0, 10);
            }
        }
        return anchor.date().map(Object::toString).orElse(null);
    }

    private static boolean isDay(Reading reading) {
        return reading.value().length() == 10
                && reading.value().charAt(7) == '-'
                && reading.value().indexOf('/') < 0;
    }
}
