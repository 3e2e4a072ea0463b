package dateline.enrich.place;

import java.util.ArrayList;
import java.util.List;

/** The mentions of one name in one article, taken in one sense, with what they may mean. Not for several threads. */
final class NameGroup {

    private final List<Integer> mentions = new ArrayList<>();
    private final List<Candidate> candidates;
    private final double[] priors;
    private double[] probabilities;
    private int best;

    /** What stands behind the comma after it, as Texas in "Paris, Texas"; null when nothing does. */
    private NameGroup container;

    NameGroup(List<Candidate> candidates, double[] priors) {
        this.candidates = candidates;
        this.priors = priors;
        weigh(priors);
    }

    void add(int mention) {
        mentions.add(mention);
    }

    List<Integer> mentions() {
        return mentions;
    }

    List<Candidate> candidates() {
        return candidates;
    }

    double prior(int candidate) {
        return priors[candidate];
    }

    NameGroup container() {
        return container;
    }

    void standIn(NameGroup other) {
        container = other;
    }

    double probability(int candidate) {
        return probabilities[candidate];
    }

    int best() {
        return best;
    }

    int bestPlace() {
        return candidates.get(best).place();
    }

    /** Repeats count, but ever less. */
    double weight() {
        return Math.min(3, Math.sqrt(mentions.size()));
    }

    /** Turns log-odds into probabilities. */
    void weigh(double[] logits) {
        best = 0;
        for (int i = 1; i < logits.length; i++) {
            best = logits[i] > logits[best] ? i : best;
        }
        var odds = new double[logits.length];
        double sum = 0;
        for (int i = 0; i < logits.length; i++) {
            odds[i] = Math.exp(logits[i] - logits[best]);
            sum += odds[i];
        }
        for (int i = 0; i < odds.length; i++) {
            odds[i] /= sum;
        }
        probabilities = odds;
    }
}
