package dateline.lab.score.vector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * BM25 (Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009) of an article's most telling words, as the
 * search for articles like another asks for them.
 */
final class WordLikeness implements Likeness {

    private static final double K1 = 1.2;
    private static final double B = 0.75;

    private record Posting(int article, int count) {}

    private final List<Map<String, Integer>> counts = new ArrayList<>();
    private final int[] lengths;
    private final Map<String, List<Posting>> postings = new HashMap<>();
    private final double meanLength;
    private final int terms;

    /** @param terms how many words of the article are asked for */
    WordLikeness(List<News> news, int terms) {
        this.terms = terms;
        this.lengths = new int[news.size()];
        long all = 0;
        for (int article = 0; article < news.size(); article++) {
            Map<String, Integer> words = new HashMap<>();
            for (String word : news.get(article).words()) {
                words.merge(word, 1, Integer::sum);
                lengths[article]++;
            }
            all += lengths[article];
            counts.add(words);
            for (Map.Entry<String, Integer> word : words.entrySet()) {
                postings.computeIfAbsent(word.getKey(), _ -> new ArrayList<>())
                        .add(new Posting(article, word.getValue()));
            }
        }
        this.meanLength = (double) all / news.size();
    }

    @Override
    public double[] to(int article) {
        var likeness = new double[lengths.length];
        counts.get(article).entrySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, Integer> word) -> -word.getValue() * rarity(word.getKey()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(terms)
                .forEach(word -> add(word.getKey(), likeness));
        return likeness;
    }

    private void add(String word, double[] likeness) {
        for (Posting posting : postings.get(word)) {
            double length = 1 - B + B * lengths[posting.article()] / meanLength;
            likeness[posting.article()] += rarity(word) * posting.count() * (K1 + 1) / (posting.count() + K1 * length);
        }
    }

    private double rarity(String word) {
        int with = postings.get(word).size();
        return Math.log(1 + (lengths.length - with + 0.5) / (with + 0.5));
    }
}
