package dateline.enrich.name;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The weights of one layer: for each feature one byte a label, and for each two labels in a row one number.
 *
 * <p>In the file: the value of one step of a byte (float), weights of label after label (floats, row for the label
 * before; then a row for the first label of a sentence and one for the last), the table of features, and a row of
 * {@value #ROW} bytes for each feature. A byte is the weight in steps plus 128.
 */
final class LayerWeights {

    /** Three longs; room for 17 labels, and 7 bytes to spare. */
    static final int ROW = 24;

    private static final int ZERO = 128;
    private static final long EVEN_BYTES = 0x00ff00ff00ff00ffL;
    private static final int LANE = 16;
    private static final int LANE_MASK = 0xffff;

    private final float step;
    private final float[] transitions;
    private final BucketTable features;
    private final ByteBuffer rows;

    private LayerWeights(float step, float[] transitions, BucketTable features, ByteBuffer rows) {
        this.step = step;
        this.transitions = transitions;
        this.features = features;
        this.rows = rows;
    }

    static LayerWeights read(ModelReader file, int labels) {
        float step = file.number();
        float[] transitions = file.numbers((labels + 2) * labels);
        file.align();
        BucketTable features = BucketTable.read(file);
        ByteBuffer rows = file.slice(features.size() * ROW).order(ByteOrder.LITTLE_ENDIAN);
        return new LayerWeights(step, transitions, features, rows);
    }

    float[] transitions() {
        return transitions;
    }

    /**
     * Adds the weights of features to the sums of a token, eight labels at a time: bytes are widened to lanes of 16
     * bits, which {@link WordFeatures#MOST} bytes can not overflow.
     *
     * @param sums a row of the token's own, from {@code at}, one a label
     */
    void add(long[] hashes, int count, float[] sums, int at, int labels) {
        long even0 = 0;
        long odd0 = 0;
        long even1 = 0;
        long odd1 = 0;
        long even2 = 0;
        long odd2 = 0;
        int known = 0;
        for (int i = 0; i < count; i++) {
            int feature = features.find(hashes[i]);
            if (feature >= 0) {
                int row = feature * ROW;
                long bytes = rows.getLong(row);
                even0 += bytes & EVEN_BYTES;
                odd0 += (bytes >>> Byte.SIZE) & EVEN_BYTES;
                bytes = rows.getLong(row + 8);
                even1 += bytes & EVEN_BYTES;
                odd1 += (bytes >>> Byte.SIZE) & EVEN_BYTES;
                bytes = rows.getLong(row + 16);
                even2 += bytes & EVEN_BYTES;
                odd2 += (bytes >>> Byte.SIZE) & EVEN_BYTES;
                known++;
            }
        }
        int zero = ZERO * known;
        spread(even0, odd0, zero, sums, at, Math.min(labels, 8));
        spread(even1, odd1, zero, sums, at + 8, Math.min(labels - 8, 8));
        spread(even2, odd2, zero, sums, at + 16, Math.min(labels - 16, 8));
    }

    private void spread(long even, long odd, int zero, float[] sums, int at, int labels) {
        for (int label = 0; label < labels; label++) {
            long lanes = (label & 1) == 0 ? even : odd;
            int sum = (int) (lanes >>> (LANE * (label >> 1))) & LANE_MASK;
            sums[at + label] += step * (sum - zero);
        }
    }
}
