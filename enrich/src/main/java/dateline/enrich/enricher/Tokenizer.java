package dateline.enrich.enricher;

import dateline.enrich.text.Abbreviations;
import java.util.Set;

/**
 * Splits a stretch of text into tokens, much as the Penn Treebank does: punctuation apart, "n't" and "'s" apart,
 * numbers, abbreviations, hyphenated words and addresses whole. Han characters and kana stand alone. One pass.
 */
final class Tokenizer {

    static final String MAKER = "tokens/1";

    private static final Set<String> CLITICS = Set.of("s", "S", "m", "M", "d", "D", "ll", "LL", "re", "RE", "ve", "VE");

    /** French and Italian words that lose their vowel and stand apart. */
    private static final Set<String> ELIDED =
            Set.of("l", "d", "j", "m", "t", "s", "n", "c", "qu", "L", "D", "J", "C", "Qu", "dell", "nell", "all", "un");

    /** What joins two parts of one token when a letter or digit stands on both sides. */
    private static final String JOINING = "'’-‐‑._&@";

    private final String text;
    private final int end;
    private final TokenColumns tokens;

    private Tokenizer(String text, int end, TokenColumns tokens) {
        this.text = text;
        this.end = end;
        this.tokens = tokens;
    }

    /** Adds the tokens of text[start, end) to {@code tokens}. */
    static void tokenize(String text, int start, int end, TokenColumns tokens) {
        new Tokenizer(text, end, tokens).run(start);
    }

    private void run(int start) {
        int at = start;
        while (at < end) {
            int c = text.codePointAt(at);
            int after = at + Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                at = after;
            } else if (standsAlone(c)) {
                at = add(at, after);
            } else if (isWordPart(c)) {
                at = startsAddress(at) ? address(at) : word(at);
            } else {
                at = add(at, sameAs(c, after));
            }
        }
    }

    /** Letters, digits and marks, with joiners between them. */
    private int word(int start) {
        int at = start;
        int lastApostrophe = -1;
        while (at < end) {
            int c = text.codePointAt(at);
            if (isWordPart(c) && !standsAlone(c)) {
                at += Character.charCount(c);
            } else if (joins(at, c)) {
                lastApostrophe = c == '\'' || c == '’' ? at : lastApostrophe;
                at++;
            } else {
                break;
            }
        }
        if (lastApostrophe > 0) {
            return apart(start, lastApostrophe, at);
        }
        if (at < end && text.charAt(at) == '.' && Abbreviations.isAny(text.substring(start, at))) {
            at++;
        }
        return add(start, at);
    }

    private boolean joins(int at, int c) {
        if (at + 1 >= end || !(JOINING.indexOf(c) >= 0 || (c == ',' && isDigit(at - 1) && isDigit(at + 1)))) {
            return false;
        }
        int next = text.codePointAt(at + 1);
        return isWordPart(next) && !standsAlone(next);
    }

    /** Splits "don't", "Venezuela's" and "l'Union"; leaves "O'Neill" whole. */
    private int apart(int start, int apostrophe, int wordEnd) {
        String tail = text.substring(apostrophe + 1, wordEnd);
        if (tail.equalsIgnoreCase("t") && apostrophe - 1 > start && "nN".indexOf(text.charAt(apostrophe - 1)) >= 0) {
            add(start, apostrophe - 1);
            return add(apostrophe - 1, wordEnd);
        }
        if (CLITICS.contains(tail)) {
            add(start, apostrophe);
            return add(apostrophe, wordEnd);
        }
        if (ELIDED.contains(text.substring(start, apostrophe)) && !isName(start, tail)) {
            add(start, apostrophe + 1);
            return add(apostrophe + 1, wordEnd);
        }
        return add(start, wordEnd);
    }

    /** "D'Angelo" is a name, "d'Angelo" may be and "L'Union" is not: only a capital D is taken for one. */
    private boolean isName(int start, String tail) {
        return text.charAt(start) == 'D' && Character.isUpperCase(tail.codePointAt(0));
    }

    private boolean startsAddress(int at) {
        return text.startsWith("http://", at) || text.startsWith("https://", at) || text.startsWith("www.", at);
    }

    private int address(int start) {
        int at = start;
        while (at < end && text.charAt(at) > ' ' && "<>\"“”«»".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        while (at > start + 1 && ".,;:!?)]}'’".indexOf(text.charAt(at - 1)) >= 0) {
            at--;
        }
        if (Character.isHighSurrogate(text.charAt(at - 1)) && at < end) {
            at++;
        }
        return add(start, at);
    }

    private int sameAs(int c, int from) {
        int at = from;
        while (at < end && ".-–—!?*=_…".indexOf(c) >= 0 && text.codePointAt(at) == c) {
            at++;
        }
        return at;
    }

    private int add(int from, int to) {
        tokens.add(from, to);
        return to;
    }

    private boolean isDigit(int at) {
        return at >= 0 && Character.isDigit(text.charAt(at));
    }

    private static boolean isWordPart(int c) {
        if (c < 0x80) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c)
                || switch (Character.getType(c)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
                    default -> false;
                };
    }

    /** Han, Hiragana and Katakana are written without spaces. */
    private static boolean standsAlone(int c) {
        return (c >= 0x3041 && c <= 0x30FF) || (c >= 0x3400 && Character.isIdeographic(c));
    }
}
