package dateline.enrich.copy;

import dateline.enrich.copy.Facts.Agreement;
import dateline.enrich.copy.Shingles.Overlap;
import java.util.HashMap;
import java.util.Map;

/**
 * The last articles, and what a new one is to them.
 *
 * <p>Holds a fixed number and forgets the oldest first, in the order they were added. Work for one article has a bound
 * whatever is remembered. Not for several threads.
 */
public final class RememberedArticles {

    private static final int CANDIDATES = 8;

    /** Facts of one article that are filed or looked up, about: for the size of the table alone. */
    private static final int USUAL_FACTS = 32;

    private static final int COUNTERS = 1 << 20;

    private static final int WEIGHT_SCALE = 1000;

    /** A fact weighs no more, so that one name that nobody had before does not decide. */
    private static final double MOST_WEIGHT = 6;

    private final CopyRules rules;
    private final String[] ids;
    private final Fingerprint[] fingerprints;
    private final String[] originals;
    private final Map<String, Integer> numbers;
    private final Postings words;
    private final Postings facts;
    private final int[] timesSeen = new int[COUNTERS];
    private final Tally tally = new Tally();
    private int next;

    /** @param capacity how many articles to remember, 1 or more */
    public RememberedArticles(int capacity, CopyRules rules) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity must be 1 or more, but was " + capacity);
        }
        this.rules = rules;
        ids = new String[capacity];
        fingerprints = new Fingerprint[capacity];
        originals = new String[capacity];
        numbers = new HashMap<>(capacity * 2);
        words = new Postings((long) capacity * Fingerprint.mostKeys());
        facts = new Postings((long) capacity * USUAL_FACTS);
    }

    /** Says what the article is to those remembered, then remembers it in place of any of the same id. */
    public CopyVerdict add(String id, Fingerprint article) {
        CopyVerdict verdict = compare(id, article);
        remember(id, article, verdict);
        return verdict;
    }

    /** Says what the article is to those remembered, and leaves them as they are. */
    public CopyVerdict compare(String id, Fingerprint article) {
        CopyVerdict best = CopyVerdict.NONE;
        Integer before = numbers.get(id);
        if (before != null) {
            best = judge(before, id, article);
        }
        if (best.kind() == CopyKind.REVISION || best.kind() == CopyKind.SAME) {
            return best;
        }
        for (long key : article.keys()) {
            words.find(key, 1, tally);
        }
        for (int number : tally.heaviest(CANDIDATES)) {
            best = better(best, number, id, article);
        }
        if (best.isCopy() && best.kind() != CopyKind.REWRITTEN) {
            return best;
        }
        for (long fact : article.facts().all()) {
            facts.find(fact, (int) (WEIGHT_SCALE * weight(fact)), tally);
        }
        for (int number : tally.heaviest(CANDIDATES)) {
            best = better(best, number, id, article);
        }
        return best;
    }

    private CopyVerdict better(CopyVerdict best, int number, String id, Fingerprint article) {
        if (!isRemembered(number)) {
            return best;
        }
        CopyVerdict match = judge(number, id, article);
        return match.similarity() > best.similarity() ? match : best;
    }

    private CopyVerdict judge(int number, String id, Fingerprint article) {
        int at = number % ids.length;
        Fingerprint older = fingerprints[at];
        Overlap overlap = article.shingles().with(older.shingles());
        Agreement agreement = article.facts().with(older.facts(), this::weight);
        CopyKind kind = rules.kind(overlap, agreement);
        double similarity = CopyRules.similarity(kind, overlap, agreement);
        if (ids[at].equals(id) && kind != CopyKind.SAME) {
            kind = CopyKind.REVISION;
            similarity = overlap.jaccard();
        }
        if (kind == CopyKind.NONE) {
            return CopyVerdict.NONE;
        }
        return new CopyVerdict(kind, similarity, originals[at], ids[at], overlap.shared(), agreement.shared());
    }

    private void remember(String id, Fingerprint article, CopyVerdict verdict) {
        int number = next++;
        int at = number % ids.length;
        if (ids[at] != null) {
            numbers.remove(ids[at], number - ids.length);
        }
        originals[at] = verdict.isCopy() ? verdict.original() : id;
        ids[at] = id;
        fingerprints[at] = article;
        numbers.put(id, number);
        for (long key : article.keys()) {
            words.add(key, number);
        }
        for (long fact : article.facts().all()) {
            facts.add(fact, number);
            timesSeen[counter(fact)]++;
        }
    }

    /** Also false for an article of which a newer revision came. */
    private boolean isRemembered(int number) {
        return number >= 0
                && number < next
                && number >= next - ids.length
                && numbers.getOrDefault(ids[number % ids.length], -1) == number;
    }

    /** How much a fact says, from how often it was seen. */
    private double weight(long fact) {
        return Math.min(MOST_WEIGHT, Math.log((next + 2.0) / (timesSeen[counter(fact)] + 1.0)));
    }

    private static int counter(long fact) {
        return (int) Mix.of(fact) & (COUNTERS - 1);
    }
}
