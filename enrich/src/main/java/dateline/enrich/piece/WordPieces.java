package dateline.enrich.piece;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Splits words into pieces of a vocabulary: "Dithmarschen" into "dit", "##hma", "##rs", "##chen".
 *
 * <p>As the encoder was trained: lower case, no accents, runs of letters and digits and every other sign by itself, each
 * run by the longest piece that fits, from the left.
 */
public final class WordPieces {

    /** Of a longer word only the beginning is seen. */
    public static final int MOST_PIECES = 12;

    /** A longer run of letters is no word: an address, a key, a language without spaces. */
    private static final int MOST_LETTERS = 100;

    private static final int ASCII = 128;

    private static final int DELETE = 127;

    private static final long GOES_ON = PieceTable.hash(PieceTable.GOES_ON);

    private final PieceTable table;
    private final int unknown;

    /** @param unknown stands for what is not made of pieces */
    public WordPieces(PieceTable table, int unknown) {
        this.table = table;
        this.unknown = unknown;
    }

    /** Numbers of the pieces, one or more. */
    public int[] split(String word) {
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
            pieces[count++] = unknown;
        }
        return Arrays.copyOf(pieces, count);
    }

    /**
     * Numbers of the pieces of a text, word by word between white space.
     *
     * @param most pieces to read, from the start
     */
    public int[] ofText(String text, int most) {
        var numbers = new int[most + MOST_PIECES];
        int count = 0;
        int start = 0;
        for (int at = 0; at <= text.length() && count < most; at++) {
            if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
                if (at > start) {
                    count = word(text, start, at, numbers, count);
                }
                start = at + 1;
            }
        }
        return Arrays.copyOf(numbers, Math.min(count, most));
    }

    private int word(String text, int start, int end, int[] numbers, int before) {
        int after = plainWord(text, start, end, numbers, before);
        if (after >= 0) {
            return after;
        }
        int[] pieces = split(text.substring(start, end));
        System.arraycopy(pieces, 0, numbers, before, pieces.length);
        return before + pieces.length;
    }

    /**
     * Most words are of ASCII, and each run in them a piece: such a one is read where it stands, without a copy. Gives
     * what {@link #split} gives, or -1 for any other word.
     */
    private int plainWord(String text, int start, int end, int[] numbers, int before) {
        if (end - start > table.longest()) {
            return -1;
        }
        int count = before;
        int at = start;
        while (at < end && count < before + MOST_PIECES) {
            int letter = lower(text.charAt(at++));
            if (letter <= ' ' || letter >= DELETE) {
                return -1;
            }
            long hash = PieceTable.next(PieceTable.WORD, (char) letter);
            boolean sign = !isLetterOrDigit(letter);
            while (!sign && at < end && isLetterOrDigit(lower(text.charAt(at)))) {
                int next = lower(text.charAt(at++));
                if (next >= DELETE) {
                    return -1;
                }
                hash = PieceTable.next(hash, (char) next);
            }
            int number = table.number(hash);
            if (number < 0 && !sign) {
                return -1;
            }
            numbers[count++] = number < 0 ? unknown : number;
        }
        return count;
    }

    private static int lower(char letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }

    /** A run that is not made of pieces to its end is unknown as a whole. */
    private int splitRun(String text, int start, int end, int[] pieces, int before) {
        int whole = whole(text, start, end);
        if (whole >= 0) {
            pieces[before] = whole;
            return before + 1;
        }
        int count = before;
        int at = start;
        while (at < end) {
            long hash = at == start ? PieceTable.WORD : GOES_ON;
            int number = -1;
            int after = at;
            for (int i = at; i < end && i - at < table.longest(); i++) {
                hash = PieceTable.next(hash, text.charAt(i));
                int longer = table.number(hash);
                if (longer >= 0) {
                    number = longer;
                    after = i + 1;
                }
            }
            if (number < 0) {
                pieces[before] = unknown;
                return before + 1;
            }
            if (count < MOST_PIECES) {
                pieces[count++] = number;
            }
            at = after;
        }
        return count;
    }

    /** Most words are a piece: one look-up instead of one a letter. */
    private int whole(String text, int start, int end) {
        if (end - start > table.longest()) {
            return -1;
        }
        long hash = PieceTable.WORD;
        for (int i = start; i < end; i++) {
            hash = PieceTable.next(hash, text.charAt(i));
        }
        return table.number(hash);
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

    /** Of text in lower case. */
    private static boolean isLetterOrDigit(int letter) {
        if (letter < ASCII) {
            return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        }
        int type = Character.getType(letter);
        return Character.isLetterOrDigit(letter) || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
    }

    /** White space, and what is there without being seen. */
    private static boolean isNothing(int letter) {
        if (letter > ' ' && letter < DELETE) {
            return false;
        }
        int type = Character.getType(letter);
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || type == Character.CONTROL
                || type == Character.FORMAT;
    }

    private static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        int at = 0;
        while (at < lower.length() && lower.charAt(at) < ASCII) {
            at++;
        }
        if (at == lower.length()) {
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
