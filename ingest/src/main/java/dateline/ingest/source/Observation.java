package dateline.ingest.source;

import dateline.ingest.websub.Hub;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was learned of a source in one poll, for its rhythm and health. Not safe for use by many threads. */
public final class Observation {

    /** No more are kept; enough to learn a rhythm by. */
    private static final int MOST_TIMES = 1_000;

    private final List<Instant> times = new ArrayList<>();
    private final Set<String> keys = new LinkedHashSet<>();
    private final List<Instant> freshTimes = new ArrayList<>();
    private boolean changed;
    private boolean more;
    private int listed;
    private int fresh;
    private int gone;
    private Instant newest;
    private Duration wish = Duration.ZERO;
    private int wholeTexts;
    private int newsItems;
    private String title = "";
    private URI movedTo;
    private Hub hub;

    Observation() {}

    void changed() {
        changed = true;
    }

    /** @param now what lies ahead of it says nothing of when entries come */
    void listed(List<Entry> entries, Instant now) {
        listed += entries.size();
        for (Entry entry : entries) {
            wholeTexts += entry.content().isEmpty() ? 0 : 1;
            newsItems += entry.headline().isEmpty() || entry.publishedAt() == null ? 0 : 1;
            if (keys.size() < MOST_TIMES) {
                keys.add(entry.key());
            }
            Instant at = entry.publishedAt();
            if (at != null && !at.isAfter(now)) {
                newest = newest == null || at.isAfter(newest) ? at : newest;
                if (times.size() < MOST_TIMES) {
                    times.add(at);
                }
            }
        }
    }

    /** @param now when it was found, for an entry that states no time */
    void fresh(Entry entry, Instant now) {
        fresh++;
        if (freshTimes.size() < MOST_TIMES) {
            Instant at = entry.publishedAt();
            freshTimes.add(at == null || at.isAfter(now) ? now : at);
        }
    }

    void gone() {
        gone++;
    }

    void title(String ownName) {
        title = ownName;
    }

    void more() {
        more = true;
    }

    void wishes(Duration pause) {
        wish = pause.compareTo(wish) > 0 ? pause : wish;
    }

    void moved(URI to) {
        movedTo = to;
    }

    void hub(Hub found) {
        hub = found;
    }

    /** Whether any document was sent and not said to be as before. */
    public boolean isChanged() {
        return changed;
    }

    /** Whether new entries were left for the next poll, which should come at once. */
    public boolean hasMore() {
        return more;
    }

    /** Entries the source lists. */
    public int entries() {
        return listed;
    }

    /** Addresses of entries listed, or what else they are known by. */
    public Set<String> keys() {
        return Set.copyOf(keys);
    }

    /** Entries listed whose text the source states itself. */
    public int wholeTexts() {
        return wholeTexts;
    }

    /** Entries listed with a headline and a time of publication. */
    public int newsItems() {
        return newsItems;
    }

    /** What the source calls itself; empty where it does not. */
    public String title() {
        return title;
    }

    /** Entries of those that were new. */
    public int newEntries() {
        return fresh;
    }

    /** New entries whose pages were gone already. */
    public int goneEntries() {
        return gone;
    }

    /** When the entries listed were published, as far as they say. */
    public List<Instant> times() {
        return List.copyOf(times);
    }

    /** When the new ones of these were published, or else found. */
    public List<Instant> newTimes() {
        return List.copyOf(freshTimes);
    }

    /** The latest publication time listed that is not in the future. */
    public Optional<Instant> newest() {
        return Optional.ofNullable(newest);
    }

    /** How long the source asks to be left alone; zero if it does not ask. */
    public Duration wish() {
        return wish;
    }

    /** Where the seed URL leads for good. */
    public Optional<URI> movedTo() {
        return Optional.ofNullable(movedTo);
    }

    /** A hub that tells of new entries (WebSub), if the source names one. */
    public Optional<Hub> hub() {
        return Optional.ofNullable(hub);
    }
}
