package dateline.enrich.copy;

import java.util.Arrays;

/**
 * One-permutation MinHash of 128 bins, and its bands.
 *
 * <p>The top bits of a hash choose its bin, the smallest rest in a bin is its value (Li, Owen, Zhang 2012). An empty bin
 * takes the value of another that a hash of the bin's own number chooses, the same for every text (Shrivastava 2017, after
 * Shrivastava and Li 2014), so that short texts can be compared as well.
 */
final class MinHash {

    static final int BINS = 128;

    /** Two texts that share half of their shingles meet in one of 32 bands of 4 in 87 % of cases. */
    static final int BANDS = 32;

    private static final int ROWS = BINS / BANDS;

    private static final int BIN_BITS = 7;

    private static final long EMPTY = -1;

    private MinHash() {}

    /** One value a bin; every bin has one unless there are no hashes at all. */
    static long[] of(long[] hashes) {
        var bins = new long[BINS];
        Arrays.fill(bins, EMPTY);
        for (long hash : hashes) {
            int bin = (int) (hash >>> (Long.SIZE - BIN_BITS));
            long value = hash << BIN_BITS >>> BIN_BITS;
            if (bins[bin] == EMPTY || value < bins[bin]) {
                bins[bin] = value;
            }
        }
        return hashes.length == 0 ? bins : dense(bins);
    }

    private static long[] dense(long[] bins) {
        long[] dense = bins.clone();
        for (int bin = 0; bin < BINS; bin++) {
            int from = bin;
            for (int attempt = 1; bins[from] == EMPTY; attempt++) {
                from = (int) (Mix.of(bin, attempt) >>> (Long.SIZE - BIN_BITS));
            }
            dense[bin] = bins[from];
        }
        return dense;
    }

    /** Share of bins with the same value, which estimates the Jaccard similarity. */
    static double similarity(long[] one, long[] other) {
        int same = 0;
        for (int bin = 0; bin < BINS; bin++) {
            same += one[bin] == other[bin] && one[bin] != EMPTY ? 1 : 0;
        }
        return same / (double) BINS;
    }

    /** One key a band. */
    static long[] bands(long[] bins) {
        var keys = new long[BANDS];
        for (int band = 0; band < BANDS; band++) {
            long key = band;
            for (int row = 0; row < ROWS; row++) {
                key = Mix.of(key, bins[band * ROWS + row]);
            }
            keys[band] = key;
        }
        return keys;
    }
}
