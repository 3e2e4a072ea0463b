package dateline.enrich.revision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** The revisions of one partition. */
public final class Revisions {

    public static final String STORE = "revision-by-article";

    /** As long as enriched-articles are kept; the same text after that is news to whoever reads them. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** A repeat renews the time it was last seen, but a publisher who repeats every minute costs one write a day. */
    private static final Duration RENEWED = Duration.ofDays(1);

    /** Entries looked at in one go: some 20 ms, so that no article waits longer for it. */
    private static final int SLICE = 5_000;

    private final KeyValueStore<String, Revision> store;
    private String next;

    public Revisions(KeyValueStore<String, Revision> store) {
        this.store = store;
    }

    /** The store, kept on disk and in a changelog topic. The same one for every step that uses it. */
    public static StoreBuilder<KeyValueStore<String, Revision>> storeBuilder() {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), new RevisionSerde());
    }

    /** What this text would be under this id, or nothing if it is what was last seen there. */
    public Optional<Revision> next(String articleId, String contentHash, Instant at) {
        Revision last = store.get(articleId);
        if (last == null) {
            return Optional.of(new Revision(contentHash, 1, at));
        }
        if (!last.contentHash().equals(contentHash)) {
            return Optional.of(new Revision(contentHash, last.number() + 1, at));
        }
        if (at.isAfter(last.seenAt().plus(RENEWED))) {
            store.put(articleId, new Revision(contentHash, last.number(), at));
        }
        return Optional.empty();
    }

    public void remember(String articleId, Revision revision) {
        store.put(articleId, revision);
    }

    /** Forgets what was not seen for {@link #KEPT}; looks at one slice of the store a call, and goes on from there. */
    public void forgetOld(Instant now) {
        List<String> old = new ArrayList<>();
        int looked = 0;
        try (var entries = next == null ? store.all() : store.range(next, null)) {
            next = null;
            while (entries.hasNext()) {
                KeyValue<String, Revision> entry = entries.next();
                if (looked++ == SLICE) {
                    next = entry.key;
                    break;
                }
                if (entry.value.seenAt().plus(KEPT).isBefore(now)) {
                    old.add(entry.key);
                }
            }
        }
        old.forEach(store::delete);
    }
}
