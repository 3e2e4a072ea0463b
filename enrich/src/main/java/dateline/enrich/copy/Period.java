package dateline.enrich.copy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ObjIntConsumer;

/** The articles of a stretch of time with their indexes: let go of as a whole, they give all their memory back. */
final class Period {

    /** Beside it, what two texts share may be two keys taken for one, or a phrase of every newsroom. */
    private static final int FEWEST_SHINGLES = 2;

    /** Bytes that nearly all candidates are read by: their facts. */
    private static final int LOOKED_AT = 320;

    private final List<Filed> articles = new ArrayList<>();
    private final PriorityQueue<Filed> oldestFirst =
            new PriorityQueue<>(Comparator.comparingLong(filed -> RememberedArticleBytes.time(filed.bytes)));
    private final Looks looks = new Looks();
    private Postings words;
    private Postings facts;
    private int size;

    /** @param like one that has about as many articles; null when there is none */
    Period(Period like) {
        words = like == null ? new Postings() : like.words.alike();
        facts = like == null ? new Postings() : like.facts.alike();
    }

    /** @param bytes as {@link RememberedArticleBytes} writes them */
    Filed add(RememberedArticle article, byte[] bytes) {
        int number = articles.size();
        var filed = new Filed(bytes, this);
        articles.add(filed);
        oldestFirst.add(filed);
        size++;
        fileWords(article, number);
        fileFacts(article, number);
        if (words.isFull()) {
            words = words.larger();
            again(this::fileWords);
        }
        if (facts.isFull()) {
            facts = facts.larger();
            again(this::fileFacts);
        }
        return filed;
    }

    /** All of them, in their order. */
    private void again(ObjIntConsumer<RememberedArticle> filing) {
        for (int number = 0; number < articles.size(); number++) {
            if (!articles.get(number).isForgotten()) {
                filing.accept(RememberedArticleBytes.read(articles.get(number).bytes), number);
            }
        }
    }

    private void fileWords(RememberedArticle article, int number) {
        for (int key : article.fingerprint().keys()) {
            words.add(key, number);
        }
        if (article.address() != 0) {
            words.add(article.address(), number);
        }
    }

    private void fileFacts(RememberedArticle article, int number) {
        for (int fact : article.fingerprint().facts().keys()) {
            facts.add(fact, number);
        }
    }

    boolean isEmpty() {
        return size == 0;
    }

    boolean isFull() {
        return articles.size() == Postings.ARTICLES;
    }

    /** The oldest by event time of those remembered; null when there is none. */
    Filed oldest() {
        while (!oldestFirst.isEmpty() && oldestFirst.peek().isForgotten()) {
            oldestFirst.remove();
        }
        return oldestFirst.peek();
    }

    /** Those near its time that have most of the article's smallest shingles, or its address. */
    List<byte[]> byWords(RememberedArticle article, int[] keys, Near near, Tally tally) {
        if (article.address() != 0) {
            words.find(article.address(), keys.length + 1, tally);
        }
        if (words.mayHave(keys)) {
            for (int key : keys) {
                words.find(key, 1, tally);
            }
        }
        return remembered(tally.heaviest(near.most(), Math.min(FEWEST_SHINGLES, keys.length)), near);
    }

    /** Those near a time that have most of the facts, by weight. */
    List<byte[]> byFacts(int[] keys, int[] weights, Near near, Tally tally) {
        if (facts.mayHave(keys)) {
            for (int i = 0; i < keys.length; i++) {
                facts.find(keys[i], weights[i], tally);
            }
        }
        return remembered(tally.heaviest(near.most()), near);
    }

    private List<byte[]> remembered(int[] numbers, Near near) {
        List<byte[]> remembered = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            Filed filed = articles.get(number);
            if (!filed.isForgotten() && near.has(RememberedArticleBytes.time(filed.bytes))) {
                remembered.add(filed.bytes);
            }
        }
        remembered.forEach(bytes -> looks.at(bytes, LOOKED_AT));
        return remembered;
    }

    /**
     * Which of those alike are wanted.
     *
     * @param from earliest event time, in milliseconds
     * @param until latest
     * @param most of a period
     */
    record Near(long from, long until, int most) {

        boolean has(long time) {
            return from <= time && time <= until;
        }
    }

    /** An article in its period, as {@link RememberedArticleBytes} writes it. */
    static final class Filed {

        private static final int TIME = 9;

        private byte[] bytes;
        private Period period;

        private Filed(byte[] bytes, Period period) {
            this.bytes = bytes;
            this.period = period;
        }

        byte[] bytes() {
            return bytes;
        }

        boolean isForgotten() {
            return period == null;
        }

        /** Keeps its time alone, which a queue may still go by. */
        void forget() {
            bytes = Arrays.copyOf(bytes, TIME);
            period.size--;
            period = null;
        }

        boolean isBefore(Instant other) {
            return RememberedArticleBytes.time(bytes) < other.toEpochMilli();
        }
    }
}
