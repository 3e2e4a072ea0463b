package dateline.lab.train.name;

import dateline.enrich.name.Labels;
import dateline.enrich.name.Lattice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Trains one layer by stochastic gradient on the likelihood of the right labels, with a step of its own for each weight
 * (AdaGrad: Duchi, Hazan and Singer, Adaptive Subgradient Methods, JMLR 2011). Some features of each token are left out
 * at random in each round, so that no one feature is relied on.
 *
 * <p>Where a set labels only some kinds, all labelings that agree with it count as right.
 */
final class CrfTrainer {

    private static final float RATE = 0.1f;
    private static final float FIRST_SQUARE = 1e-2f;

    /** A token this sure of what is right teaches nothing. */
    private static final float LEARNT = 1e-3f;

    private final Labels labels;
    private final Layer layer;
    private final float dropout;
    private final float decay;
    private final boolean learnsSteps;
    private final Random random;
    private final Lattice lattice;
    private final float[] sharedSquares;
    private final float[] ownSquares;
    private final float[] stepSquares;
    private final float[] steps;
    private final int[][] kept = new int[512][];
    private final int[] keptCount = new int[512];

    /** @param transitions to be kept as they are; null to learn them */
    CrfTrainer(Labels labels, int features, float[] transitions, float dropout, float decay, long seed) {
        this.labels = labels;
        this.layer = new Layer(features, labels.count());
        if (transitions != null) {
            System.arraycopy(transitions, 0, layer.transitions, 0, transitions.length);
        }
        this.decay = decay;
        this.learnsSteps = transitions == null;
        this.dropout = dropout;
        this.random = new Random(seed);
        this.lattice = new Lattice(labels, layer.transitions);
        this.sharedSquares = filled(layer.shared.length);
        this.ownSquares = filled(layer.own.length);
        this.stepSquares = filled(layer.transitions.length);
        this.steps = new float[layer.transitions.length];
    }

    private static float[] filled(int size) {
        var squares = new float[size];
        Arrays.fill(squares, FIRST_SQUARE);
        return squares;
    }

    /** Weights are averaged over the ends of the later half of the rounds, since each end is where chance left them. */
    Layer train(List<Example> examples, int rounds) {
        List<Example> order = new ArrayList<>(examples);
        var average = new Layer(layer.shared.length / labels.count(), labels.count());
        int from = rounds / 2;
        for (int round = 0; round < rounds; round++) {
            Collections.shuffle(order, random);
            order.forEach(this::learn);
            if (round >= from) {
                average.add(layer, 1f / (rounds - from));
            }
        }
        return average;
    }

    private void learn(Example example) {
        int length = example.length();
        int width = labels.count();
        if (length > kept.length) {
            return; // no sentence is that long
        }
        float[] sums = example.base() == null
                ? new float[length * width]
                : example.base().clone();
        for (int i = 0; i < length; i++) {
            keep(i, example.features()[i]);
            layer.add(kept[i], keptCount[i], example.own(), sums, i * width);
        }
        var gradient = new float[length * width];
        Arrays.fill(steps, 0);
        lattice.refresh();
        lattice.weigh(sums, 0, length);
        lattice.addLabels(gradient, 0, 1);
        lattice.addSteps(steps, 1);
        if (example.isWhollyLabelled()) {
            right(example, gradient);
        } else {
            lattice.weigh(sums, 0, length, example.allowed());
            lattice.addLabels(gradient, 0, -1);
            lattice.addSteps(steps, -1);
        }
        for (int i = 0; i < length; i++) {
            if (teaches(gradient, i * width)) {
                for (int f = 0; f < keptCount[i]; f++) {
                    int row = kept[i][f] * width;
                    update(layer.shared, sharedSquares, row, gradient, i * width);
                    if (example.own()) {
                        update(layer.own, ownSquares, row, gradient, i * width);
                    }
                }
            }
        }
        for (int i = 0; i < steps.length; i++) {
            if (learnsSteps && steps[i] != 0) {
                stepSquares[i] += steps[i] * steps[i];
                layer.transitions[i] -= (float) (RATE * steps[i] / Math.sqrt(stepSquares[i]));
            }
        }
    }

    private void keep(int token, int[] ids) {
        if (kept[token] == null || kept[token].length < ids.length) {
            kept[token] = new int[Math.max(ids.length, 160)];
        }
        int count = 0;
        for (int id : ids) {
            if (dropout == 0 || random.nextFloat() >= dropout) {
                kept[token][count++] = id;
            }
        }
        keptCount[token] = count;
    }

    private void right(Example example, float[] gradient) {
        int width = labels.count();
        int last = -1;
        for (int i = 0; i < example.length(); i++) {
            int label = Integer.numberOfTrailingZeros(example.allowed()[i]);
            gradient[i * width + label] -= 1;
            steps[(last < 0 ? width : last) * width + label] -= 1;
            last = label;
        }
        steps[(width + 1) * width + last] -= 1;
    }

    private boolean teaches(float[] gradient, int at) {
        for (int label = 0; label < labels.count(); label++) {
            if (Math.abs(gradient[at + label]) > LEARNT) {
                return true;
            }
        }
        return false;
    }

    private void update(float[] weights, float[] squares, int row, float[] gradient, int at) {
        for (int label = 0; label < labels.count(); label++) {
            float slope = gradient[at + label] + decay * weights[row + label];
            float square = squares[row + label] + slope * slope;
            squares[row + label] = square;
            weights[row + label] -= (float) (RATE * slope / Math.sqrt(square));
        }
    }
}
