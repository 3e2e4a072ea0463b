package dateline.lab.train.subject;

import dateline.enrich.subject.MediaTopics;
import dateline.enrich.subject.SubjectModel;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Judges each own text by a model that was trained without it and its fold, and learns from that how far the sums can
 * be trusted: slope and offset, the threshold, and what makes a concept likely.
 */
public final class CrossValidation {

    private static final int FOLDS = 10;
    private static final int ROUNDS = 1_000;
    private static final double STEP = 0.5;

    /** Four subjects of five that are told are to be right. */
    private static final double PRECISION = 0.8;

    /** Thresholds that may be chosen, in per cent. */
    private static final int LOWEST = 20;

    private static final int HIGHEST = 70;

    private static final double SURE = 1e-6;

    private final List<Example> examples;
    private final double[][] sums;
    private final int tops;
    private final MediaTopics topics;
    private final Calibration calibration;

    private CrossValidation(List<Example> examples, MediaTopics topics) {
        this.examples = examples;
        this.topics = topics;
        this.tops = topics.tops();
        this.sums = new double[examples.size()][tops];
        for (int fold = 0; fold < FOLDS; fold++) {
            judge(fold);
        }
        this.calibration = calibrate();
    }

    /** Texts come subject by subject, so that each fold has its share of each. */
    public static CrossValidation over(List<OwnText> texts, MediaTopics topics) {
        return new CrossValidation(
                texts.stream().map(text -> Example.of(text, topics)).toList(), topics);
    }

    private void judge(int fold) {
        List<Example> others = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            if (i % FOLDS != fold) {
                others.add(examples.get(i));
            }
        }
        var model = new SubjectModel(ByteBuffer.wrap(SubjectTrainer.train(Example.withPairs(others, topics), tops))
                .order(ByteOrder.LITTLE_ENDIAN));
        for (int i = fold; i < examples.size(); i += FOLDS) {
            Example example = examples.get(i);
            float[] probabilities = model.probabilities(example.features(), example.evidence());
            for (int top = 0; top < tops; top++) {
                double p = Math.clamp(probabilities[top], SURE, 1 - SURE);
                sums[i][top] = Math.log(p / (1 - p));
            }
        }
    }

    /** How many texts there are. */
    public int count() {
        return examples.size();
    }

    /** Whether a text is labelled with a subject. */
    public boolean isAbout(int text, int top) {
        return examples.get(text).isAbout(top);
    }

    /** Probability from which a subject is told. */
    public float threshold() {
        return calibration.threshold();
    }

    /** Calibrated probability of a subject for a text, by the model that has not seen the text. */
    public double probability(int text, int top) {
        return logistic(calibration.slope()[top] * sums[text][top] + calibration.offset()[top]);
    }

    List<Example> examples() {
        return examples;
    }

    Calibration calibration() {
        return calibration;
    }

    private Calibration calibrate() {
        var slope = new float[tops];
        var offset = new float[tops];
        double a = 1;
        double b = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double da = 0;
            double db = 0;
            for (int i = 0; i < examples.size(); i++) {
                for (int top = 0; top < tops; top++) {
                    double error = logistic(a * sums[i][top] + b) - (isAbout(i, top) ? 1 : 0);
                    da += error * sums[i][top];
                    db += error;
                }
            }
            a -= STEP * da / (examples.size() * tops);
            b -= STEP * db / (examples.size() * tops);
        }
        Arrays.fill(slope, (float) a); // alike for all: how often a subject is in our texts says nothing about news
        Arrays.fill(offset, (float) b);
        return new Calibration(slope, offset, threshold(slope, offset), concept());
    }

    /** The lowest at which subjects are told with the wanted precision: an article is often about more than one. */
    private float threshold(float[] slope, float[] offset) {
        for (int percent = LOWEST; percent < HIGHEST; percent++) {
            int right = 0;
            int found = 0;
            for (int i = 0; i < examples.size(); i++) {
                for (int top = 0; top < tops; top++) {
                    boolean said = logistic(slope[top] * sums[i][top] + offset[top]) >= percent / 100.0;
                    found += said ? 1 : 0;
                    right += said && isAbout(i, top) ? 1 : 0;
                }
            }
            if (right >= PRECISION * found) {
                return percent / 100f;
            }
        }
        return HIGHEST / 100f;
    }

    /** From the texts that are labelled below the top: which concepts with evidence are true, which are not. */
    private float[] concept() {
        List<double[]> rows = new ArrayList<>();
        for (Example example : examples) {
            for (int concept : example.evidence().concepts()) {
                int top = topics.top(concept);
                boolean labelled =
                        example.text().concepts().stream().anyMatch(label -> label >= tops && topics.top(label) == top);
                if (concept >= tops && labelled) {
                    double strength = example.evidence().strength(concept);
                    rows.add(new double[] {
                        Math.log1p(strength),
                        strength / example.evidence().branch(top),
                        example.text().concepts().contains(concept) ? 1 : 0
                    });
                }
            }
        }
        var weights = new double[3];
        for (int round = 0; round < ROUNDS; round++) {
            var gradient = new double[3];
            for (double[] row : rows) {
                double error = logistic(weights[0] * row[0] + weights[1] * row[1] + weights[2]) - row[2];
                gradient[0] += error * row[0];
                gradient[1] += error * row[1];
                gradient[2] += error;
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] -= STEP * gradient[i] / rows.size();
            }
        }
        return new float[] {(float) weights[0], (float) weights[1], (float) weights[2]};
    }

    private static double logistic(double sum) {
        return 1 / (1 + Math.exp(-sum));
    }
}
