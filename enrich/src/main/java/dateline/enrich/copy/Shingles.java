package dateline.enrich.copy;

import java.util.Arrays;

/**
 * The distinct runs of three words in a text, as hashes.
 *
 * <p>All of them while the text is read; what is kept for comparing is the smallest hashes up to a bound, a fair sample
 * (Broder 1997), which is every one of them for a text of common length.
 */
public final class Shingles {

    /** Hashes kept of a text. */
    static final int KEPT = 256;

    /** Of these an article is filed under; they are kept to the last bit. */
    static final int FINE = 40;

    /** Bits that the others are cut by: enough are left that two of the same text differ, and less room is taken. */
    static final int CUT = 9;

    private static final int LENGTH = 3;

    /** No hash is larger. */
    private static final int LARGEST = -1;

    private final int[] kept;
    private final int count;
    private final int limit;

    private Shingles(int[] kept, int count, int limit) {
        this.kept = kept;
        this.count = count;
        this.limit = limit;
    }

    /** Distinct hashes of three words each, in unsigned order; of a text of one or two words, a single one. */
    static long[] hashesOf(long[] words) {
        if (words.length == 0) {
            return words;
        }
        var hashes = new long[Math.max(1, words.length - LENGTH + 1)];
        for (int start = 0; start < hashes.length; start++) {
            long hash = 0;
            for (int word = start; word < Math.min(words.length, start + LENGTH); word++) {
                hash = Mix.of(hash, words[word]);
            }
            hashes[start] = hash ^ Long.MIN_VALUE; // so that signed order is unsigned order
        }
        Arrays.sort(hashes);
        int distinct = 0;
        for (int i = 0; i < hashes.length; i++) {
            if (i == hashes.length - 1 || hashes[i] != hashes[i + 1]) { // looks ahead, since it writes behind
                hashes[distinct++] = hashes[i] ^ Long.MIN_VALUE;
            }
        }
        return Arrays.copyOf(hashes, distinct);
    }

    /** @param words as {@link WordHashes#of} gives them */
    static Shingles of(long[] words) {
        long[] hashes = hashesOf(words);
        var kept = new int[Math.min(KEPT, hashes.length)];
        for (int i = 0; i < kept.length; i++) {
            int hash = (int) (hashes[i] >>> 32);
            kept[i] = i < FINE ? hash : hash >>> CUT << CUT;
        }
        return ofKept(kept, hashes.length);
    }

    /**
     * @param kept smallest hashes, in unsigned order
     * @param count how many the whole text has
     */
    static Shingles ofKept(int[] kept, int count) {
        return new Shingles(kept, count, count > kept.length ? kept[kept.length - 1] : LARGEST);
    }

    /** Not to be changed. */
    int[] kept() {
        return kept;
    }

    /** The smallest ones, spread: as they are they have their top bits in common. */
    int[] smallest() {
        var smallest = new int[Math.min(FINE, kept.length)];
        for (int i = 0; i < smallest.length; i++) {
            smallest[i] = (int) Mix.of(kept[i]);
        }
        return smallest;
    }

    /** How many distinct shingles the whole text has. */
    public int count() {
        return count;
    }

    /** Compares this text, the newer one, with an older one, on the part of both samples that both hold whole. */
    public Overlap with(Shingles older) {
        int bound = Math.min(limit >>> CUT, older.limit >>> CUT);
        int ours = 0;
        int theirs = 0;
        int shared = 0;
        while (true) {
            boolean oursLeft = ours < kept.length && kept[ours] >>> CUT <= bound;
            boolean theirsLeft = theirs < older.kept.length && older.kept[theirs] >>> CUT <= bound;
            if (oursLeft && theirsLeft) {
                int order = (kept[ours] >>> CUT) - (older.kept[theirs] >>> CUT);
                shared += order == 0 ? 1 : 0;
                ours += order <= 0 ? 1 : 0;
                theirs += order >= 0 ? 1 : 0;
            } else if (oursLeft) {
                ours++;
            } else if (theirsLeft) {
                theirs++;
            } else {
                return new Overlap(ours, theirs, shared, count, older.count);
            }
        }
    }

    /**
     * What two texts share.
     *
     * @param newer shingles of the newer text that were compared
     * @param older shingles of the older text that were compared
     * @param shared those in both
     * @param newerCount shingles of the whole newer text
     * @param olderCount shingles of the whole older text
     */
    public record Overlap(int newer, int older, int shared, int newerCount, int olderCount) {

        /** Share of all shingles of either that is in both, 0 to 1. */
        public double jaccard() {
            return ratio(shared, newer + older - shared);
        }

        /** Share of the newer text that is in the older, 0 to 1. */
        public double ofNewer() {
            return ratio(shared, newer);
        }

        /** Share of the older text that is in the newer, 0 to 1. */
        public double ofOlder() {
            return ratio(shared, older);
        }

        /** The larger of the two shares. */
        public double containment() {
            return Math.max(ofNewer(), ofOlder());
        }

        /** Length of the newer text for one of the older. */
        public double growth() {
            return ratio(newerCount, olderCount);
        }

        private static double ratio(int part, int whole) {
            return whole == 0 ? 0 : part / (double) whole;
        }
    }
}
