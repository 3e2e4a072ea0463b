package dateline.lab.score.vector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Cosine of all words, weighed by term and inverse document frequency. */
final class TfIdfLikeness implements Likeness {

    private record Weight(int article, double value) {}

    private final List<Map<String, Double>> vectors = new ArrayList<>();
    private final Map<String, List<Weight>> weights = new HashMap<>();

    TfIdfLikeness(List<News> news) {
        Map<String, Integer> with = new HashMap<>();
        for (News one : news) {
            Map<String, Double> counts = new HashMap<>();
            one.words().forEach(word -> counts.merge(word, 1.0, Double::sum));
            counts.keySet().forEach(word -> with.merge(word, 1, Integer::sum));
            vectors.add(counts);
        }
        for (int article = 0; article < vectors.size(); article++) {
            Map<String, Double> vector = vectors.get(article);
            vector.replaceAll(
                    (word, count) -> (1 + Math.log(count)) * Math.log((double) (news.size() + 1) / with.get(word)));
            double length =
                    Math.sqrt(vector.values().stream().mapToDouble(x -> x * x).sum());
            vector.replaceAll((_, weight) -> length == 0 ? 0 : weight / length);
            for (Map.Entry<String, Double> word : vector.entrySet()) {
                weights.computeIfAbsent(word.getKey(), _ -> new ArrayList<>())
                        .add(new Weight(article, word.getValue()));
            }
        }
    }

    @Override
    public double[] to(int article) {
        var likeness = new double[vectors.size()];
        vectors.get(article)
                .forEach((word, value) ->
                        weights.get(word).forEach(weight -> likeness[weight.article()] += value * weight.value()));
        return likeness;
    }
}
