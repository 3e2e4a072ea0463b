package dateline.ingest.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.program.KafkaOptions;
import dateline.schemas.RejectedException;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.SeedState;
import dateline.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads back the states of one partition's seeds. */
final class StateReader {

    private static final Logger log = LoggerFactory.getLogger(StateReader.class);
    private static final Duration POLL = Duration.ofMillis(200);

    private StateReader() {}

    /** The newest state of each seed, committed ones only, by seed id. */
    static Map<String, SeedState> read(KafkaOptions kafka, SchemaRegistry registry, int partition) {
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        Deserializer<SeedState> values = Topics.SEED_STATES.valueSerde(registry).deserializer();
        var place = new TopicPartition(Topics.SEED_STATES.name(), partition);
        Map<String, SeedState> states = new HashMap<>();
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(place));
            consumer.seekToBeginning(List.of(place));
            long end = consumer.endOffsets(List.of(place)).get(place);
            while (consumer.position(place) < end) {
                consumer.poll(POLL).forEach(record -> put(states, record, values));
            }
        }
        return states;
    }

    private static void put(
            Map<String, SeedState> states, ConsumerRecord<byte[], byte[]> record, Deserializer<SeedState> values) {
        String seedId = new String(record.key(), UTF_8);
        try {
            if (record.value() == null) {
                states.remove(seedId);
            } else {
                states.put(seedId, values.deserialize(record.topic(), record.value()));
            }
        } catch (RejectedException e) {
            log.warn("State of seed {} at offset {} is left out: {}", seedId, record.offset(), e.getMessage());
        }
    }
}
