package dateline.enrich.subject;

/**
 * Cuts the usual endings off an English word, in place.
 *
 * <p>Far coarser than a dictionary and far cheaper: "votes", "voted" and "voting" must meet, that is all. It is applied
 * to both sides, the words of the article and the terms, so an odd stem does no harm.
 */
final class Stem {

    /** What is left of a word when an ending is cut off; shorter words keep theirs ("king", "red"). */
    private static final int SHORTEST = 4;

    private Stem() {}

    /** @return length of the stem; the word is lower case and may be changed within that length */
    static int cut(char[] word, int length) {
        int end = length;
        if (end > 2 && word[end - 2] == '\'' && word[end - 1] == 's') {
            end -= 2;
        }
        if (end < SHORTEST || isPluralOnly(word, end)) {
            return end;
        }
        if (ends(word, end, "ies") || ends(word, end, "ied")) {
            if (end > SHORTEST) {
                word[end - 3] = 'y';
                return end - 2;
            }
            return end;
        }
        if (word[end - 1] == 's' && word[end - 2] != 's' && word[end - 2] != 'u' && word[end - 2] != 'i') {
            end--;
        }
        if (ends(word, end, "ing") && isStem(word, end - 3)) {
            end = undoubled(word, end - 3);
        } else if (ends(word, end, "ed") && !ends(word, end, "eed") && isStem(word, end - 2)) {
            end = undoubled(word, end - 2);
        }
        return end >= SHORTEST && word[end - 1] == 'e' ? end - 1 : end;
    }

    /** Without its s the word means something else. */
    private static boolean isPluralOnly(char[] word, int end) {
        return end == SHORTEST && (ends(word, end, "news") || ends(word, end, "arms"));
    }

    /** Three letters with a vowel make a stem ("vot"); "str" of "string" does not. */
    private static boolean isStem(char[] word, int end) {
        for (int i = 0; end >= SHORTEST - 1 && i < end; i++) {
            if ("aeiouy".indexOf(word[i]) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static int undoubled(char[] word, int end) {
        char last = word[end - 1];
        return end >= SHORTEST && last == word[end - 2] && last != 'l' && last != 's' && last != 'z' ? end - 1 : end;
    }

    private static boolean ends(char[] word, int end, String ending) {
        int start = end - ending.length();
        if (start < 0) {
            return false;
        }
        for (int i = 0; i < ending.length(); i++) {
            if (word[start + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
