package dateline.sink.stored;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.schemas.RejectedException;
import dateline.schemas.StoredSearch;
import dateline.sink.match.ArrivedArticle;
import dateline.sink.match.Matcher;
import dateline.sink.match.Matchers;
import dateline.sink.query.Values;
import dateline.sink.topic.RecordTaker;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stored searches there are. Safe for use by many threads. */
public final class StoredSearches implements RecordTaker {

    /** Twice what has been measured; see ADR 21. */
    public static final int MOST = 20_000;

    /** By name, as people read them. */
    static final Comparator<StoredSearch> BY_NAME = Comparator.comparing(
                    (StoredSearch search) -> search.getName().toLowerCase(Locale.ROOT))
            .thenComparing(StoredSearch::getSearchId);

    private static final Logger log = LoggerFactory.getLogger(StoredSearches.class);

    private final Map<String, StoredSearch> searches = new ConcurrentHashMap<>();
    private final Matchers<String> matchers = new Matchers<>();
    private final Deserializer<StoredSearch> values;
    private final Function<StoredSearch, Matcher> compiler;
    private final Runnable leftOut;

    /**
     * None yet.
     *
     * @param values reads records of topic {@code stored-searches}
     * @param compiler makes a search ready; throws IllegalArgumentException or BadParameterException if it cannot be
     * @param leftOut called for each record that could not be taken
     */
    public StoredSearches(
            Deserializer<StoredSearch> values, Function<StoredSearch, Matcher> compiler, Runnable leftOut) {
        this.values = values;
        this.compiler = compiler;
        this.leftOut = leftOut;
    }

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) {
        String id = record.key() == null ? "" : new String(record.key(), UTF_8);
        if (record.value() == null) {
            remove(id);
            return;
        }
        try {
            StoredSearch search = values.deserialize(record.topic(), record.value());
            boolean mayStay = Values.isId(id)
                    && search.getSearchId().equals(id)
                    && (searches.size() < MOST || searches.containsKey(id));
            if (mayStay) {
                put(search);
            } else {
                leftOut.run();
            }
        } catch (RejectedException | IllegalArgumentException | dateline.sink.search.BadParameterException e) {
            // Written by a later version, or by hand: it must not stop the others.
            log.warn("Stored search {} is left out: {}", Values.isId(id) ? id : "?", e.getMessage());
            remove(id);
            leftOut.run();
        }
    }

    /** Puts one in place of what had its id. */
    public void put(StoredSearch search) {
        if (search.getEnabled()) {
            matchers.put(search.getSearchId(), compiler.apply(search));
        } else {
            matchers.remove(search.getSearchId());
        }
        searches.put(search.getSearchId(), search);
    }

    private void remove(String id) {
        searches.remove(id);
        matchers.remove(id);
    }

    /** Those that are enabled and match. */
    public List<StoredSearch> matching(ArrivedArticle article) {
        return matchers.matching(article).stream()
                .map(searches::get)
                .filter(Objects::nonNull)
                .toList();
    }

    public Optional<StoredSearch> find(String id) {
        return Optional.ofNullable(searches.get(id));
    }

    public int size() {
        return searches.size();
    }

    /** How many are enabled. */
    public int enabled() {
        return matchers.size();
    }

    /** Those with such words in their names, by name. */
    List<StoredSearch> named(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return searches.values().stream()
                .filter(search -> search.getName().toLowerCase(Locale.ROOT).contains(lower))
                .sorted(BY_NAME)
                .toList();
    }
}
