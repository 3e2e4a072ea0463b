package dateline.lab.score.vector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Articles that ask for the others of their story, story by story. */
final class StoryQuestions {

    private static final int FOUND = 10;

    private final List<News> news;
    private final List<List<Integer>> asking;
    private final Map<String, Integer> sizes = new HashMap<>();

    /** @param from the first article that asks; those before it are only found */
    StoryQuestions(List<News> news, int from) {
        this.news = news;
        news.forEach(one -> sizes.merge(one.group(), 1, Integer::sum));
        Map<String, List<Integer>> byStory = new LinkedHashMap<>();
        for (int article = from; article < news.size(); article++) {
            String story = news.get(article).group();
            if (sizes.get(story) > 1) {
                byStory.computeIfAbsent(story, _ -> new ArrayList<>()).add(article);
            }
        }
        this.asking = List.copyOf(byStory.values());
    }

    int questions() {
        return asking.stream().mapToInt(List::size).sum();
    }

    int stories() {
        return asking.size();
    }

    Found ask(Likeness likeness) {
        var recalls = new double[asking.size()];
        var ranks = new double[asking.size()];
        for (int story = 0; story < recalls.length; story++) {
            for (int article : asking.get(story)) {
                List<Integer> nearest = likeness.nearest(article, news.size());
                int right = 0;
                double first = 0;
                for (int rank = 0; rank < nearest.size(); rank++) {
                    if (news.get(nearest.get(rank))
                            .group()
                            .equals(news.get(article).group())) {
                        right += rank < FOUND ? 1 : 0;
                        first = first == 0 ? 1.0 / (rank + 1) : first;
                    }
                }
                recalls[story] += (double) right
                        / Math.min(FOUND, sizes.get(news.get(article).group()) - 1);
                ranks[story] += first;
            }
        }
        return new Found(recalls, ranks, asking.stream().mapToInt(List::size).toArray());
    }

    /** What was found, summed up story by story. */
    static final class Found {

        private final double[] recalls;
        private final double[] ranks;
        private final int[] questions;

        private Found(double[] recalls, double[] ranks, int[] questions) {
            this.recalls = recalls;
            this.ranks = ranks;
            this.questions = questions;
        }

        /** Mean share of the articles to be found that are among ten. */
        double recall(int[] drawn) {
            return mean(recalls, drawn);
        }

        /** Mean of one divided by the rank of the first that is right. */
        double firstRank(int[] drawn) {
            return mean(ranks, drawn);
        }

        private double mean(double[] sums, int[] drawn) {
            double sum = 0;
            double count = 0;
            for (int story = 0; story < sums.length; story++) {
                sum += drawn[story] * sums[story];
                count += drawn[story] * questions[story];
            }
            return sum / count;
        }
    }
}
