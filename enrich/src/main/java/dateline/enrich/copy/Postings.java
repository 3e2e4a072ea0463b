package dateline.enrich.copy;

/**
 * Which articles have a key, in groups of 16 places. The table grows; a full group forgets its oldest article first.
 *
 * <p>A key keeps to half of its group, so that a phrase of every newsroom does not push out the others.
 */
public final class Postings {

    private static final int WAYS = 16;

    private static final int A_KEY = 8;

    private static final int FIRST_GROUPS = 16;

    private static final int MOST_GROUPS = Integer.MAX_VALUE / WAYS;

    /** Share of places in use from which the table grows; at this one, a group in a hundred overflows. */
    private static final double FULL = 0.6;

    /** Article plus one in the low half, so that zero is free; the key in the high half. */
    private static final long NUMBER = 0xFFFF_FFFFL;

    private long[] places = new long[FIRST_GROUPS * WAYS];
    private int used;

    /** @param article 0 or more, larger than any before or the same */
    public void add(int key, int article) {
        if (used > FULL * places.length && places.length / WAYS < MOST_GROUPS) {
            grow();
        }
        put(((long) key << Integer.SIZE) | (article + 1L));
    }

    private void put(long entry) {
        int start = start(entry);
        int oldest = start;
        int oldestOfKey = -1;
        int ofKey = 0;
        for (int place = start; place < start + WAYS; place++) {
            if (isOlder(places[place], places[oldest])) {
                oldest = place;
            }
            if (isOf(entry, places[place])) {
                ofKey++;
                if (oldestOfKey < 0 || isOlder(places[place], places[oldestOfKey])) {
                    oldestOfKey = place;
                }
            }
        }
        int place = ofKey < A_KEY ? oldest : oldestOfKey;
        used += places[place] == 0 ? 1 : 0;
        places[place] = entry;
    }

    private void grow() {
        long[] before = places;
        long groups = before.length / WAYS * 3L / 2;
        places = new long[(int) Math.min(MOST_GROUPS, groups) * WAYS];
        used = 0;
        for (long entry : before) {
            if (entry != 0) {
                put(entry);
            }
        }
    }

    /** Adds the articles with this key, at most eight, the newest. */
    public void find(int key, int weight, Tally tally) {
        long wanted = (long) key << Integer.SIZE;
        int start = start(wanted);
        for (int place = start; place < start + WAYS; place++) {
            if (isOf(wanted, places[place])) {
                tally.add((int) (places[place] & NUMBER) - 1, weight);
            }
        }
    }

    private static boolean isOf(long entry, long place) {
        return place != 0 && (entry ^ place) >>> Integer.SIZE == 0;
    }

    private static boolean isOlder(long one, long other) {
        return (one & NUMBER) < (other & NUMBER);
    }

    private int start(long entry) {
        long spread = Mix.of(entry >>> Integer.SIZE) >>> Integer.SIZE;
        return (int) ((spread * (places.length / WAYS)) >>> Integer.SIZE) * WAYS;
    }
}
