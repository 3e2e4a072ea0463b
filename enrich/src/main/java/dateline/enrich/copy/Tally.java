package dateline.enrich.copy;

import java.util.Arrays;

/** Adds up weights by article and gives the heaviest. Not for several threads. */
public final class Tally {

    private static final int FIRST = 1024;

    /** By article, with open addressing: article plus one in the high half, its sum in the low one; 0 is free. */
    private long[] sums = new long[FIRST];

    /** Where in it something is, so that it is emptied fast. */
    private int[] used = new int[FIRST / 2];

    private int count;

    /** @param weight 0 or more; the sum for one article must stay below 2^31 */
    public void add(int article, int weight) {
        int place = place(article);
        if (sums[place] == 0) {
            if (count == used.length) {
                grow();
                place = place(article);
            }
            used[count++] = place;
            sums[place] = (article + 1L) << Integer.SIZE;
        }
        sums[place] += weight;
    }

    private int place(int article) {
        int place = (article * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(sums.length - 1);
        while (sums[place] != 0 && (int) (sums[place] >>> Integer.SIZE) != article + 1) {
            place = (place + 1) & (sums.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] before = sums;
        sums = new long[2 * before.length];
        used = Arrays.copyOf(used, before.length);
        for (int i = 0; i < count; i++) {
            long sum = before[used[i]];
            used[i] = place((int) (sum >>> Integer.SIZE) - 1);
            sums[used[i]] = sum;
        }
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
        var heaviest = new long[Math.min(most, count)]; // so that the order of these is the order wanted
        int found = 0;
        for (int i = 0; i < count; i++) {
            long sum = sums[used[i]];
            sums[used[i]] = 0;
            if ((int) sum < least) {
                continue;
            }
            long ranked = ((long) (Integer.MAX_VALUE - (int) sum) << Integer.SIZE) | ((sum >>> Integer.SIZE) - 1);
            if (found < heaviest.length) {
                found++;
            } else if (found == 0 || ranked > heaviest[found - 1]) {
                continue;
            }
            int place = found - 1;
            for (; place > 0 && heaviest[place - 1] > ranked; place--) {
                heaviest[place] = heaviest[place - 1];
            }
            heaviest[place] = ranked;
        }
        count = 0;
        var articles = new int[found];
        for (int i = 0; i < found; i++) {
            articles[i] = (int) heaviest[i];
        }
        return articles;
    }
}
