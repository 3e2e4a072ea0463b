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
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the states of all seeds, whichever instance reads them, so that seeds with the same entries are found wherever
 * they are read.
 */
final class AllStates implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AllStates.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Deserializer<SeedState> values;
    private final DuplicateSeeds duplicates;
    private final Thread thread;

    AllStates(KafkaOptions kafka, SchemaRegistry registry, DuplicateSeeds duplicates) {
        this.duplicates = duplicates;
        this.values = Topics.SEED_STATES.valueSerde(registry).deserializer();
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "dateline-all-seed-states");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        this.consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.thread = Thread.ofVirtual().name("all-seed-states").unstarted(this::follow);
    }

    void start() {
        thread.start();
    }

    private void follow() {
        try (consumer) {
            List<TopicPartition> places = consumer.partitionsFor(Topics.SEED_STATES.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(places);
            consumer.seekToBeginning(places);
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(POLL).forEach(this::note);
            }
        } catch (WakeupException _) {
            // closed
        } catch (KafkaException e) {
            log.warn("Seeds with the same entries are not looked for any more: {}", e.getMessage());
        }
    }

    private void note(ConsumerRecord<byte[], byte[]> record) {
        try {
            if (record.value() == null) {
                duplicates.forget(new String(record.key(), UTF_8));
            } else {
                duplicates.note(values.deserialize(record.topic(), record.value()));
            }
        } catch (RejectedException _) {
            // whoever reads that seed says so
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        if (thread.getState() == Thread.State.NEW) {
            consumer.close();
        }
    }
}
