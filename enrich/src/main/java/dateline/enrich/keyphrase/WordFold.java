package dateline.enrich.keyphrase;

import java.util.Locale;

/**
 * Cuts the ends off words so that most inflections of a noun become one.
 *
 * <p>After the minimal stemmers of J. Savoy (Report on CLEF-2001 experiments); a wrong cut does no harm beyond counting
 * two words as one.
 */
final class WordFold {

    /** Shorter words are left alone. */
    private static final int SHORTEST = 4;

    private WordFold() {}

    /** @param language ISO 639-1, or empty */
    static String fold(String word, String language) {
        String lower = word.toLowerCase(Locale.ROOT);
        return switch (language) {
            case "en" -> english(lower);
            case "de" -> cut(lower, "ern", "en", "er", "es", "em", "e", "n", "s");
            case "fr" -> cut(lower, "es", "s", "x", "e");
            case "es", "pt", "ca" -> cut(lower, "es", "os", "as", "s", "o", "a");
            case "it" -> cut(lower, "a", "e", "i", "o");
            case "nl" -> cut(lower, "en", "s", "e");
            case "sv", "da", "no" ->
                cut(lower, "erna", "arna", "orna", "erne", "ene", "er", "ar", "or", "en", "et", "e", "n");
            case "ru", "uk", "bg" ->
                cut(
                        lower, "ами", "ями", "ого", "ему", "ов", "ев", "ах", "ях", "ам", "ям", "ой", "ей", "ом", "ем",
                        "ый", "ий", "ая", "ое", "ые", "ие", "а", "я", "ы", "и", "у", "ю", "е", "о", "ь");
            default -> lower;
        };
    }

    private static String english(String word) {
        int length = word.length();
        if (length < SHORTEST
                || !word.endsWith("s")
                || word.endsWith("ss")
                || word.endsWith("us")
                || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies") && length > SHORTEST) {
            return word.substring(0, length - 3) + "y";
        }
        boolean hissing =
                word.endsWith("ches") || word.endsWith("shes") || word.endsWith("sses") || word.endsWith("xes");
        return word.substring(0, length - (hissing ? 2 : 1));
    }

    private static String cut(String word, String... endings) {
        for (String ending : endings) {
            if (word.length() - ending.length() >= SHORTEST - 1 && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}
