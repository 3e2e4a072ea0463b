package dateline.accurate;

import dateline.enrich.name.NameSpan;
import dateline.enrich.name.TaggedSentence;
import dateline.schemas.EntityKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the names of a sentence off the label probabilities of its words.
 *
 * <p>Labels are BIO: outside, and for each kind begin and inside. The encoder judges each word by itself; that an inside
 * must follow a begin or inside of its kind is added here. All label sequences that keep to this share a probability of
 * 1; the likeliest is found by Viterbi's algorithm, and how much of the 1 has a name in it by the forward-backward
 * algorithm (Rabiner, A Tutorial on Hidden Markov Models, 1989).
 */
final class LabelChain {

    /** In the order the encoder was trained with. */
    private static final List<EntityKind> KINDS =
            List.of(EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE, EntityKind.OTHER);

    static final int LABELS = 1 + 2 * KINDS.size();

    private static final int OUTSIDE = 0;

    private final int words;

    /** Of each word and label, 0 to 1; each word's sum to 1. */
    private final double[][] probabilities;

    /** Of the labels of a word, given what stands before. */
    private final double[][] forward;

    /** What stands after a word, by its label, over what the words there are worth. */
    private final double[][] backward;

    /** What each word takes from the probability of all sequences. */
    private final double[] worth;

    /** @param logits a row a word, a column a label */
    LabelChain(float[][] logits) {
        words = logits.length;
        probabilities = new double[words][];
        forward = new double[words][LABELS];
        backward = new double[words][LABELS];
        worth = new double[words];
        for (int word = 0; word < words; word++) {
            probabilities[word] = softmax(logits[word]);
        }
        goForward();
        goBackward();
    }

    TaggedSentence names() {
        int[] labels = likeliest();
        double all = 1;
        for (int word = 0; word < words; word++) {
            all *= probabilities[word][labels[word]] / worth[word];
        }
        List<NameSpan> names = new ArrayList<>();
        int word = 0;
        while (word < words) {
            int after = word + 1;
            if (labels[word] != OUTSIDE) {
                while (after < words && labels[after] == inside(labels[word])) {
                    after++;
                }
                names.add(name(word, after, labels[word]));
            }
            word = after;
        }
        return new TaggedSentence(names, (float) Math.min(1, all));
    }

    private NameSpan name(int first, int after, int begin) {
        double probability = probabilities[first][begin] / worth[first];
        for (int word = first + 1; word < after; word++) {
            probability *= probabilities[word][inside(begin)] / worth[word];
        }
        if (after < words) {
            double ends = 0;
            for (int label = 0; label < LABELS; label++) {
                if (!isInside(label)) {
                    ends += probabilities[after][label] * backward[after][label];
                }
            }
            probability *= ends / worth[after];
        }
        return new NameSpan(first, after, KINDS.get(begin / 2), (float) Math.clamp(probability, 0, 1));
    }

    private int[] likeliest() {
        var best = new double[words][LABELS];
        var before = new int[words][LABELS];
        for (int word = 0; word < words; word++) {
            for (int label = 0; label < LABELS; label++) {
                double likeliest = word == 0 && !isInside(label) ? 0 : Double.NEGATIVE_INFINITY;
                for (int from = 0; word > 0 && from < LABELS; from++) {
                    if (mayFollow(from, label) && best[word - 1][from] > likeliest) {
                        likeliest = best[word - 1][from];
                        before[word][label] = from;
                    }
                }
                best[word][label] = likeliest + Math.log(probabilities[word][label]);
            }
        }
        var labels = new int[words];
        for (int word = words - 1; word >= 0; word--) {
            labels[word] = word == words - 1 ? highest(best[word]) : before[word + 1][labels[word + 1]];
        }
        return labels;
    }

    private void goForward() {
        for (int word = 0; word < words; word++) {
            for (int label = 0; label < LABELS; label++) {
                double reaches = 0;
                for (int from = 0; word > 0 && from < LABELS; from++) {
                    reaches += mayFollow(from, label) ? forward[word - 1][from] : 0;
                }
                double start = isInside(label) ? 0 : 1;
                forward[word][label] = probabilities[word][label] * (word == 0 ? start : reaches);
                worth[word] += forward[word][label];
            }
            for (int label = 0; label < LABELS; label++) {
                forward[word][label] /= worth[word];
            }
        }
    }

    private void goBackward() {
        for (int word = words - 1; word >= 0; word--) {
            for (int label = 0; label < LABELS; label++) {
                double follows = 0;
                for (int to = 0; word < words - 1 && to < LABELS; to++) {
                    follows += mayFollow(label, to) ? probabilities[word + 1][to] * backward[word + 1][to] : 0;
                }
                backward[word][label] = word == words - 1 ? 1 : follows / worth[word + 1];
            }
        }
    }

    private static double[] softmax(float[] logits) {
        double highest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            highest = Math.max(highest, logit);
        }
        var shares = new double[LABELS];
        double sum = 0;
        for (int label = 0; label < LABELS; label++) {
            shares[label] = Math.exp(logits[label] - highest);
            sum += shares[label];
        }
        for (int label = 0; label < LABELS; label++) {
            // Never 0: a sentence without any possible sequence would have no likeliest one.
            shares[label] = Math.max(Double.MIN_NORMAL, shares[label] / sum);
        }
        return shares;
    }

    private static int highest(double[] values) {
        int highest = 0;
        for (int i = 1; i < values.length; i++) {
            highest = values[i] > values[highest] ? i : highest;
        }
        return highest;
    }

    private static boolean mayFollow(int from, int label) {
        return !isInside(label) || inside(from) == label;
    }

    private static boolean isInside(int label) {
        return label != OUTSIDE && label % 2 == 0;
    }

    /** Inside label of the kind of a label; of outside, outside. */
    private static int inside(int label) {
        return (label + 1) / 2 * 2;
    }
}
