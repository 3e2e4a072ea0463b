package dateline.lab.score.story;

import dateline.enrich.story.NewsItem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one-pass method of the field: words weighed by term and inverse document frequency over the articles so far, each
 * article to the story with the most alike centroid of the last two days, or to one of its own.
 */
final class TfIdfBaseline {

    private static final Duration WINDOW = Duration.ofDays(2);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++");

    private final List<Map<String, Double>> vectors = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();

    TfIdfBaseline(List<GoldArticle> articles) {
        Map<String, Integer> frequency = new HashMap<>();
        for (GoldArticle article : articles) {
            Map<String, Double> counts = counts(article.item());
            counts.keySet().forEach(word -> frequency.merge(word, 1, Integer::sum));
            int seen = vectors.size() + 1;
            counts.replaceAll((word, count) -> (1 + Math.log(count)) * Math.log((seen + 1.0) / frequency.get(word)));
            vectors.add(scaled(counts));
            times.add(article.item().time());
        }
    }

    private static Map<String, Double> counts(NewsItem item) {
        Map<String, Double> counts = new HashMap<>();
        Matcher words = WORD.matcher((item.headline() + " " + item.body()).toLowerCase(Locale.ROOT));
        while (words.find()) {
            counts.merge(words.group(), 1.0, Double::sum);
        }
        return counts;
    }

    private static Map<String, Double> scaled(Map<String, Double> vector) {
        double length =
                Math.sqrt(vector.values().stream().mapToDouble(x -> x * x).sum());
        vector.replaceAll((word, weight) -> length == 0 ? 0 : weight / length);
        return vector;
    }

    private static final class Centroid {
        private final String id;
        private final Map<String, Double> sum = new HashMap<>();
        private Instant last;

        private Centroid(String id) {
            this.id = id;
        }
    }

    /** The story of each article. */
    List<String> stories(double threshold) {
        List<Centroid> open = new ArrayList<>();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            Instant time = times.get(i);
            open.removeIf(story -> story.last.plus(WINDOW).isBefore(time));
            Centroid best = null;
            double most = threshold;
            for (Centroid story : open) {
                double cosine = cosine(vectors.get(i), story.sum);
                if (cosine > most) {
                    most = cosine;
                    best = story;
                }
            }
            if (best == null) {
                best = new Centroid("story " + i);
                open.add(best);
            }
            Map<String, Double> sum = best.sum;
            vectors.get(i).forEach((word, weight) -> sum.merge(word, weight, Double::sum));
            best.last = time;
            found.add(best.id);
        }
        return found;
    }

    private static double cosine(Map<String, Double> one, Map<String, Double> sum) {
        double product = 0;
        for (Map.Entry<String, Double> entry : one.entrySet()) {
            product += entry.getValue() * sum.getOrDefault(entry.getKey(), 0.0);
        }
        double length = Math.sqrt(sum.values().stream().mapToDouble(x -> x * x).sum());
        return length == 0 ? 0 : product / length;
    }
}
