package dateline.enrich.copy;

/**
 * Which articles have a key, in groups of 16 places of four bytes each: the article's number, and as many bits of the key
 * as fit beside it. A key in some 16,000 is taken for another; who asks compares in the end what was found.
 *
 * <p>A full group forgets its oldest article first, and a key keeps to half of its group, so that a phrase of every
 * newsroom does not push out the others. Where it gets too full, whoever owns it files all in a larger one.
 */
public final class Postings {

    /** Articles are numbered below; more have postings of their own. */
    public static final int ARTICLES = (1 << 18) - 1;

    private static final int WAYS = 16;

    private static final int A_KEY = 8;

    private static final int FIRST_GROUPS = 16;

    /** Share of places in use from which it is full; at this one, a group in a hundred overflows. */
    private static final double FULL = 0.6;

    /** Article plus one in the low bits, so that zero is free; bits of the key above. */
    private static final int NUMBER = ARTICLES;

    private final int[] places;
    private int used;

    public Postings() {
        this(FIRST_GROUPS);
    }

    private Postings(int groups) {
        places = new int[groups * WAYS];
    }

    /** An empty one with half as much room again. */
    public Postings larger() {
        return new Postings(places.length / WAYS * 3 / 2);
    }

    /** An empty one with the same room. */
    public Postings alike() {
        return new Postings(places.length / WAYS);
    }

    /** Whether it is time for a {@link #larger} one. */
    public boolean isFull() {
        return used > FULL * places.length;
    }

    /** @param article 0 to less than {@link #ARTICLES}, larger than any before or the same */
    public void add(int key, int article) {
        long spread = Mix.of(key);
        int entry = tag(spread) | (article + 1);
        int start = start(spread);
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

    /**
     * Whether there may be an article with one of these keys. Of a hundred thousand articles nearly every key waits for
     * memory, and waits that do not depend on one another pass together: ask this before {@link #find} for each.
     */
    public boolean mayHave(int[] keys) {
        int seen = 0;
        for (int key : keys) {
            int start = start(Mix.of(key));
            seen |= places[start] | places[start + WAYS - 1]; // a group lies across two lines of the cache
        }
        return seen != 0;
    }

    /** Adds the articles with this key, at most eight, the newest. */
    public void find(int key, int weight, Tally tally) {
        long spread = Mix.of(key);
        int wanted = tag(spread);
        int start = start(spread);
        for (int place = start; place < start + WAYS; place++) {
            if (isOf(wanted, places[place])) {
                tally.add((places[place] & NUMBER) - 1, weight);
            }
        }
    }

    private static boolean isOf(int entry, int place) {
        return place != 0 && ((entry ^ place) & ~NUMBER) == 0;
    }

    private static boolean isOlder(int one, int other) {
        return (one & NUMBER) < (other & NUMBER);
    }

    /** By other bits than those that choose the group. */
    private static int tag(long spread) {
        return (int) spread & ~NUMBER;
    }

    private int start(long spread) {
        return (int) (((spread >>> Integer.SIZE) * (places.length / WAYS)) >>> Integer.SIZE) * WAYS;
    }
}
