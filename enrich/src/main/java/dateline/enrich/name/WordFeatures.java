package dateline.enrich.name;

import static dateline.enrich.name.WordHash.mix;

/**
 * What speaks for or against a label at one token, as hashes: the word and its neighbours, as they stand, in lower
 * case, by shape, beginning, end, cluster and name lists, alone and in pairs. The number in front keeps kinds of
 * feature apart.
 */
public final class WordFeatures {

    /** More than one token ever has. */
    public static final int MOST = 192;

    private static final int LONGEST_PREFIX = 4;
    private static final int LONGEST_SUFFIX = 5;
    private static final int MOST_PARTS = 6;

    /** The beginning of a cluster's bit string that pairs are made with. */
    private static final int PAIRED_PREFIX = 0;

    private WordFeatures() {}

    /** Puts the features of a token into an array of at least {@link #MOST}, and returns how many there are. */
    public static int of(SentenceWords sentence, int i, Lexica lexica, long[] into) {
        int n = words(sentence, i, into, 0);
        n = shapes(sentence, i, into, n);
        n = affixes(sentence, i, into, n);
        n = clusters(sentence, i, lexica, into, n);
        return lists(sentence, i, into, n);
    }

    private static int words(SentenceWords s, int i, long[] into, int count) {
        int n = count;
        into[n++] = mix(1, 0);
        for (int d = -2; d <= 2; d++) {
            into[n++] = mix(10 + d, at(s.exact, i + d));
            into[n++] = mix(20 + d, at(s.lower, i + d));
        }
        into[n++] = mix(30, mix(at(s.exact, i - 1), s.exact[i]));
        into[n++] = mix(31, mix(s.exact[i], at(s.exact, i + 1)));
        into[n++] = mix(32, mix(at(s.lower, i - 1), at(s.lower, i + 1)));
        into[n++] = mix(33, mix(at(s.lower, i - 2), at(s.lower, i - 1)));
        into[n++] = mix(34, mix(at(s.lower, i + 1), at(s.lower, i + 2)));
        for (int d = 3; d <= 4; d++) {
            if (i - d >= 0) {
                into[n++] = mix(65, s.lower[i - d]);
            }
            if (i + d < s.count()) {
                into[n++] = mix(66, s.lower[i + d]);
            }
        }
        return n;
    }

    private static int shapes(SentenceWords s, int i, long[] into, int count) {
        int n = count;
        long here = s.shape[i];
        long left = at(s.shape, i - 1);
        long right = at(s.shape, i + 1);
        into[n++] = mix(40, here);
        into[n++] = mix(41, left);
        into[n++] = mix(42, right);
        into[n++] = mix(43, mix(left, here));
        into[n++] = mix(44, mix(here, right));
        into[n++] = mix(45, mix(mix(left, here), right));
        into[n++] = mix(46, s.longShape[i]);
        into[n++] = mix(47, mix(at(s.lower, i - 1), here));
        into[n++] = mix(48, mix(here, at(s.lower, i + 1)));
        into[n++] = mix(49, mix(at(s.shape, i - 2), mix(left, here)));
        into[n++] = mix(39, mix(at(s.shape, i + 2), mix(right, here)));
        if (i == 0) {
            into[n++] = mix(50, here);
        }
        if (s.capitalised) {
            into[n++] = mix(51, here);
            into[n++] = mix(52, s.lower[i]);
        }
        return n;
    }

    private static int affixes(SentenceWords s, int i, long[] into, int count) {
        int n = count;
        String word = s.words[i];
        int length = word.length();
        long prefix = 3;
        for (int q = 0; q < LONGEST_PREFIX && q < length; q++) {
            prefix = mix(prefix, word.charAt(q));
            into[n++] = mix(60, prefix);
        }
        long suffix = 5;
        long folded = 5;
        for (int q = 0; q < LONGEST_SUFFIX && q < length; q++) {
            char unit = word.charAt(length - 1 - q);
            suffix = mix(suffix, unit);
            into[n++] = mix(61, suffix);
            folded = mix(folded, Character.toLowerCase(unit));
        }
        into[n++] = mix(67, folded);
        if (i > 0) {
            into[n++] = mix(62, ending(s.words[i - 1]));
        }
        if (i + 1 < s.count()) {
            into[n++] = mix(63, ending(s.words[i + 1]));
        }
        return parts(word, into, n);
    }

    /** The parts of a word with hyphens. */
    private static int parts(String word, long[] into, int count) {
        int n = count;
        int from = 0;
        int hyphen = word.indexOf('-');
        if (hyphen <= 0) {
            return n;
        }
        for (int part = 0; part < MOST_PARTS && from < word.length(); part++) {
            int end = hyphen < 0 ? word.length() : hyphen;
            long hash = WordHash.start();
            for (int q = from; q < end && q < from + 32; q++) {
                hash = WordHash.step(hash, word.charAt(q));
            }
            into[n++] = mix(64, hash);
            from = end + 1;
            hyphen = word.indexOf('-', from);
        }
        return n;
    }

    private static long ending(String word) {
        long hash = 5;
        for (int q = 0; q < 3 && q < word.length(); q++) {
            hash = mix(hash, word.charAt(word.length() - 1 - q));
        }
        return hash;
    }

    private static int clusters(SentenceWords s, int i, Lexica lexica, long[] into, int count) {
        int n = count;
        for (int d = -2; d <= 2; d++) {
            int cluster = i + d < 0 || i + d >= s.count() ? -1 : s.cluster[i + d];
            if (cluster >= 0) {
                for (int which = 0; which < Lexica.PREFIXES; which++) {
                    int prefix = lexica.prefix(cluster, which);
                    if (prefix != 0) {
                        into[n++] = mix(70 + d, prefix);
                    }
                }
            }
        }
        long here = paired(s, i, lexica);
        long left = paired(s, i - 1, lexica);
        long right = paired(s, i + 1, lexica);
        into[n++] = mix(76, mix(left, here));
        into[n++] = mix(77, mix(here, right));
        into[n++] = mix(78, mix(here, s.shape[i]));
        into[n++] = mix(79, mix(left, mix(s.shape[i], right)));
        return n;
    }

    private static long paired(SentenceWords s, int i, Lexica lexica) {
        if (i < 0) {
            return SentenceWords.BEFORE;
        }
        if (i >= s.count()) {
            return SentenceWords.AFTER;
        }
        return s.cluster[i] < 0 ? 0 : lexica.prefix(s.cluster[i], PAIRED_PREFIX);
    }

    private static int lists(SentenceWords s, int i, long[] into, int count) {
        int n = count;
        int here = s.lists[i];
        for (int bits = here; bits != 0; bits &= bits - 1) {
            into[n++] = mix(110, Integer.numberOfTrailingZeros(bits));
        }
        for (int d = -1; d <= 1; d++) {
            if (i + d >= 0 && i + d < s.count()) {
                into[n++] = mix(113 + d, s.lists[i + d]);
            }
        }
        into[n++] = mix(116, mix(here, s.shape[i]));
        return n;
    }

    private static long at(long[] values, int i) {
        return i < 0 ? SentenceWords.BEFORE : i >= values.length ? SentenceWords.AFTER : values[i];
    }
}
