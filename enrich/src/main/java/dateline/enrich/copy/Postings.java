package dateline.enrich.copy;

/**
 * Which articles have a key, in a table of fixed size: groups of 16 places that forget the oldest article first.
 *
 * <p>A key keeps to half of its group, so that a phrase of every newsroom does not push out the others. An article number
 * is given for each 32-bit mark of a key, so a few may be wrong; whoever asks compares.
 */
final class Postings {

    private static final int WAYS = 16;

    private static final int A_KEY = 8;

    private static final long NUMBER = 0xFFFF_FFFFL;

    private final long[] places;
    private final int groupMask;

    /** @param entries how many keys to hold at a time, all articles together */
    Postings(long entries) {
        long groups = Long.highestOneBit(Math.max(1, Math.min(entries + entries / 4, 1L << 29) * 2 / WAYS - 1));
        places = new long[(int) groups * WAYS];
        groupMask = (int) groups - 1;
    }

    /** @param article 0 or more, larger than any before or the same */
    void add(long key, int article) {
        long mark = mark(key);
        int start = group(key);
        int oldest = start;
        int oldestOfKey = -1;
        int ofKey = 0;
        for (int place = start; place < start + WAYS; place++) {
            if (isOlder(places[place], places[oldest])) {
                oldest = place;
            }
            if (places[place] != 0 && (places[place] & ~NUMBER) == mark) {
                ofKey++;
                if (oldestOfKey < 0 || isOlder(places[place], places[oldestOfKey])) {
                    oldestOfKey = place;
                }
            }
        }
        places[ofKey < A_KEY ? oldest : oldestOfKey] = mark | (article + 1L);
    }

    private static boolean isOlder(long one, long other) {
        return (one & NUMBER) < (other & NUMBER);
    }

    /** Adds the articles with this key, at most eight, the newest. */
    void find(long key, int weight, Tally tally) {
        long mark = mark(key);
        int start = group(key);
        for (int place = start; place < start + WAYS; place++) {
            if (places[place] != 0 && (places[place] & ~NUMBER) == mark) {
                tally.add((int) ((places[place] & NUMBER) - 1), weight);
            }
        }
    }

    private static long mark(long key) {
        return key & ~NUMBER;
    }

    private int group(long key) {
        return ((int) Mix.of(key) & groupMask) * WAYS;
    }
}
