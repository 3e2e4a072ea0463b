package dateline.lab.train.name;

import java.util.Arrays;

/** Weights in training: for each feature a row of a number a label, and another row for text of our own kind alone. */
final class Layer {

    final int labels;
    final float[] shared;
    final float[] own;
    final float[] transitions;

    Layer(int features, int labels) {
        this.labels = labels;
        shared = new float[features * labels];
        own = new float[features * labels];
        transitions = new float[(labels + 2) * labels];
    }

    /** One that adds nothing to another: no features, the same transitions. */
    static Layer featureless(Layer other) {
        var layer = new Layer(0, other.labels);
        System.arraycopy(other.transitions, 0, layer.transitions, 0, other.transitions.length);
        return layer;
    }

    /** Adds up the rows of the features that stand in {@code ids} up to {@code count}. */
    void add(int[] ids, int count, boolean ownKind, float[] sums, int at) {
        for (int i = 0; i < count; i++) {
            int row = ids[i] * labels;
            for (int label = 0; label < labels; label++) {
                sums[at + label] += shared[row + label];
            }
            if (ownKind) {
                for (int label = 0; label < labels; label++) {
                    sums[at + label] += own[row + label];
                }
            }
        }
    }

    /** Adds all weights of another layer, times a factor. */
    void add(Layer other, float factor) {
        add(shared, other.shared, factor);
        add(own, other.own, factor);
        add(transitions, other.transitions, factor);
    }

    private static void add(float[] to, float[] from, float factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }

    /** Both rows in one, as our own kind of text is read. */
    float[] joined() {
        float[] joined = Arrays.copyOf(shared, shared.length);
        for (int i = 0; i < joined.length; i++) {
            joined[i] += own[i];
        }
        return joined;
    }
}
