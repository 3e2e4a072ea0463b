package dateline.lab.train.name;

import dateline.enrich.name.NameModel;
import java.util.Arrays;

/** Prunes and quantises the layers of a model, and writes the file that {@link NameModel} maps. */
final class ModelWriter {

    /** As {@code LayerWeights} reads it. */
    private static final int ROW = 24;

    private static final int ZERO = 128;
    private static final int MOST = 127;

    /** Features to a bucket, about. */
    private static final int BUCKET = 4;

    private final BinaryFile file = new BinaryFile();

    ModelWriter(int kinds) {
        file.integer(NameModel.MAGIC).integer(NameModel.VERSION).integer(kinds);
    }

    /**
     * Adds a layer.
     *
     * @param most how many features to keep: those with the largest weights
     */
    ModelWriter layer(long[] features, Layer layer, int most) {
        float[] weights = layer.joined();
        var strength = new float[features.length];
        for (int i = 0; i < features.length; i++) {
            for (int label = 0; label < layer.labels; label++) {
                strength[i] = Math.max(strength[i], Math.abs(weights[i * layer.labels + label]));
            }
        }
        float[] sorted = strength.clone();
        Arrays.sort(sorted);
        float least = sorted.length > most ? sorted[sorted.length - most] : 0;
        float step = sorted.length == 0 ? 1 : sorted[sorted.length - 1] / MOST;
        file.number(step == 0 ? 1 : step);
        for (float transition : layer.transitions) {
            file.number(transition);
        }
        file.align();
        var kept = new int[Math.min(features.length, most)];
        int count = 0;
        for (int i = 0; i < features.length && count < kept.length; i++) {
            if (strength[i] >= least && strength[i] > 0) {
                kept[count++] = i;
            }
        }
        long[] hashes =
                Arrays.stream(kept, 0, count).mapToLong(i -> features[i]).toArray();
        int bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(count / BUCKET));
        for (int place : file.table(hashes, bits, Integer.BYTES)) {
            row(weights, kept[place] * layer.labels, layer.labels, step);
        }
        return this;
    }

    private void row(float[] weights, int at, int labels, float step) {
        for (int label = 0; label < ROW; label++) {
            int value = label < labels ? Math.round(weights[at + label] / step) : 0;
            file.put(ZERO + value, 1);
        }
    }

    byte[] bytes() {
        return file.bytes();
    }
}
