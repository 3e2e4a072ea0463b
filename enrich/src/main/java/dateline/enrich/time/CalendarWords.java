package dateline.enrich.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names of months and weekdays in one language, by CLDR, in lower case. */
final class CalendarWords {

    private static final Map<String, CalendarWords> BY_LANGUAGE = new ConcurrentHashMap<>();

    /** What newspapers write and CLDR does not list. */
    private static final Map<String, Integer> ENGLISH_MONTHS = Map.of("sept", 9);

    /** Short names that are whole words, too: they count only beside a day and are written with a capital. */
    private static final int LONGEST_SHORT = 4;

    private static final TextStyle[] LONG = {TextStyle.FULL, TextStyle.FULL_STANDALONE};
    private static final TextStyle[] SHORT = {TextStyle.SHORT, TextStyle.SHORT_STANDALONE};

    private final Map<String, Integer> months = new HashMap<>();
    private final Set<String> shortMonths;
    private final Map<String, DayOfWeek> weekdays = new HashMap<>();

    private CalendarWords(String language) {
        Locale locale = Locale.forLanguageTag(language);
        Map<String, Integer> brief = new HashMap<>();
        for (Month month : Month.values()) {
            for (TextStyle style : SHORT) {
                put(brief, month.getDisplayName(style, locale), month.getValue());
            }
            for (TextStyle style : LONG) {
                put(months, month.getDisplayName(style, locale), month.getValue());
            }
        }
        if (language.equals("en")) {
            brief.putAll(ENGLISH_MONTHS);
        }
        brief.keySet().removeAll(months.keySet());
        months.forEach((name, _) -> brief.remove(name));
        shortMonths = Set.copyOf(brief.keySet());
        months.putAll(brief);
        for (DayOfWeek day : DayOfWeek.values()) {
            for (TextStyle style : LONG) {
                put(weekdays, day.getDisplayName(style, locale), day);
            }
        }
    }

    static CalendarWords of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, CalendarWords::new);
    }

    /** 1 to 12, or 0 for what names no month. */
    int month(String word) {
        return months.getOrDefault(word, 0);
    }

    /** Whether the name of a month is cut short, as "Jan" is. */
    boolean isShort(String month) {
        return month.length() <= LONGEST_SHORT && shortMonths.contains(month);
    }

    /** Null for what names no weekday. */
    DayOfWeek weekday(String word) {
        return weekdays.get(word);
    }

    /** Names of several words, or with signs or digits in them, can not be found by their word: Chinese, Japanese. */
    private static <T> void put(Map<String, T> names, String name, T value) {
        String word = name.toLowerCase(Locale.ROOT);
        word = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        int hyphen = word.indexOf('-');
        word = hyphen > 0 ? word.substring(0, hyphen) : word; // Portuguese "terça-feira"
        if (word.length() > 1
                && word.codePoints()
                        .allMatch(c -> Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK)) {
            names.putIfAbsent(word, value);
        }
    }
}
