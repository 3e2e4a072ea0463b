package dateline.lab.score.subject;

import dateline.enrich.subject.Evidence;
import dateline.enrich.subject.WordFeatures;
import dateline.enrich.subject.Words;
import dateline.lab.train.subject.OwnText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Multinomial naive Bayes over the words of the own texts, add-one smoothed: the plainest thing that learns. */
final class NaiveBayes implements Judge {

    private final int tops;
    private final Map<Long, int[]> counts = new HashMap<>();
    private final double[] totals;
    private final double[] priors;

    NaiveBayes(List<OwnText> texts, int tops) {
        this.tops = tops;
        totals = new double[tops];
        priors = new double[tops];
        for (OwnText text : texts) {
            var words = Words.of(text.headline(), text.body(), true);
            for (int top : text.tops()) {
                priors[top]++;
                totals[top] += words.count();
                for (int i = 0; i < words.count(); i++) {
                    counts.computeIfAbsent(words.hash(i), _ -> new int[tops])[top]++;
                }
            }
        }
    }

    @Override
    public double[] rate(Words words, WordFeatures features, Evidence evidence) {
        var rates = new double[tops];
        for (int top = 0; top < tops; top++) {
            rates[top] = Math.log(priors[top]);
            for (int i = 0; i < words.count(); i++) {
                int[] known = counts.get(words.hash(i));
                if (known != null) {
                    rates[top] += Math.log((known[top] + 1.0) / (totals[top] + counts.size()));
                }
            }
        }
        return rates;
    }
}
