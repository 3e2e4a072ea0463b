package dateline.enrich.name;

import java.util.Arrays;

/** Rows of numbers by hash. */
final class Tally {

    private final HashIndex index = new HashIndex();
    private final int width;
    private float[] rows = new float[0];

    Tally(int width) {
        this.width = width;
    }

    /** Where the row of a hash begins, or -1. */
    int find(long hash) {
        int row = index.find(hash);
        return row < 0 ? -1 : row * width;
    }

    /** Where the row of a hash begins; all zero when it is new. */
    int row(long hash) {
        int at = index.put(hash) * width;
        if (at >= rows.length) {
            rows = Arrays.copyOf(rows, Math.max(2 * rows.length, 32 * width));
        }
        return at;
    }

    void add(int at, float value) {
        rows[at] += value;
    }

    float get(int at) {
        return rows[at];
    }
}
