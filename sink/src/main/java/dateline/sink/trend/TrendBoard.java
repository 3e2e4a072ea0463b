package dateline.sink.trend;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.schemas.Trend;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/** The trends there are, the newest record of each. Safe for use by many threads. */
public final class TrendBoard {

    /** No reader looks at more, and enrich publishes far fewer. */
    static final int MOST = 10_000;

    private final Map<String, Trend> trends = new ConcurrentHashMap<>();
    private final Deserializer<Trend> values;

    /** @param values reads records of topic {@code trends} */
    public TrendBoard(Deserializer<Trend> values) {
        this.values = values;
    }

    /**
     * Those that rise, most first.
     *
     * @param kind of what, as in the schema; empty for all
     * @param language of the articles counted, ISO 639-1; empty for all
     */
    public List<Trend> rising(Optional<String> kind, Optional<String> language, int size) {
        return trends.values().stream()
                .filter(trend -> kind.isEmpty() || trend.getKind().name().equals(kind.get()))
                .filter(trend -> language.isEmpty() || trend.getLanguage().equals(language.get()))
                .sorted(Comparator.comparingDouble(Trend::getRise).reversed().thenComparing(Trend::getTrendId))
                .limit(size)
                .toList();
    }

    /**
     * Takes a record; one without a value takes its trend off the board.
     *
     * @return false if it cannot be read, or the board is full, and so it is left out
     */
    public boolean take(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            return false;
        }
        String id = new String(record.key(), UTF_8);
        if (record.value() == null) {
            trends.remove(id);
            return true;
        }
        if (trends.size() >= MOST && !trends.containsKey(id)) {
            return false;
        }
        try {
            trends.put(id, values.deserialize(record.topic(), record.value()));
            return true;
        } catch (SerializationException | dateline.schemas.RejectedException _) {
            return false;
        }
    }
}
