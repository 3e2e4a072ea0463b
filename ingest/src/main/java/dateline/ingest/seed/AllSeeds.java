package dateline.ingest.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.program.KafkaOptions;
import dateline.schemas.RejectedException;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.Seed;
import dateline.schemas.Topics;
import java.time.Duration;
import java.util.Collections;
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

/**
 * Every seed there is, whichever instance reads it, as topic {@code seeds} has them. Used by one thread.
 *
 * <p>Whoever writes a seed chooses its partition by its id, so which instance is to read it cannot follow from where it
 * lies; ten thousand seeds are a few megabytes.
 */
final class AllSeeds implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AllSeeds.class);

    /** Told of each change. */
    @FunctionalInterface
    interface Changes {
        /**
         * @param before null when it is new
         * @param now null when it was taken out
         */
        void changed(String seedId, Seed before, Seed now) throws InterruptedException;
    }

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Deserializer<Seed> values;
    private final Map<String, Seed> seeds = new HashMap<>();

    /** Connects; {@link #read} begins at the first record. */
    AllSeeds(KafkaOptions kafka, SchemaRegistry registry) {
        this.values = Topics.SEEDS.valueSerde(registry).deserializer();
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "dateline-all-seeds");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Takes what has come, or waits for it so long. */
    void read(Duration patience, Changes changes) throws InterruptedException {
        if (consumer.assignment().isEmpty()) {
            List<TopicPartition> places = consumer.partitionsFor(Topics.SEEDS.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(places);
            consumer.seekToBeginning(places);
        }
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(patience)) {
            if (record.key() != null) {
                put(record, changes);
            }
        }
    }

    private void put(ConsumerRecord<byte[], byte[]> record, Changes changes) throws InterruptedException {
        String seedId = new String(record.key(), UTF_8);
        try {
            Seed now = values.deserialize(record.topic(), record.value());
            Seed before = now == null ? seeds.remove(seedId) : seeds.put(seedId, now);
            changes.changed(seedId, before, now);
        } catch (RejectedException e) {
            log.warn("Seed {} at offset {} is left out: {}", seedId, record.offset(), e.getMessage());
        }
    }

    /** Those known so far, by their ids. */
    Map<String, Seed> known() {
        return Collections.unmodifiableMap(seeds);
    }

    /** Where the topic ends now. */
    Map<TopicPartition, Long> end() {
        return consumer.endOffsets(consumer.assignment());
    }

    /** Whether everything before that end has been read. */
    boolean hasRead(Map<TopicPartition, Long> end) {
        return end.entrySet().stream().allMatch(place -> consumer.position(place.getKey()) >= place.getValue());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
