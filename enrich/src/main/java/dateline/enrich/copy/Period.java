package dateline.enrich.copy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/** The articles of a stretch of time with their indexes: let go of as a whole, they give all their memory back. */
final class Period {

    private final List<Filed> articles = new ArrayList<>();
    private final PriorityQueue<Filed> oldestFirst = new PriorityQueue<>();
    private final Postings words = new Postings();
    private final Postings facts = new Postings();
    private int size;

    Filed add(RememberedArticle article) {
        int number = articles.size();
        var filed = new Filed(article, this);
        articles.add(filed);
        oldestFirst.add(filed);
        size++;
        for (int key : article.fingerprint().keys()) {
            words.add(key, number);
        }
        if (article.address() != 0) {
            words.add(article.address(), number);
        }
        for (int fact : article.fingerprint().facts().keys()) {
            facts.add(fact, number);
        }
        return filed;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The oldest by event time of those remembered; null when there is none. */
    Filed oldest() {
        while (!oldestFirst.isEmpty() && oldestFirst.peek().article == null) {
            oldestFirst.remove();
        }
        return oldestFirst.peek();
    }

    /** Those that have most of the article's smallest shingles, or its address. */
    List<RememberedArticle> byWords(RememberedArticle article, int[] keys, int most, Tally tally) {
        if (article.address() != 0) {
            words.find(article.address(), keys.length + 1, tally);
        }
        for (int key : keys) {
            words.find(key, 1, tally);
        }
        return remembered(tally.heaviest(most));
    }

    /** Those that have most of the facts, by weight. */
    List<RememberedArticle> byFacts(int[] keys, int[] weights, int most, Tally tally) {
        for (int i = 0; i < keys.length; i++) {
            facts.find(keys[i], weights[i], tally);
        }
        return remembered(tally.heaviest(most));
    }

    private List<RememberedArticle> remembered(int[] numbers) {
        List<RememberedArticle> remembered = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            RememberedArticle article = articles.get(number).article;
            if (article != null) {
                remembered.add(article);
            }
        }
        return remembered;
    }

    /** An article in its period, until it is forgotten. */
    static final class Filed implements Comparable<Filed> {

        private final Period period;
        private final Instant time;
        private RememberedArticle article;

        private Filed(RememberedArticle article, Period period) {
            this.article = article;
            this.period = period;
            time = article.time();
        }

        RememberedArticle article() {
            return article;
        }

        void forget() {
            article = null;
            period.size--;
        }

        boolean isBefore(Instant other) {
            return time.isBefore(other);
        }

        @Override
        public int compareTo(Filed other) {
            return time.compareTo(other.time);
        }
    }
}
