package dateline.enrich.number;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a language writes numbers, by CLDR as the JDK holds it.
 *
 * @param decimal '.' or ','
 * @param spaced whether a space may stand between groups of three digits
 */
record NumberStyle(char decimal, boolean spaced) {

    private static final Map<String, NumberStyle> BY_LANGUAGE = new ConcurrentHashMap<>();

    /** @param language ISO 639-1 */
    static NumberStyle of(String language) {
        return BY_LANGUAGE.computeIfAbsent(language, code -> {
            var symbols = DecimalFormatSymbols.getInstance(Locale.forLanguageTag(code));
            char decimal = symbols.getDecimalSeparator() == ',' ? ',' : '.';
            return new NumberStyle(decimal, isSpace(symbols.getGroupingSeparator()));
        });
    }

    /** A space that is no line break. */
    static boolean isSpace(char c) {
        return c == ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
    }
}
