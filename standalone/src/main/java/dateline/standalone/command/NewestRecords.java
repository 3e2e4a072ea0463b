package dateline.standalone.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.program.KafkaOptions;
import dateline.schemas.RejectedException;
import dateline.schemas.Topic;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.serialization.Deserializer;

/** What a compacted topic says now. */
final class NewestRecords {

    private NewestRecords() {}

    /**
     * The newest record of each key that was not taken back.
     *
     * @param err told of records that can not be read, which are left out
     * @throws IllegalStateException if Kafka does not answer or has no such topic
     */
    static <T> Map<String, T> read(KafkaOptions kafka, Topic<T> topic, PrintWriter err) {
        Map<String, T> newest = new HashMap<>();
        try (var registry = kafka.registry();
                var reader = new TopicReader(kafka, topic.name())) {
            Deserializer<T> values = topic.valueSerde(registry).deserializer();
            reader.readToEnd(record -> {
                String key = new String(record.key(), UTF_8);
                try {
                    if (record.value() == null) {
                        newest.remove(key);
                    } else {
                        newest.put(key, values.deserialize(record.topic(), record.value()));
                    }
                } catch (RejectedException e) {
                    err.println(
                            record.topic() + "/" + record.partition() + "/" + record.offset() + ": " + e.getMessage());
                }
                return true;
            });
        }
        return newest;
    }
}
