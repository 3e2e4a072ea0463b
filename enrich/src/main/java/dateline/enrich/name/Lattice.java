package dateline.enrich.name;

import java.util.Arrays;

/**
 * All ways to label a sentence, with a sum of weights for each label of each token and for each two labels in a row:
 * which way is the best, and how probable each label is over all ways.
 *
 * <p>Forward and backward sums are kept in probabilities, made to add up to 1 at each token, as Rabiner, A Tutorial on
 * Hidden Markov Models, 1989, section V.A has it. Grows to the longest sentence it has seen; for one thread.
 */
public final class Lattice {

    /** In place of a probability too small for a double. */
    private static final double LEAST = 1e-290;

    private final Labels labels;
    private final int width;
    private final double[] steps;
    private final float[] transitions;
    private double[] emitted = new double[0];
    private double[] forward = new double[0];
    private double[] backward = new double[0];
    private double[] scale = new double[0];
    private float[] best = new float[0];
    private byte[] from = new byte[0];
    private int count;
    private double whole;

    /** @param transitions row for the label before; then a row for the first label, and one for the last */
    public Lattice(Labels labels, float[] transitions) {
        this.labels = labels;
        this.width = labels.count();
        this.transitions = transitions;
        this.steps = new double[transitions.length];
        refresh();
    }

    /** To be called when the transitions have changed. */
    public void refresh() {
        for (int i = 0; i < steps.length; i++) {
            steps[i] = Math.exp(transitions[i]);
        }
    }

    /**
     * The best labels.
     *
     * @param sums a row a token
     * @param at where the first row begins
     * @param tokens 1 or more
     */
    public int[] best(float[] sums, int at, int tokens) {
        grow(tokens);
        for (int label = 0; label < width; label++) {
            best[label] = Labels.mayBegin(label)
                    ? sums[at + label] + transitions[width * width + label]
                    : Float.NEGATIVE_INFINITY;
        }
        for (int i = 1; i < tokens; i++) {
            int row = i * width;
            int last = row - width;
            for (int label = 0; label < width; label++) {
                float most = Float.NEGATIVE_INFINITY;
                int which = 0;
                for (int previous : labels.before(label)) {
                    float sum = best[last + previous] + transitions[previous * width + label];
                    if (sum > most) {
                        most = sum;
                        which = previous;
                    }
                }
                best[row + label] = most + sums[at + row + label];
                from[row + label] = (byte) which;
            }
        }
        return trace(tokens);
    }

    private int[] trace(int tokens) {
        int last = (tokens - 1) * width;
        float most = Float.NEGATIVE_INFINITY;
        int which = 0;
        for (int label = 0; label < width; label++) {
            float sum = best[last + label] + transitions[(width + 1) * width + label];
            if (Labels.mayEnd(label) && sum > most) {
                most = sum;
                which = label;
            }
        }
        var path = new int[tokens];
        for (int i = tokens - 1; i >= 0; i--) {
            path[i] = which;
            which = from[i * width + which];
        }
        return path;
    }

    /** Works out the probabilities; what is asked after is about this sentence. */
    public void weigh(float[] sums, int at, int tokens) {
        weigh(sums, at, tokens, null);
    }

    /**
     * The same, over those ways alone that have one of some labels at each token.
     *
     * @param allowed for each token a bit for each label that it may have; null for all
     */
    public void weigh(float[] sums, int at, int tokens, int[] allowed) {
        grow(tokens);
        count = tokens;
        for (int i = 0; i < tokens; i++) {
            emit(sums, at + i * width, i * width, allowed == null ? -1 : allowed[i]);
        }
        for (int i = 0; i < tokens; i++) {
            stepForward(i);
        }
        int last = (tokens - 1) * width;
        for (int label = 0; label < width; label++) {
            backward[last + label] = Labels.mayEnd(label) ? steps[(width + 1) * width + label] : 0;
        }
        for (int i = tokens - 2; i >= 0; i--) {
            stepBackward(i);
        }
        whole = 0;
        for (int label = 0; label < width; label++) {
            whole += forward[last + label] * backward[last + label];
        }
        whole = Math.max(whole, LEAST);
    }

    private void emit(float[] sums, int at, int row, int allowed) {
        float most = Float.NEGATIVE_INFINITY;
        for (int label = 0; label < width; label++) {
            most = Math.max(most, sums[at + label]);
        }
        for (int label = 0; label < width; label++) {
            emitted[row + label] = ((allowed >>> label) & 1) == 0 ? 0 : Math.exp(sums[at + label] - most);
        }
    }

    private void stepForward(int i) {
        int row = i * width;
        double total = 0;
        for (int label = 0; label < width; label++) {
            double sum = 0;
            if (i == 0) {
                sum = Labels.mayBegin(label) ? steps[width * width + label] : 0;
            } else {
                for (int previous : labels.before(label)) {
                    sum += forward[row - width + previous] * steps[previous * width + label];
                }
            }
            sum *= emitted[row + label];
            forward[row + label] = sum;
            total += sum;
        }
        total = Math.max(total, LEAST);
        scale[i] = total;
        for (int label = 0; label < width; label++) {
            forward[row + label] /= total;
        }
    }

    private void stepBackward(int i) {
        int row = i * width;
        Arrays.fill(backward, row, row + width, 0);
        for (int label = 0; label < width; label++) {
            double after = emitted[row + width + label] * backward[row + width + label] / scale[i + 1];
            if (after != 0) {
                for (int previous : labels.before(label)) {
                    backward[row + previous] += after * steps[previous * width + label];
                }
            }
        }
    }

    /** Adds the probability of each label of each token, times a factor, to rows that begin at the front. */
    public void addLabels(float[] rows, int at, float factor) {
        for (int i = 0; i < count * width; i++) {
            rows[at + i] += (float) (factor * forward[i] * backward[i] / whole);
        }
    }

    /** Adds how often each step from label to label is to be expected, times a factor; laid out as transitions are. */
    public void addSteps(float[] rows, float factor) {
        for (int label = 0; label < width; label++) {
            int last = (count - 1) * width + label;
            rows[width * width + label] += (float) (factor * forward[label] * backward[label] / whole);
            rows[(width + 1) * width + label] += (float) (factor * forward[last] * backward[last] / whole);
            for (int i = 1; i < count; i++) {
                int row = i * width;
                double after = emitted[row + label] * backward[row + label] / scale[i] / whole;
                if (after != 0) {
                    for (int previous : labels.before(label)) {
                        int step = previous * width + label;
                        rows[step] += (float) (factor * forward[row - width + previous] * steps[step] * after);
                    }
                }
            }
        }
    }

    /** How probable some labels in a row are. */
    public float probability(int[] path, int first, int after) {
        double probability = forward[first * width + path[first]] * backward[first * width + path[first]] / whole;
        for (int i = first + 1; i < after; i++) {
            double here = emitted[i * width + path[i]] * backward[i * width + path[i]] / scale[i];
            double before = backward[(i - 1) * width + path[i - 1]];
            probability *= before == 0 ? 0 : steps[path[i - 1] * width + path[i]] * here / before;
        }
        return (float) Math.clamp(probability, 0, 1);
    }

    private void grow(int tokens) {
        int size = tokens * width;
        if (best.length < size) {
            int room = Math.max(size, 2 * best.length);
            best = new float[room];
            from = new byte[room];
            emitted = new double[room];
            forward = new double[room];
            backward = new double[room];
            scale = new double[room / width + 1];
        }
    }
}
