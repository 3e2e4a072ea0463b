package dateline.lab.train.subject;

import dateline.enrich.subject.SubjectModel;
import dateline.enrich.subject.Weights;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Trains the logistic regressions.
 *
 * <p>What the terms say is weighed alike for all subjects, by four weights that a few hundred texts are enough for:
 * a subject's own share of the evidence, that of the others, and a bias. What words add beyond that is learned for each
 * subject by AdaGrad (Duchi, Hazan, Singer, 2011) with an L2 penalty, a fixed seed and a fixed number of passes, and
 * rounded to a byte.
 */
final class SubjectTrainer {

    private static final int PASSES = 8;
    private static final double STEP = 0.05;
    private static final double PENALTY = 1e-3;
    private static final int ROUNDS = 3_000;
    private static final double EVIDENCE_STEP = 0.2;

    /** What stands in one text only, which is in about three examples with its pairs, would be learned by heart. */
    private static final int LEAST_TEXTS = 4;

    private static final long SEED = 20;

    private final int tops;
    private final Map<Integer, Integer> rows = new TreeMap<>();
    private final float[] rarities;
    private final double[][] words;
    private double own;
    private double others;
    private double strength;
    private double bias;

    private SubjectTrainer(List<Example> examples, int tops) {
        this.tops = tops;
        Map<Integer, Integer> texts = new HashMap<>();
        for (Example example : examples) {
            for (int i = 0; i < example.features().size(); i++) {
                texts.merge(example.features().key(i), 1, Integer::sum);
            }
        }
        Map<Integer, Integer> kept = texts.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_TEXTS)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a, TreeMap::new));
        rarities = new float[kept.size()];
        kept.forEach((key, count) -> {
            rarities[rows.size()] = (float) Math.log((examples.size() + 1.0) / count);
            rows.put(key, rows.size());
        });
        words = new double[tops][rarities.length];
    }

    /** The bytes of a model, calibrated by identity. */
    static byte[] train(List<Example> examples, int tops) {
        return train(examples, tops, identity(tops));
    }

    static byte[] train(List<Example> examples, int tops, Calibration calibration) {
        var trainer = new SubjectTrainer(examples, tops);
        List<Input> inputs = examples.stream().map(trainer::input).toList();
        trainer.fitEvidence(inputs);
        for (int top = 0; top < tops; top++) {
            trainer.fitWords(inputs, top);
        }
        return trainer.bytes(calibration);
    }

    private static Calibration identity(int tops) {
        var ones = new float[tops];
        Arrays.fill(ones, 1);
        return new Calibration(ones, new float[tops], 0.5f, new float[3]);
    }

    /** First the evidence alone, so that words only say what it does not. */
    private void fitEvidence(List<Input> inputs) {
        for (int round = 0; round < ROUNDS; round++) {
            double ofOwn = 0;
            double ofOthers = 0;
            double ofStrength = 0;
            double ofBias = 0;
            for (Input input : inputs) {
                for (int top = 0; top < tops; top++) {
                    double error =
                            logistic(evidence(input, top)) - (input.example().isAbout(top) ? 1 : 0);
                    ofOwn += error * input.shares()[top];
                    ofOthers += error * (input.sum() - input.shares()[top]);
                    ofStrength += error * input.strengths()[top];
                    ofBias += error;
                }
            }
            own -= EVIDENCE_STEP * ofOwn / inputs.size();
            others -= EVIDENCE_STEP * ofOthers / inputs.size();
            strength -= EVIDENCE_STEP * ofStrength / inputs.size();
            bias -= EVIDENCE_STEP * ofBias / inputs.size();
        }
    }

    private double evidence(Input input, int top) {
        return bias
                + own * input.shares()[top]
                + strength * input.strengths()[top]
                + others * (input.sum() - input.shares()[top]);
    }

    private void fitWords(List<Input> inputs, int top) {
        List<Integer> order = IntStream.range(0, inputs.size()).boxed().collect(Collectors.toList());
        var random = new Random(SEED + top);
        var squares = new double[rarities.length];
        double[] weights = words[top];
        Arrays.fill(squares, 1e-2);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(order, random);
            for (int index : order) {
                Input input = inputs.get(index);
                double sum = evidence(input, top);
                for (int i = 0; i < input.rows().length; i++) {
                    sum += weights[input.rows()[i]] * input.values()[i];
                }
                double error = logistic(sum) - (input.example().isAbout(top) ? 1 : 0);
                for (int i = 0; i < input.rows().length; i++) {
                    int row = input.rows()[i];
                    double gradient = error * input.values()[i] + PENALTY * weights[row];
                    squares[row] += gradient * gradient;
                    weights[row] -= STEP * gradient / Math.sqrt(squares[row]);
                }
            }
        }
    }

    private static double logistic(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }

    /**
     * An example as numbers.
     *
     * @param rows of its known features
     * @param values of these, of length 1 together
     * @param shares square roots of the shares of evidence
     * @param strengths logarithms of the evidence
     * @param sum of the shares
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and copied nowhere
    private record Input(
            Example example, int[] rows, double[] values, double[] shares, double[] strengths, double sum) {}

    private Input input(Example example) {
        int[] known = IntStream.range(0, example.features().size())
                .filter(i -> rows.containsKey(example.features().key(i)))
                .toArray();
        var at = new int[known.length];
        var values = new double[known.length];
        double square = 0;
        for (int i = 0; i < known.length; i++) {
            at[i] = rows.get(example.features().key(known[i]));
            values[i] = example.features().weight(known[i]) * rarities[at[i]];
            square += values[i] * values[i];
        }
        for (int i = 0; i < known.length; i++) {
            values[i] /= Math.sqrt(square);
        }
        double[] shares = IntStream.range(0, tops)
                .mapToDouble(top -> Math.sqrt(example.evidence().share(top)))
                .toArray();
        double[] strengths = IntStream.range(0, tops)
                .mapToDouble(top -> Math.log1p(example.evidence().branch(top)))
                .toArray();
        return new Input(
                example, at, values, shares, strengths, Arrays.stream(shares).sum());
    }

    private byte[] bytes(Calibration calibration) {
        double most = 1e-9;
        for (double[] row : words) {
            for (double weight : row) {
                most = Math.max(most, Math.abs(weight));
            }
        }
        double step = most / Byte.MAX_VALUE;
        int slots = Integer.highestOneBit(Math.max(1, rows.size() * 4 / 3)) << 1;
        int[] keys = new int[slots];
        int[] rowOf = new int[slots];
        rows.forEach((key, row) -> {
            int slot = key & (slots - 1);
            while (keys[slot] != 0) {
                slot = (slot + 1) & (slots - 1);
            }
            keys[slot] = key;
            rowOf[slot] = row;
        });
        int size = SubjectModel.HEADER + 4 * Weights.count(tops) + 8 * slots + rows.size() * (4 + tops);
        ByteBuffer file = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(SubjectModel.MAGIC).putInt(SubjectModel.VERSION).putInt(tops);
        file.putInt(slots).putInt(rows.size());
        float[] evidence = new float[tops * tops];
        float[] biases = new float[tops];
        for (int top = 0; top < tops; top++) {
            biases[top] = (float) bias;
            for (int other = 0; other < tops; other++) {
                evidence[top * tops + other] = (float) (top == other ? own : others);
            }
        }
        new Weights(
                        (float) step,
                        calibration.threshold(),
                        (float) strength,
                        biases,
                        evidence,
                        calibration.slope(),
                        calibration.offset(),
                        calibration.concept())
                .write(file);
        for (int[] column : new int[][] {keys, rowOf}) {
            for (int value : column) {
                file.putInt(value);
            }
        }
        for (float rarity : rarities) {
            file.putFloat(rarity);
        }
        for (int row = 0; row < rarities.length; row++) {
            for (int top = 0; top < tops; top++) {
                file.put((byte) Math.round(words[top][row] / step));
            }
        }
        return file.array();
    }
}
