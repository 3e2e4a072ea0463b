package dateline.sink.match;

import org.apache.lucene.index.Term;

/**
 * About how often terms occur, learned from what passes. Terms share counters by chance, so a rare one may be taken for
 * a frequent one, never the other way around. Not thread-safe.
 */
final class TermCounts {

    /** Four times the words of a language that are ever seen. */
    private static final int COUNTERS = 1 << 18;

    /** Of what was never seen, a word of this many characters is as rare as one that was seen once in all. */
    private static final int TELLING_LENGTH = 6;

    private final int[] counters = new int[COUNTERS];
    private int articles;

    void countArticle() {
        articles++;
    }

    void count(int termHash) {
        counters[spread(termHash)]++;
    }

    /** The share of articles that have it, about. */
    double share(Term term) {
        double unseen = Math.pow(2, TELLING_LENGTH - (double) term.text().length());
        return (counters[spread(hash(term.field(), term.bytes().hashCode()))] + unseen) / (articles + 1.0);
    }

    static int hash(String field, int bytesHash) {
        return 31 * field.hashCode() + bytesHash;
    }

    private static int spread(int hash) {
        return (hash ^ hash >>> 15) & COUNTERS - 1;
    }
}
