package dateline.lab.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What was meant to be published in a run and what became of it, by article id.
 *
 * <p>An id has one text in a run, so a second enriched record under it is a double, whatever its revision says. Times
 * are nanoseconds of one clock that only goes forward. Safe for use by many threads.
 */
public final class Ledger {

    private static final int DIGITS = 3;

    /**
     * How things stand; articles are counted by distinct id, probes among them.
     *
     * @param intended meant to be published
     * @param probes how many of those are probes
     * @param published acknowledged by the brokers
     * @param enriched seen on {@code enriched-articles}
     * @param doubled enriched records beyond the first of their id
     * @param rejected seen on {@code dead-letters}
     * @param probesFound probes that a search has found
     */
    public record Counts(
            long intended, long probes, long published, long enriched, long doubled, long rejected, long probesFound) {}

    private static final class Fate {
        private final long dueNanos;
        private final boolean isProbe;
        private boolean published;
        private boolean enriched;
        private boolean rejected;
        private boolean found;

        private Fate(long dueNanos, boolean isProbe) {
            this.dueNanos = dueNanos;
            this.isProbe = isProbe;
        }
    }

    private final long measuredFromNanos;
    private final Map<String, Fate> fates = new HashMap<>();
    private final Map<String, Integer> rejections = new TreeMap<>();
    private final Histogram toEnriched = new Histogram(DIGITS);
    private final Histogram toSearchable = new Histogram(DIGITS);
    private long probes;
    private long published;
    private long enriched;
    private long doubled;
    private long rejected;
    private long probesFound;
    private long firstDueNanos = Long.MAX_VALUE;
    private long lastEnrichedNanos = Long.MIN_VALUE;

    /** @param measuredFromNanos what is due before is counted but not timed: the warm-up */
    public Ledger(long measuredFromNanos) {
        this.measuredFromNanos = measuredFromNanos;
    }

    /**
     * Notes that an article is about to be published.
     *
     * @param dueNanos when it was meant to be, which is what latency counts from
     * @return false if one with this id was noted before
     */
    public synchronized boolean intend(String articleId, long dueNanos) {
        return note(articleId, new Fate(dueNanos, false));
    }

    /** The same for a probe. */
    public synchronized void intendProbe(String articleId, long dueNanos) {
        if (note(articleId, new Fate(dueNanos, true))) {
            probes++;
        }
    }

    private boolean note(String articleId, Fate fate) {
        firstDueNanos = Math.min(firstDueNanos, fate.dueNanos);
        return fates.putIfAbsent(articleId, fate) == null;
    }

    /** Notes that the brokers have acknowledged an article. */
    public synchronized void published(String articleId) {
        Fate fate = fates.get(articleId);
        if (fate != null && !fate.published) {
            fate.published = true;
            published++;
        }
    }

    /** Notes a record on {@code enriched-articles}; one of an id that is not of this run is passed over. */
    public synchronized void enriched(String articleId, long nanos) {
        Fate fate = fates.get(articleId);
        if (fate == null) {
            return;
        }
        if (fate.enriched) {
            doubled++;
            return;
        }
        fate.enriched = true;
        enriched++;
        lastEnrichedNanos = nanos;
        time(toEnriched, fate, nanos);
    }

    /** Notes a record on {@code dead-letters}; one of an id that is not of this run is passed over. */
    public synchronized void rejected(String articleId, String reason) {
        Fate fate = fates.get(articleId);
        if (fate == null) {
            return;
        }
        rejections.merge(reason, 1, Integer::sum);
        if (!fate.rejected) {
            fate.rejected = true;
            rejected++;
        }
    }

    /** Notes that a search has found an article; only the first time a probe is found counts. */
    public synchronized void found(String articleId, long nanos) {
        Fate fate = fates.get(articleId);
        if (fate != null && fate.isProbe && !fate.found) {
            fate.found = true;
            probesFound++;
            time(toSearchable, fate, nanos);
        }
    }

    private void time(Histogram histogram, Fate fate, long nanos) {
        if (fate.dueNanos >= measuredFromNanos) {
            histogram.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMicros(nanos - fate.dueNanos)));
        }
    }

    public synchronized Counts counts() {
        return new Counts(fates.size(), probes, published, enriched, doubled, rejected, probesFound);
    }

    /** Dead letters of this run by reason. */
    public synchronized Map<String, Integer> rejections() {
        return new TreeMap<>(rejections);
    }

    /** From the intended time to the enriched record, read committed. */
    public synchronized Percentiles publishedToEnriched() {
        return Percentiles.of(toEnriched);
    }

    /** From the intended time of a probe to the answer of the search that found it. */
    public synchronized Percentiles publishedToSearchable() {
        return Percentiles.of(toSearchable);
    }

    /** Seconds from the first intended time to the last first-time enriched record; 0 when there is none. */
    public synchronized double secondsToLastEnriched() {
        return enriched == 0 ? 0 : (lastEnrichedNanos - firstDueNanos) / 1e9;
    }

    /** Seconds from the first intended time to this one; 0 if it was before. */
    public synchronized double secondsTo(long nanos) {
        return fates.isEmpty() ? 0 : Math.max(0, (nanos - firstDueNanos) / 1e9);
    }

    /** When an article was meant to be published; empty for one of another run, or of the warm-up. */
    public synchronized OptionalLong timedFrom(String articleId) {
        Fate fate = fates.get(articleId);
        return fate == null || fate.dueNanos < measuredFromNanos
                ? OptionalLong.empty()
                : OptionalLong.of(fate.dueNanos);
    }

    /** Ids of all that was published, in no order. */
    public synchronized List<String> publishedIds() {
        List<String> ids = new ArrayList<>();
        fates.forEach((id, fate) -> {
            if (fate.published) {
                ids.add(id);
            }
        });
        return ids;
    }
}
