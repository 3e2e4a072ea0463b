package dateline.enrich.copy;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/**
 * Reads the words of a text as hashes: letters and digits in lower case, all else parts words.
 *
 * <p>In scripts written without spaces each character is a word, so that shingles of words are shingles of characters.
 */
final class WordHashes {

    /** Words read of one text; more than any article has, and a bound for what is none. */
    static final int LIMIT = 1 << 16;

    /** Scripts without spaces lie above. */
    private static final int THAI = 0x0E00;

    /** In the table: has to be looked at more closely. */
    private static final char ODD = 0xFFFF;

    /** What letters and digits are in lower case, up to the punctuation of U+2000; 0 for what parts words. */
    private static final char[] PLAIN = new char[0x20D0];

    static {
        for (char character = 0; character < PLAIN.length; character++) {
            boolean letter = Character.isLetterOrDigit(character);
            boolean odd = isPart(character, true) != letter || isAlone(character);
            PLAIN[character] = odd ? ODD : letter ? Character.toLowerCase(character) : 0;
        }
    }

    private WordHashes() {}

    static long[] of(String text) {
        return of(text, 0, text.length());
    }

    /** Of a part of the text. */
    private static long[] of(String text, int start, int end) {
        var letters = new char[end - start];
        text.getChars(start, end, letters, 0);
        var words = new long[Math.min(LIMIT, 16 + letters.length / 4)];
        int count = 0;
        long word = 0;
        boolean inWord = false;
        for (int at = 0; at < letters.length && count < LIMIT; ) {
            int character = letters[at];
            int letter = character < PLAIN.length ? PLAIN[character] : ODD;
            if (letter != ODD) { // most of them
                at++;
                if (letter != 0) {
                    word = word * 31 + letter;
                    inWord = true;
                } else {
                    if (inWord) {
                        words = room(words, count);
                        words[count++] = Mix.of(word);
                        inWord = false;
                    }
                    word = 0;
                }
                continue;
            }
            character = Character.codePointAt(letters, at);
            at += Character.charCount(character);
            boolean part = isPart(character, inWord);
            boolean alone = part && isAlone(character);
            if (inWord && (!part || alone)) {
                words = room(words, count);
                words[count++] = Mix.of(word);
            }
            inWord = part && !alone;
            if (alone && count < LIMIT) {
                words = room(words, count);
                words[count++] = Mix.of(character);
                word = 0;
            } else {
                word = part ? word * 31 + Character.toLowerCase(character) : 0;
            }
        }
        if (inWord && count < LIMIT) {
            words = room(words, count);
            words[count++] = Mix.of(word);
        }
        return Arrays.copyOf(words, count);
    }

    /** One hash for all the words in their order. */
    static long inOne(long[] words) {
        long hash = words.length;
        for (long word : words) {
            hash = Mix.of(hash, word);
        }
        return hash;
    }

    static long inOneOf(String text) {
        return inOne(of(text));
    }

    /** The same of a part of a text. */
    static long inOneOf(String text, int start, int end) {
        return inOne(of(text, start, end));
    }

    private static long[] room(long[] words, int count) {
        return count < words.length ? words : Arrays.copyOf(words, Math.min(LIMIT, words.length * 2));
    }

    private static boolean isPart(int character, boolean inWord) {
        if (Character.isLetterOrDigit(character)) {
            return true;
        }
        int type = Character.getType(character);
        return inWord && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK);
    }

    private static boolean isAlone(int character) {
        if (character < THAI) {
            return false;
        }
        return switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
