package dateline.enrich.number;

import java.util.Set;

/** Reads numbers, with the words that multiply them, at a place among lexemes. English words, digits in any language. */
public final class Numerals {

    private static final Set<String> ORDINAL_ENDINGS = Set.of("st", "nd", "rd", "th", "er", "ère", "e", "º", "ª", "o");

    /** More words than this make no number that a newspaper would print. */
    private static final int MOST_WORDS = 12;

    private final Lexemes lexemes;
    private final String language;

    /** @param language ISO 639-1 */
    public Numerals(Lexemes lexemes, String language) {
        this.lexemes = lexemes;
        this.language = language;
    }

    /** The number that starts at a lexeme, or null if none does. */
    public Numeral at(int first) {
        if (lexemes.isNumber(first)) {
            return Double.isNaN(lexemes.value(first)) || isOrdinal(first)
                    ? null
                    : scaled(first, first + 1, lexemes.value(first), true);
        }
        return lexemes.isWord(first) && language.equals("en") ? inWords(first) : null;
    }

    private boolean isOrdinal(int at) {
        return lexemes.isAttached(at + 1) && ORDINAL_ENDINGS.contains(lexemes.word(at + 1));
    }

    /** "1.5 million", "2-billion", "3,4 Mrd.", "mil millones". */
    private Numeral scaled(int first, int next, double value, boolean digits) {
        double product = value;
        int after = next;
        boolean scaled = false;
        while (after - next < MOST_WORDS) {
            int word = lexemes.sign(after) == '-' && lexemes.isAttached(after) ? after + 1 : after;
            double scale = lexemes.isWord(word) ? NumberWords.scale(lexemes.word(word), language) : 0;
            if (scale == 0) {
                break;
            }
            product *= scale;
            scaled = true;
            after = word + 1;
        }
        if (!scaled && andAHalf(after)) {
            return new Numeral(first, after + 3, product + 0.5, digits, false);
        }
        if (scaled
                && lexemes.word(after - 1).length() <= 3
                && lexemes.sign(after) == '.'
                && lexemes.isAttached(after)) {
            after += lexemes.isBreak(after + 1) ? 0 : 1; // "Mrd."
        }
        return new Numeral(first, after, product, digits, scaled);
    }

    private Numeral inWords(int first) {
        String word = lexemes.word(first);
        if ((word.equals("a") || word.equals("an")) && isMultiplier(first + 1)) {
            return multiplied(first, first + 1, 1);
        }
        if (word.equals("half") && lexemes.word(first + 1).equals("a") && isMultiplier(first + 2)) {
            return multiplied(first, first + 2, 0.5);
        }
        if (NumberWords.unit(word) < 0 && NumberWords.tens(word) < 0) {
            return null;
        }
        return cardinal(first);
    }

    private boolean isMultiplier(int at) {
        String word = lexemes.word(at);
        return word.equals("dozen") || (!word.endsWith("s") && NumberWords.scale(word, language) >= 100);
    }

    private Numeral multiplied(int first, int multiplier, double value) {
        return lexemes.word(multiplier).equals("dozen")
                ? new Numeral(first, multiplier + 1, value * 12, false, false)
                : scaled(first, multiplier, value, false);
    }

    /** "two hundred and five thousand", "twenty-five". */
    private Numeral cardinal(int first) {
        double sum = 0;
        double group = 0;
        int at = first;
        while (at - first < MOST_WORDS) {
            int word = joined(at, first);
            int unit = NumberWords.unit(lexemes.word(word));
            int tens = NumberWords.tens(lexemes.word(word));
            double scale = lexemes.isWord(word) ? NumberWords.scale(lexemes.word(word), language) : 0;
            if (tens > 0 && group % 100 == 0) {
                group += tens;
            } else if (unit >= 0
                    && (group % 100 == 0 || (group % 10 == 0 && unit < 10 && unit > 0 && group % 100 >= 20))) {
                group += unit;
            } else if (scale == 100 && group > 0) {
                group *= scale;
            } else if (scale > 100 && group > 0) {
                sum += group * scale;
                group = 0;
            } else {
                break;
            }
            at = word + 1;
        }
        double value = sum + group;
        if (lexemes.word(at).equals("dozen")) {
            return new Numeral(first, at + 1, value * 12, false, false);
        }
        if (andAHalf(at)) {
            return new Numeral(first, at + 3, value + 0.5, false, false);
        }
        return new Numeral(first, at, value, false, sum > 0);
    }

    /** Skips the hyphen of "twenty-five" and the "and" of "hundred and five". */
    private int joined(int at, int first) {
        if (at == first) {
            return at;
        }
        if (lexemes.sign(at) == '-' && lexemes.isAttached(at) && lexemes.isAttached(at + 1)) {
            return at + 1;
        }
        boolean and = lexemes.word(at).equals("and") && NumberWords.scale(lexemes.word(at - 1), language) > 0;
        return and ? at + 1 : at;
    }

    private boolean andAHalf(int at) {
        return lexemes.word(at).equals("and")
                && lexemes.word(at + 1).equals("a")
                && lexemes.word(at + 2).equals("half");
    }
}
