package dateline.enrich.copy;

import java.util.Arrays;

/** Adds up weights by article and gives the heaviest. Not for several threads. */
public final class Tally {

    private long[] hits = new long[256];
    private int count;

    /** @param weight 0 or more; the sum for one article must stay below 2^31 */
    public void add(int article, int weight) {
        if (count == hits.length) {
            hits = Arrays.copyOf(hits, count * 2);
        }
        hits[count++] = ((long) article << 32) | weight;
    }

    /** The heaviest articles, heaviest first, the older of equals first; empties the tally. */
    public int[] heaviest(int most) {
        return heaviest(most, 0);
    }

    /**
     * The same.
     *
     * @param least weight below which an article is left out
     */
    public int[] heaviest(int most, int least) {
        Arrays.sort(hits, 0, count);
        int articles = 0;
        for (int i = 0; i < count; ) {
            long article = hits[i] >>> 32;
            long sum = 0;
            for (; i < count && hits[i] >>> 32 == article; i++) {
                sum += (int) hits[i];
            }
            if (sum >= least) {
                hits[articles++] = ((Integer.MAX_VALUE - sum) << 32) | article;
            }
        }
        Arrays.sort(hits, 0, articles);
        var heaviest = new int[Math.min(most, articles)];
        for (int i = 0; i < heaviest.length; i++) {
            heaviest[i] = (int) hits[i];
        }
        count = 0;
        return heaviest;
    }
}
