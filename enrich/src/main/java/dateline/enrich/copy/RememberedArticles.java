package dateline.enrich.copy;

import dateline.enrich.copy.Period.Filed;
import dateline.enrich.copy.Period.Near;
import dateline.enrich.copy.Shingles.Overlap;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
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

    /** Facts that an article is looked up by. */
    private static final int FACTS_ASKED = 32;

    private static final int WEIGHT_SCALE = 1000;
    private static final double UNKNOWN = -1;

    private final CopyRules rules;
    private final long window;
    private final int most;
    private final Consumer<String> forgotten;
    private final Stretches<Period> periods;
    private final IdTable<Filed> byId = new IdTable<>();
    private final FactCounts counts = new FactCounts();
    private final Tally tally = new Tally();
    private long dropped;

    /** Of the facts of the article that is compared. */
    private double weight;

    /**
     * @param window how far from its own time an article is compared
     * @param most how many to remember at most, 1 or more; of more, the oldest by event time is dropped
     * @param forgotten takes the id of each that is no longer remembered: too old, dropped, or replaced under its id
     */
    public RememberedArticles(CopyRules rules, Duration window, int most, Consumer<String> forgotten) {
        if (most < 1 || window.toMillis() < PERIODS_A_WINDOW) {
            throw new IllegalArgumentException(
                    "window and number of articles must be positive, but were " + window + " and " + most);
        }
        this.rules = rules;
        this.window = window.toMillis();
        this.most = most;
        this.forgotten = forgotten;
        this.periods = new Stretches<>(this.window / PERIODS_A_WINDOW, Period::new, Period::isFull);
    }

    /** Says what the article is to those remembered, then remembers it. */
    public CopyVerdict add(RememberedArticle article) {
        CopyVerdict verdict = compare(article);
        remember(article, RememberedArticleBytes.write(article), verdict);
        return verdict;
    }

    /** Says what the article is to those remembered, and leaves them as they are. */
    public CopyVerdict compare(RememberedArticle article) {
        Filed before = byId.get(article.id());
        weight = UNKNOWN;
        if (before != null) {
            return judge(before.bytes(), article, false).verdict();
        }
        long time = article.time().toEpochMilli();
        var near = new Near(time - window, time + window, CANDIDATES);
        Collection<Period> reached = periods.between(near.from(), near.until());
        Match best = Match.NONE;
        int[] keys = article.fingerprint().keys();
        for (Period period : reached) {
            for (byte[] older : period.byWords(article, keys, near, tally)) {
                best = best.orBetter(judge(older, article, false));
            }
        }
        if (best.kind() != CopyKind.NONE && best.kind() != CopyKind.REWRITTEN) {
            return best.verdict();
        }
        int[] facts = rarest(article.fingerprint().facts().keys());
        if (facts.length < rules.fewestNames()) {
            return best.verdict();
        }
        var weights = new int[facts.length];
        for (int i = 0; i < facts.length; i++) {
            weights[i] = (int) (WEIGHT_SCALE * counts.of(facts[i]));
        }
        for (Period period : reached) {
            for (byte[] older : period.byFacts(facts, weights, near, tally)) {
                if (shareFacts(older, article)) {
                    best = best.orBetter(judge(older, article, true));
                }
            }
        }
        return best.verdict();
    }

    /** A rewritten text has most of its original's facts by weight, so that the rarest find it. */
    private int[] rarest(int[] facts) {
        if (facts.length <= FACTS_ASKED) {
            return facts;
        }
        var ranked = new long[facts.length];
        for (int i = 0; i < facts.length; i++) {
            ranked[i] = ((long) (-WEIGHT_SCALE * counts.of(facts[i])) << Integer.SIZE) | i;
        }
        Arrays.sort(ranked);
        var rarest = new int[FACTS_ASKED];
        for (int i = 0; i < FACTS_ASKED; i++) {
            rarest[i] = facts[(int) ranked[i]];
        }
        return rarest;
    }

    /** Most that share a fact share few: told from the bytes alone. */
    private boolean shareFacts(byte[] older, RememberedArticle newer) {
        Facts facts = newer.fingerprint().facts();
        int names = facts.shared(Fact.Kind.NAME, older);
        if (!rules.isEnough(names, Integer.MAX_VALUE)) {
            return false;
        }
        int others = facts.shared(Fact.Kind.NUMBER, older)
                + facts.shared(Fact.Kind.DATE, older)
                + facts.shared(Fact.Kind.QUOTE, older);
        return rules.isEnough(names, names + others);
    }

    /** @param shareFacts whether it is known that they share some */
    private Match judge(byte[] kept, RememberedArticle newer, boolean shareFacts) {
        RememberedArticle older = RememberedArticleBytes.read(kept);
        Overlap overlap =
                newer.fingerprint().shingles().with(older.fingerprint().shingles());
        CopyKind byWords = rules.byWords(newer, older, overlap);
        if (byWords != CopyKind.NONE) {
            return new Match(byWords, newer, older, overlap, null);
        }
        if (!shareFacts && !rules.isThroughout(overlap) && !shareFacts(kept, newer)) {
            return Match.NONE;
        }
        Facts facts = newer.fingerprint().facts();
        if (weight < 0) {
            weight = facts.weight(counts);
        }
        return facts.with(older.fingerprint().facts(), counts, weight, rules.leastFacts(overlap))
                .filter(agreement -> rules.byFacts(overlap, agreement) != CopyKind.NONE)
                .map(agreement -> new Match(rules.byFacts(overlap, agreement), newer, older, overlap, agreement))
                .orElse(Match.NONE);
    }

    /**
     * Remembers an article that was compared, in place of any of the same id.
     *
     * @param written as {@link RememberedArticleBytes} writes it; kept, and not to be changed from now on
     * @return it as it is remembered, which is what {@link #restore} wants
     */
    public byte[] remember(RememberedArticle article, byte[] written, CopyVerdict verdict) {
        RememberedArticle kept = article.under(verdict.isCopy() ? verdict.original() : article.id());
        byte[] bytes = verdict.isCopy() ? RememberedArticleBytes.write(kept) : written;
        remember(kept, bytes);
        return bytes;
    }

    /**
     * Remembers an article that was remembered before, by another instance say.
     *
     * @return its event time
     * @throws IllegalArgumentException if the bytes are none that {@link #remember} gave
     */
    public Instant restore(byte[] bytes) {
        RememberedArticle article = RememberedArticleBytes.read(bytes);
        remember(article, bytes);
        return article.time();
    }

    private void remember(RememberedArticle article, byte[] bytes) {
        Filed before = byId.get(article.id());
        if (before != null) {
            forget(before);
        }
        byId.put(article.id(), periods.at(article.time().toEpochMilli()).add(article, bytes));
        counts.add(article.fingerprint().facts());
        if (byId.size() > most) {
            dropped++;
            forget(periods.all().iterator().next().oldest());
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
        for (Period period : periods.until(time.toEpochMilli())) {
            for (Filed filed = period.oldest(); filed != null && filed.isBefore(time); filed = period.oldest()) {
                forget(filed);
                number++;
            }
        }
        dropEmptyPeriods();
        return number;
    }

    private void forget(Filed filed) {
        RememberedArticle article = RememberedArticleBytes.read(filed.bytes());
        filed.forget();
        byId.remove(article.id());
        counts.remove(article.fingerprint().facts());
        forgotten.accept(article.id());
    }

    /** The oldest alone: others are few, and their turn comes. */
    private void dropEmptyPeriods() {
        for (var oldest = periods.all().iterator();
                oldest.hasNext() && oldest.next().isEmpty(); ) {
            oldest.remove();
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
}
