package dateline.accurate;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Splits words into pieces of the vocabulary: "Dithmarschen" into "dit", "##hma", "##rs", "##chen".
 *
 * <p>As the encoder was trained: lower case, no accents, runs of letters and digits and every other sign by itself, each
 * run by the longest piece that fits, from the left.
 */
final class WordPieces {

    static final int UNKNOWN = 100;

    /** Of a longer word the encoder sees the beginning. */
    static final int MOST_PIECES = 12;

    /** A longer run of letters is no word: an address, a key, a language without spaces. */
    private static final int MOST_LETTERS = 100;

    private static final long GOES_ON = Vocabulary.goesOn();

    private final Vocabulary vocabulary;

    WordPieces(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Numbers of the pieces, one or more. */
    int[] split(String word) {
        String text = fold(word.length() > MOST_LETTERS ? word.substring(0, MOST_LETTERS) : word);
        var pieces = new int[MOST_PIECES];
        int count = 0;
        int at = 0;
        while (at < text.length() && count < MOST_PIECES) {
            int after = runEnd(text, at);
            if (!isNothing(text.codePointAt(at))) {
                count = splitRun(text, at, after, pieces, count);
            }
            at = after;
        }
        if (count == 0) {
            pieces[count++] = UNKNOWN;
        }
        return Arrays.copyOf(pieces, count);
    }

    /** A run that is not made of pieces to its end is unknown as a whole. */
    private int splitRun(String text, int start, int end, int[] pieces, int before) {
        int count = before;
        int at = start;
        while (at < end) {
            long hash = at == start ? Vocabulary.WORD : GOES_ON;
            int number = -1;
            int after = at;
            for (int i = at; i < end && i - at < vocabulary.longest(); i++) {
                hash = Vocabulary.next(hash, text.charAt(i));
                int longer = vocabulary.number(hash);
                if (longer >= 0) {
                    number = longer;
                    after = i + 1;
                }
            }
            if (number < 0) {
                pieces[before] = UNKNOWN;
                return before + 1;
            }
            if (count < MOST_PIECES) {
                pieces[count++] = number;
            }
            at = after;
        }
        return count;
    }

    private static int runEnd(String text, int start) {
        int at = start + Character.charCount(text.codePointAt(start));
        if (isLetterOrDigit(text.codePointAt(start))) {
            while (at < text.length() && isLetterOrDigit(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return at;
    }

    private static boolean isLetterOrDigit(int letter) {
        int type = Character.getType(letter);
        return Character.isLetterOrDigit(letter) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    /** White space, and what is there without being seen. */
    private static boolean isNothing(int letter) {
        int type = Character.getType(letter);
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || type == Character.CONTROL
                || type == Character.FORMAT;
    }

    private static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.chars().allMatch(letter -> letter < 128)) {
            return lower;
        }
        String apart = Normalizer.normalize(lower, Normalizer.Form.NFD);
        var plain = new StringBuilder(apart.length());
        apart.codePoints()
                .filter(letter -> Character.getType(letter) != Character.NON_SPACING_MARK)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
