package dateline.schemas;

import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;

/**
 * A topic: its name, how long it is kept, and how its values are written. Keys are UTF-8 strings.
 *
 * @param kept how long records stay; zero for a compacted topic, which keeps the newest of each key
 * @param maxRecordBytes largest record the topic takes, compressed or not
 * @param values makes the serde for values
 */
public record Topic<V>(String name, Duration kept, int maxRecordBytes, Function<SchemaRegistry, Serde<V>> values) {

    /** The serde for values, bound to this topic's subject. */
    public Serde<V> valueSerde(SchemaRegistry registry) {
        return values.apply(registry);
    }

    public boolean isCompacted() {
        return kept.isZero();
    }

    /** What the topic must be created with. */
    public Map<String, String> config() {
        String size = Integer.toString(maxRecordBytes);
        return isCompacted()
                ? Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        size)
                : Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(kept.toMillis()),
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        size);
    }
}
