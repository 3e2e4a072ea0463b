package dateline.enrich.subject;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/**
 * The words of headline and body as hashes, with the places they stand at.
 *
 * <p>A word is a run of letters and digits; in scripts without spaces each character is one. Words are compared by the
 * hash of their lower-case form, in English by that of their stem. Only the start of a long text is read: an article
 * says early what it is about, and a book-long body must not take a book's time.
 */
public final class Words {

    /** About 25,000 characters; longer articles are rare and say the same again. */
    static final int MOST = 4_000;

    private static final int LONGEST = 40;

    /** In lower case these mean something else. */
    private static final String[] CAPITAL = {"US", "IT", "WHO", "AIDS"};

    private final boolean stems;
    private final char[] buffer = new char[LONGEST];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private long[] hashes = new long[64];
    private int count;
    private int bodyFirst;

    private Words(boolean stems) {
        this.stems = stems;
    }

    /** @param stems whether both texts are in English */
    public static Words of(String headline, String body, boolean stems) {
        var words = new Words(stems);
        words.read(headline);
        words.bodyFirst = words.count;
        words.read(body);
        return words;
    }

    public int count() {
        return count;
    }

    /** Index of the first word that stands in the body and not in the headline. */
    public int bodyFirst() {
        return bodyFirst;
    }

    /** Hash of the word's lower-case form or stem. */
    public long hash(int word) {
        return hashes[word];
    }

    /** First character, in headline or body. */
    int start(int word) {
        return starts[word];
    }

    /** After the last character, in headline or body. */
    int end(int word) {
        return ends[word];
    }

    /** The hash of a run of words, from that of all but the last and the last. */
    public static long join(long hash, long next) {
        long mixed = (hash ^ (next + 0x9E3779B97F4A7C15L + (hash << 6) + (hash >>> 2))) * 0xBF58476D1CE4E5B9L;
        return mixed ^ (mixed >>> 29);
    }

    private void read(String text) {
        boolean capitalsTell = isMixedCase(text);
        int at = 0;
        while (at < text.length() && count < MOST) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (isAlone(point)) {
                add(at, next, mix(point));
            } else if (Character.isLetterOrDigit(point)) {
                next = wordEnd(text, next);
                add(at, next, hash(text, at, next, capitalsTell));
            }
            at = next;
        }
    }

    private static int wordEnd(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            boolean inner = isApostrophe(point)
                    && at + 1 < text.length()
                    && Character.isLetter(text.charAt(at + 1))
                    && Character.isLetter(text.codePointBefore(at));
            if (!inner && (!(Character.isLetterOrDigit(point) || isMark(point)) || isAlone(point))) {
                return at;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private long hash(String text, int start, int end, boolean capitalsTell) {
        if (capitalsTell && end - start <= 4) {
            for (String capital : CAPITAL) {
                if (end - start == capital.length() && text.startsWith(capital, start)) {
                    return mix(capital.hashCode());
                }
            }
        }
        int length = Math.min(end - start, LONGEST);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(start + i);
            buffer[i] = isApostrophe(c) ? '\'' : Character.toLowerCase(c);
        }
        if (stems) {
            length = Stem.cut(buffer, length);
        }
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ buffer[i]) * 0x100000001B3L;
        }
        return mix(hash);
    }

    private void add(int start, int end, long hash) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        starts[count] = start;
        ends[count] = end;
        hashes[count++] = hash;
    }

    /** Whether most letters at the start are lower case, so that a word of capitals is an abbreviation. */
    private static boolean isMixedCase(String text) {
        int lower = 0;
        int upper = 0;
        for (int i = 0; i < Math.min(text.length(), 400); i++) {
            lower += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
            upper += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
        }
        return lower > upper;
    }

    private static boolean isAlone(int point) {
        if (point < 0x2E80) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(point);
        return script == UnicodeScript.HAN || script == UnicodeScript.HIRAGANA || script == UnicodeScript.KATAKANA;
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '’';
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xFF51AFD7ED558CCDL;
        return mixed ^ (mixed >>> 33);
    }
}
