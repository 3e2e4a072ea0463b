package dateline.ingest.publish;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Remembers the text last published under each of the newest article ids, to recognise repeats. What fails is
 * forgotten, so that it can be published again. Safe for use by many threads.
 */
final class PublishedArticles {

    private record Entry(String contentHash, CompletableFuture<Outcome> outcome) {}

    private final Map<String, Entry> byId = new LinkedHashMap<>();
    private final int capacity;

    PublishedArticles(int capacity) {
        this.capacity = capacity;
    }

    /**
     * Returns the outcome, known or not yet, of the same text under the same id; or nothing, and then whoever asks is
     * the one to publish it and to complete {@code outcome}.
     */
    Optional<CompletableFuture<Outcome>> claim(String id, String contentHash, CompletableFuture<Outcome> outcome) {
        synchronized (byId) {
            Entry entry = byId.remove(id); // and put back as the newest
            if (entry != null && entry.contentHash().equals(contentHash)) {
                byId.put(id, entry);
                return Optional.of(entry.outcome());
            }
            byId.put(id, new Entry(contentHash, outcome));
            if (byId.size() > capacity) {
                byId.remove(byId.keySet().iterator().next());
            }
            return Optional.empty();
        }
    }

    /** Forgets what could not be published, unless a newer text has taken its place. */
    void forget(String id, String contentHash) {
        synchronized (byId) {
            Entry entry = byId.get(id);
            if (entry != null && entry.contentHash().equals(contentHash)) {
                byId.remove(id);
            }
        }
    }
}
