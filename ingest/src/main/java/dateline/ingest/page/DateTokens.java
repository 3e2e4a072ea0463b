package dateline.ingest.page;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A line as numbers, words, white space and single other signs. */
final class DateTokens {

    /** Between day, month and year: "3. Mai 2026", "3 de mayo de 2026", "May 3rd, 2026". */
    private static final Set<String> SKIPPED = Set.of(
            " ", ".", ",", "de", "del", "of", "st", "nd", "rd", "th", "den", "er", "º", "ª", "’", "'", "-", "/", "|");

    private static final Set<String> JOINING = Set.of("-", "/", ".", "年", "月", "년", "월", "‑", "–");

    private static final Map<String, Integer> MONTHS = months();

    private final List<String> tokens = new ArrayList<>();

    DateTokens(String line) {
        int i = 0;
        while (i < line.length()) {
            int start = i;
            int kind = kind(line.charAt(i));
            do {
                i++;
            } while (kind > 0 && i < line.length() && kind(line.charAt(i)) == kind);
            tokens.add(kind == 3 ? " " : line.substring(start, i).toLowerCase(Locale.ROOT));
        }
    }

    private static int kind(char c) {
        if (c >= '0' && c <= '9') {
            return 1;
        }
        if (Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK) {
            return 2;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) ? 3 : 0;
    }

    int size() {
        return tokens.size();
    }

    /** Empty past the end. */
    String text(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i) : "";
    }

    boolean isSpace(int i) {
        return text(i).equals(" ");
    }

    /** Whether a number of so many digits stands there. */
    boolean isNumber(int i, int least, int most) {
        String text = text(i);
        return text.length() >= least && text.length() <= most && text.charAt(0) >= '0' && text.charAt(0) <= '9';
    }

    int number(int i) {
        return Integer.parseInt(text(i));
    }

    /** 1 to 12; 0 when it names no month. */
    int month(int i) {
        return MONTHS.getOrDefault(text(i), 0);
    }

    static boolean isMonth(String word) {
        return MONTHS.containsKey(word.toLowerCase(Locale.ROOT));
    }

    boolean joins(int i) {
        return JOINING.contains(text(i));
    }

    /** The first place from there on that holds neither white space nor a word that means nothing. */
    int skip(int from) {
        int i = from;
        while (i < tokens.size() && i < from + 4 && SKIPPED.contains(tokens.get(i))) {
            i++;
        }
        return i;
    }

    /** Names and abbreviations in the languages of Unicode's locale data; one that means two months is left out. */
    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        Set<String> languages = Set.copyOf(List.of(
                "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "fi", "is", "et", "lv", "lt", "pl", "cs",
                "sk", "sl", "hr", "sr", "bs", "mk", "bg", "ru", "uk", "be", "ro", "hu", "sq", "el", "tr", "az", "ca",
                "gl", "eu", "ga", "cy", "ar", "fa", "he", "hi", "bn", "ur", "ta", "te", "mr", "gu", "ml", "kn", "pa",
                "th", "vi", "id", "ms", "fil", "sw", "af"));
        Set<String> twice = new HashSet<>();
        for (String language : languages) {
            Locale locale = Locale.forLanguageTag(language);
            for (Month month : Month.values()) {
                for (TextStyle style : List.of(
                        TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE)) {
                    String name = month.getDisplayName(style, locale)
                            .toLowerCase(Locale.ROOT)
                            .replace(".", "")
                            .strip();
                    if (name.length() >= 3 && name.chars().noneMatch(c -> c == ' ' || Character.isDigit(c))) {
                        Integer before = months.putIfAbsent(name, month.getValue());
                        if (before != null && before != month.getValue()) {
                            twice.add(name);
                        }
                    }
                }
            }
        }
        months.keySet().removeAll(twice);
        // What prefers another language above, or is no entry of the data.
        for (Month month : Month.values()) {
            for (Locale locale : List.of(Locale.GERMAN, Locale.FRENCH, Locale.ENGLISH)) {
                months.put(month.getDisplayName(TextStyle.FULL, locale).toLowerCase(Locale.ROOT), month.getValue());
            }
            months.put(
                    month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT), month.getValue());
        }
        months.putAll(Map.of("sept", 9, "jänner", 1, "feber", 2, "mär", 3, "mrz", 3, "okt", 10, "dez", 12, "maerz", 3));
        return Map.copyOf(months);
    }
}
