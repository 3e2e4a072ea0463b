package dateline.enrich.copy;

import dateline.enrich.copy.Period.Filed;
import dateline.enrich.copy.Shingles.Overlap;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Articles by event time, and what another one is to those of its own time.
 *
 * <p>An article is compared with those whose event time is within a window of its own, before or after, so that late
 * ones and those from an archive meet their own time. Who was here first, by arrival, is the original. Work for one
 * article has a bound whatever is remembered. Not for several threads.
 */
public final class RememberedArticles {

    /** How far from its own time an article is compared. */
    public static final Duration USUAL_WINDOW = Duration.ofDays(7);

    /** Of each period, by words and by facts. */
    private static final int CANDIDATES = 8;

    /** Fewer make dropping coarser, more make asking dearer. */
    private static final int PERIODS_A_WINDOW = 4;

    private static final int WEIGHT_SCALE = 1000;

    private final CopyRules rules;
    private final long window;
    private final int most;
    private final Consumer<RememberedArticle> forgotten;
    private final TreeMap<Long, Period> periods = new TreeMap<>();
    private final Map<String, Filed> byId = new HashMap<>();
    private final FactCounts counts = new FactCounts();
    private final Tally tally = new Tally();
    private long dropped;

    /**
     * @param window how far from its own time an article is compared
     * @param most how many to remember at most, 1 or more; of more, the oldest by event time is dropped
     * @param forgotten takes each that is no longer remembered: too old, dropped, or replaced under its id
     */
    public RememberedArticles(CopyRules rules, Duration window, int most, Consumer<RememberedArticle> forgotten) {
        if (most < 1 || window.toMillis() < PERIODS_A_WINDOW) {
            throw new IllegalArgumentException(
                    "window and number of articles must be positive, but were " + window + " and " + most);
        }
        this.rules = rules;
        this.window = window.toMillis();
        this.most = most;
        this.forgotten = forgotten;
    }

    /** Says what the article is to those remembered, then remembers it. */
    public CopyVerdict add(RememberedArticle article) {
        CopyVerdict verdict = compare(article);
        remember(article, verdict);
        return verdict;
    }

    /** Says what the article is to those remembered, and leaves them as they are. */
    public CopyVerdict compare(RememberedArticle article) {
        Filed before = byId.get(article.id());
        if (before != null) {
            return judge(before.article(), article).verdict();
        }
        long from = article.time().toEpochMilli() - window;
        long to = article.time().toEpochMilli() + window;
        var near = periods.subMap(period(from), true, period(to), true).values();
        Match best = Match.NONE;
        int[] keys = article.fingerprint().keys();
        for (Period period : near) {
            best = best.orBetter(judge(period.byWords(article, keys, CANDIDATES, tally), article));
        }
        if (best.kind() != CopyKind.NONE && best.kind() != CopyKind.REWRITTEN) {
            return best.verdict();
        }
        int[] facts = article.fingerprint().facts().keys();
        var weights = new int[facts.length];
        for (int i = 0; i < facts.length; i++) {
            weights[i] = (int) (WEIGHT_SCALE * counts.of(facts[i]));
        }
        for (Period period : near) {
            best = best.orBetter(judge(period.byFacts(facts, weights, CANDIDATES, tally), article));
        }
        return best.verdict();
    }

    private Match judge(List<RememberedArticle> candidates, RememberedArticle article) {
        Match best = Match.NONE;
        for (RememberedArticle older : candidates) {
            if (Math.abs(Duration.between(older.time(), article.time()).toMillis()) <= window) {
                best = best.orBetter(judge(older, article));
            }
        }
        return best;
    }

    private Match judge(RememberedArticle older, RememberedArticle newer) {
        Overlap overlap =
                newer.fingerprint().shingles().with(older.fingerprint().shingles());
        Agreement agreement =
                newer.fingerprint().facts().with(older.fingerprint().facts(), counts);
        CopyKind kind = rules.kind(newer, older, overlap, agreement);
        return new Match(kind, newer, older, overlap, agreement);
    }

    /**
     * Remembers an article that was compared, in place of any of the same id.
     *
     * @return it as it is remembered, which is what {@link #restore} wants
     */
    public RememberedArticle remember(RememberedArticle article, CopyVerdict verdict) {
        RememberedArticle kept = article.under(verdict.isCopy() ? verdict.original() : article.id());
        restore(kept);
        return kept;
    }

    /** Remembers an article that was remembered before, by another instance say. */
    public void restore(RememberedArticle article) {
        Filed before = byId.get(article.id());
        if (before != null) {
            forget(before);
        }
        Period period = periods.computeIfAbsent(period(article.time().toEpochMilli()), _ -> new Period());
        byId.put(article.id(), period.add(article));
        counts.add(article.fingerprint().facts());
        if (byId.size() > most) {
            dropped++;
            forget(periods.firstEntry().getValue().oldest());
            dropEmptyPeriods();
        }
    }

    /**
     * Forgets every article whose event time is earlier.
     *
     * @return how many these were
     */
    public int forgetBefore(Instant time) {
        int number = 0;
        for (Period period : periods.headMap(period(time.toEpochMilli()), true).values()) {
            for (Filed filed = period.oldest(); filed != null && filed.isBefore(time); filed = period.oldest()) {
                forget(filed);
                number++;
            }
        }
        dropEmptyPeriods();
        return number;
    }

    private void forget(Filed filed) {
        RememberedArticle article = filed.article();
        filed.forget();
        byId.remove(article.id());
        counts.remove(article.fingerprint().facts());
        forgotten.accept(article);
    }

    /** The oldest alone: others are few, and their turn comes. */
    private void dropEmptyPeriods() {
        while (!periods.isEmpty() && periods.firstEntry().getValue().isEmpty()) {
            periods.pollFirstEntry();
        }
    }

    /** How many articles are remembered. */
    public int size() {
        return byId.size();
    }

    /** How many were forgotten for want of room, before their time. */
    public long dropped() {
        return dropped;
    }

    private long period(long time) {
        return Math.floorDiv(time, window / PERIODS_A_WINDOW);
    }
}
