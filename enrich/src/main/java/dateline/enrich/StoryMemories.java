package dateline.enrich;

import dateline.enrich.copy.CopyKind;
import dateline.enrich.copy.CopyVerdict;
import dateline.enrich.story.StoryVerdict;
import dateline.schemas.Trend;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;

/** What one partition remembers of stories: a memory for each language, and another for its archives. */
final class StoryMemories {

    private final Map<Shelf, StoryMemory> memories = new HashMap<>();
    private final KeyValueStore<String, byte[]> store;
    private final Retention retention;

    /** Takes back what the store has kept. */
    StoryMemories(KeyValueStore<String, byte[]> store, Retention retention) {
        this.store = store;
        this.retention = retention;
        Map<Shelf, byte[]> counts = new HashMap<>();
        try (var kept = store.all()) {
            while (kept.hasNext()) {
                KeyValue<String, byte[]> entry = kept.next();
                Shelf shelf = Shelf.ofKey(entry.key);
                if (entry.key.equals(shelf.countsKey())) {
                    counts.put(shelf, entry.value);
                } else {
                    memory(shelf).take(entry.value);
                }
            }
        }
        memories.forEach((shelf, memory) -> memory.settle(counts.get(shelf)));
    }

    /**
     * Puts the article into a story of its language and lane.
     *
     * @param copy null when none could be given
     */
    StoryVerdict add(String language, Arrival arrival, CopyVerdict copy) {
        return memory(new Shelf(language, arrival.lane())).add(arrival.news(language, original(copy)));
    }

    private static String original(CopyVerdict copy) {
        return copy == null || !copy.isCopy() || copy.kind() == CopyKind.REVISION ? "" : copy.original();
    }

    void tidy() {
        memories.values().forEach(StoryMemory::tidy);
    }

    /** What rises in each language. */
    List<Trend> rising() {
        return memories.values().stream()
                .flatMap(memory -> memory.rising().stream())
                .toList();
    }

    private StoryMemory memory(Shelf shelf) {
        return memories.computeIfAbsent(shelf, _ -> new StoryMemory(shelf, retention, store));
    }
}
