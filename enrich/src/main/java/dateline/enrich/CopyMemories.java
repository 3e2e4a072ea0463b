package dateline.enrich;

import dateline.enrich.copy.CopyVerdict;
import dateline.schemas.Lane;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.state.KeyValueStore;

/** What one partition remembers for finding copies: a memory for each language, and another for its archives. */
final class CopyMemories {

    private final Map<Shelf, CopyMemory> memories = new HashMap<>();
    private final KeyValueStore<String, byte[]> store;
    private final Retention retention;

    /** Takes back what the store has kept. */
    CopyMemories(KeyValueStore<String, byte[]> store, Retention retention) {
        this.store = store;
        this.retention = retention;
        try (var kept = store.all()) {
            kept.forEachRemaining(entry -> memory(Shelf.ofKey(entry.key)).restore(entry.value));
        }
    }

    /** Says what the article is to those remembered of its language and lane, then remembers it. */
    CopyVerdict add(String language, Arrival arrival) {
        CopyMemory news = memory(new Shelf(language, Lane.LIVE));
        // What an archive has of the last days belongs to the news of these days.
        boolean old = arrival.lane() == Lane.BACKFILL
                && !news.isOfItsTime(arrival.copy().time());
        return (old ? memory(new Shelf(language, Lane.BACKFILL)) : news)
                .add(arrival.copy(), arrival.written().array());
    }

    void forgetOld() {
        memories.values().forEach(CopyMemory::forgetOld);
    }

    private CopyMemory memory(Shelf shelf) {
        return memories.computeIfAbsent(shelf, _ -> new CopyMemory(shelf, retention, store));
    }
}
