package dateline.lab.score.story;

import dateline.enrich.story.Likeness;
import dateline.enrich.story.NewsReader;
import dateline.enrich.story.StoryMember;
import dateline.enrich.story.StoryRules;
import dateline.enrich.story.TermCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Fits the weights of {@link StoryRules} on pairs of articles near in time: logistic regression by Newton's method. */
final class PairModel {

    private static final Duration NEAR = Duration.ofDays(3);
    private static final int ROUNDS = 30;

    /** Keeps the weights finite where a pair of sets can be told apart without error. */
    private static final double RIDGE = 1e-3;

    private record Pair(Likeness likeness, boolean same) {

        private double[] features() {
            return new double[] {
                1,
                Math.sqrt(likeness.whole()),
                Math.sqrt(likeness.opening()),
                Math.sqrt(likeness.titleInText()),
                likeness.days()
            };
        }
    }

    private PairModel() {}

    /** @param stretches articles in order of time; pairs are made within each */
    static StoryRules fit(List<List<GoldArticle>> stretches, double join, double merge) {
        List<Pair> pairs = new ArrayList<>();
        stretches.forEach(stretch -> addPairs(stretch, pairs));
        double[] weights = new double[5];
        for (int round = 0; round < ROUNDS; round++) {
            step(pairs, weights);
        }
        return new StoryRules(weights[0], weights[1], weights[2], weights[3], weights[4], join, merge);
    }

    private static void addPairs(List<GoldArticle> articles, List<Pair> pairs) {
        var rarity = new TermCounts();
        var reader = new NewsReader();
        List<StoryMember> members = articles.stream()
                .map(article -> StoryMember.of(reader.read(article.item()), rarity))
                .toList();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i - 1; j >= 0; j--) {
                Likeness likeness = Likeness.of(members.get(i), members.get(j));
                if (likeness.days() > NEAR.toDays()) {
                    break;
                }
                pairs.add(new Pair(
                        likeness, articles.get(i).story().equals(articles.get(j).story())));
            }
        }
    }

    private static void step(List<Pair> pairs, double[] weights) {
        int n = weights.length;
        var equations = new double[n][n + 1]; // Hessian, then gradient
        for (int i = 0; i < n; i++) {
            equations[i][i] = RIDGE * pairs.size() / 1000;
            equations[i][n] = -equations[i][i] * weights[i];
        }
        for (Pair pair : pairs) {
            double[] features = pair.features();
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += weights[i] * features[i];
            }
            double probability = 1 / (1 + Math.exp(-sum));
            for (int i = 0; i < n; i++) {
                equations[i][n] += features[i] * ((pair.same ? 1 : 0) - probability);
                for (int j = 0; j < n; j++) {
                    equations[i][j] += features[i] * features[j] * probability * (1 - probability);
                }
            }
        }
        solve(equations);
        for (int i = 0; i < n; i++) {
            weights[i] += equations[i][n];
        }
    }

    /** Gauss and Jordan; the matrix is symmetric and positive definite, so no pivot is small. */
    private static void solve(double[][] equations) {
        int n = equations.length;
        for (int pivot = 0; pivot < n; pivot++) {
            for (int row = 0; row < n; row++) {
                if (row != pivot) {
                    double factor = equations[row][pivot] / equations[pivot][pivot];
                    for (int column = pivot; column <= n; column++) {
                        equations[row][column] -= factor * equations[pivot][column];
                    }
                }
            }
        }
        for (int row = 0; row < n; row++) {
            equations[row][n] /= equations[row][row];
        }
    }
}
