package dateline.enrich;

import dateline.enrich.story.NewsItem;
import dateline.enrich.story.StoryVerdict;
import dateline.schemas.DuplicateKind;
import dateline.schemas.DuplicateVerdict;
import dateline.schemas.EnrichedArticle;
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

    /** Puts the article into a story of its language and lane. */
    StoryVerdict add(String language, EnrichedArticle enriched) {
        var item = NewsItem.of(
                enriched.getArticle(), enriched.getTags(), EventTime.of(enriched), original(enriched.getDuplicate()));
        return memory(new Shelf(language, enriched.getArticle().getLane())).add(item);
    }

    private static String original(DuplicateVerdict duplicate) {
        return duplicate == null
                        || duplicate.getKind() == DuplicateKind.NONE
                        || duplicate.getKind() == DuplicateKind.REVISION
                ? ""
                : duplicate.getOriginal();
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
