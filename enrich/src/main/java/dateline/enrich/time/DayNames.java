package dateline.enrich.time;

import dateline.enrich.number.Lexemes;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Weekdays and words such as "yesterday": days counted from the publication date. */
final class DayNames {

    private static final float SURE = 0.95f;
    private static final float USUAL = 0.85f;
    private static final float LOOSE = 0.7f;

    /** Days from the publication date. "Morgen", "mañana" and the like mean morning as well and are not here. */
    private static final Map<String, Map<String, Integer>> DAYS = Map.ofEntries(
            Map.entry("en", Map.of("today", 0, "tonight", 0, "yesterday", -1, "tomorrow", 1)),
            Map.entry("de", Map.of("heute", 0, "gestern", -1, "vorgestern", -2, "übermorgen", 2)),
            Map.entry("es", Map.of("hoy", 0, "ayer", -1, "anteayer", -2)),
            Map.entry("fr", Map.of("hier", -1, "demain", 1)),
            Map.entry("it", Map.of("oggi", 0, "ieri", -1, "domani", 1)),
            Map.entry("pt", Map.of("hoje", 0, "ontem", -1)),
            Map.entry("ca", Map.of("avui", 0, "ahir", -1)),
            Map.entry("nl", Map.of("vandaag", 0, "gisteren", -1)),
            Map.entry("sv", Map.of("idag", 0, "igår", -1, "imorgon", 1)),
            Map.entry("pl", Map.of("dziś", 0, "dzisiaj", 0, "wczoraj", -1, "jutro", 1)),
            Map.entry("cs", Map.of("dnes", 0, "včera", -1, "zítra", 1)),
            Map.entry("ro", Map.of("astăzi", 0, "ieri", -1, "mâine", 1)),
            Map.entry("hu", Map.of("ma", 0, "tegnap", -1, "holnap", 1)),
            Map.entry("ru", Map.of("сегодня", 0, "вчера", -1, "завтра", 1)),
            Map.entry("uk", Map.of("сьогодні", 0, "вчора", -1, "завтра", 1)),
            Map.entry("bg", Map.of("днес", 0, "вчера", -1, "утре", 1)),
            Map.entry("tr", Map.of("bugün", 0, "dün", -1, "yarın", 1)),
            Map.entry("el", Map.of("σήμερα", 0, "χθες", -1, "αύριο", 1)),
            Map.entry("id", Map.of("kemarin", -1, "besok", 1)));

    private static final Set<String> PARTS =
            Set.of("morning", "afternoon", "evening", "night", "noon", "lunchtime", "midday", "overnight");

    private final Lexemes lexemes;
    private final CalendarWords words;
    private final Anchor anchor;
    private final Map<String, Integer> days;

    DayNames(Lexemes lexemes, CalendarWords words, Anchor anchor) {
        this.lexemes = lexemes;
        this.words = words;
        this.anchor = anchor;
        this.days = DAYS.getOrDefault(anchor.language(), Map.of());
    }

    Reading at(int first) {
        if (anchor.date().isEmpty()) {
            return null;
        }
        String word = lexemes.word(first);
        Integer distance = days.get(word);
        if (distance != null) {
            return day(first, first + 1, anchor.date().get().plusDays(distance), distance == 0 ? LOOSE : SURE);
        }
        if (anchor.english() && PARTS.contains(lexemes.word(first + 1))) {
            if (word.equals("this")) {
                return day(first, first + 2, anchor.date().get(), SURE);
            }
            if (word.equals("last") && lexemes.word(first + 1).equals("night")) {
                return day(first, first + 2, anchor.date().get().minusDays(1), SURE);
            }
        }
        DayOfWeek weekday = weekday(first);
        if (weekday != null) {
            return named(first, weekday);
        }
        return anchor.english() && weekday(first + 1) != null ? qualified(first, weekday(first + 1)) : null;
    }

    private Reading named(int first, DayOfWeek weekday) {
        if (!anchor.english()) {
            int after =
                    lexemes.sign(first + 1) == '-' && lexemes.word(first + 2).equals("feira") ? first + 3 : first + 1;
            return day(first, after, anchor.onOrBefore(weekday), LOOSE);
        }
        boolean future = Tense.isFuture(lexemes, first, first + 1);
        return day(
                first,
                first + 1,
                future ? anchor.onOrAfter(weekday) : anchor.onOrBefore(weekday),
                future ? LOOSE : USUAL);
    }

    /** "last Tuesday", "next Tuesday", "this Tuesday". */
    private Reading qualified(int first, DayOfWeek weekday) {
        return switch (lexemes.word(first)) {
            case "last", "past" -> day(first, first + 2, anchor.before(weekday), USUAL);
            case "next", "coming" -> day(first, first + 2, anchor.after(weekday), USUAL);
            case "this" -> {
                boolean future = Tense.isFuture(lexemes, first, first + 2);
                yield day(first, first + 2, future ? anchor.onOrAfter(weekday) : anchor.onOrBefore(weekday), LOOSE);
            }
            default -> null;
        };
    }

    private DayOfWeek weekday(int at) {
        if (!lexemes.isWord(at) || (!anchor.lowerCaseMonths() && !lexemes.isCapitalised(at))) {
            return null;
        }
        DayOfWeek weekday = words.weekday(lexemes.word(at));
        // "segunda" is "second", too.
        boolean bare = anchor.language().equals("pt")
                && weekday != null
                && weekday.compareTo(DayOfWeek.SATURDAY) < 0
                && !(lexemes.sign(at + 1) == '-' && lexemes.word(at + 2).equals("feira"));
        return bare ? null : weekday;
    }

    /** Takes "morning" and the like along; the value stays the day. */
    private Reading day(int first, int after, LocalDate day, float score) {
        int end = anchor.english() && PARTS.contains(lexemes.word(after)) ? after + 1 : after;
        return new Reading(first, end, day.toString(), true, score);
    }
}
