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

    private WordHashes() {}

    static long[] of(String text) {
        var words = new long[Math.min(LIMIT, 16 + text.length() / 4)];
        int count = 0;
        long word = 0;
        boolean inWord = false;
        for (int at = 0; at < text.length() && count < LIMIT; ) {
            int character = text.codePointAt(at);
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
