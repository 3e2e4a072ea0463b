package dateline.ingest.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.program.KafkaOptions;
import dateline.schemas.RejectedException;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.Seed;
import dateline.schemas.Topics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows topic {@code seeds} and reads the seeds whose partitions this instance was given by the consumer group.
 *
 * <p>When an instance ends or dies, the group gives its partitions to the others, within seconds. A partition's seeds
 * start once all of them and their states are read, see {@link SeedPartition}.
 */
public final class SeedLoop implements AutoCloseable {

    /** The consumer group that shares the seeds. */
    public static final String GROUP = "ingest";

    private static final Logger log = LoggerFactory.getLogger(SeedLoop.class);

    /** The shortest that brokers allow unless told otherwise: so long after its death others take over. */
    private static final int SESSION_MILLIS = 6_000;

    private static final int HEARTBEAT_MILLIS = 1_500;
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long CLOSE_SECONDS = 10;

    private final KafkaOptions kafka;
    private final SchemaRegistry registry;
    private final SeedParts parts;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Deserializer<Seed> values;
    private final Map<Integer, SeedPartition> partitions = new ConcurrentHashMap<>();
    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closing;
    private volatile RuntimeException failure;
    private volatile int running;

    /** Connects; {@link #start} begins to read. */
    public SeedLoop(KafkaOptions kafka, SchemaRegistry registry, SeedParts parts) {
        this.kafka = kafka;
        this.registry = registry;
        this.parts = parts;
        this.values = Topics.SEEDS.valueSerde(registry).deserializer();
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "dateline-seeds");
        properties.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false); // each instance reads all of its partitions
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        this.consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.thread = Thread.ofPlatform().name("seeds").unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** Seeds this instance reads now. */
    public int running() {
        return running;
    }

    /** Why it ended by itself; empty while it goes on. */
    public String failure() {
        RuntimeException e = failure;
        return e == null ? "" : String.valueOf(e.getMessage());
    }

    /** Returns once it has ended: true if because it was closed. */
    public boolean awaitEnd() throws InterruptedException {
        ended.await();
        return failure == null;
    }

    private void run() {
        try (var states = new AllStates(kafka, registry, parts.duplicates())) {
            mustMatch();
            states.start();
            consumer.subscribe(List.of(Topics.SEEDS.name()), new Assigned());
            while (!closing) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    put(record);
                }
                for (var entry : partitions.entrySet()) {
                    var place = new TopicPartition(Topics.SEEDS.name(), entry.getKey());
                    entry.getValue().tick(consumer.position(place) >= ends.get(place));
                }
                running = partitions.values().stream()
                        .mapToInt(SeedPartition::running)
                        .sum();
            }
        } catch (WakeupException | InterruptedException _) {
            // closed
        } catch (RuntimeException e) {
            log.error("Stopping to read seeds", e);
            failure = e;
        } finally {
            end();
        }
    }

    /** A state lies in the partition with its seed's number. */
    private void mustMatch() {
        int seeds = consumer.partitionsFor(Topics.SEEDS.name()).size();
        int states = consumer.partitionsFor(Topics.SEED_STATES.name()).size();
        if (seeds != states) {
            throw new IllegalStateException("Topic " + Topics.SEEDS.name() + " has " + seeds + " partitions and "
                    + Topics.SEED_STATES.name() + " " + states + "; give both as many");
        }
    }

    private void end() {
        Thread.interrupted(); // partitions are to be left in order
        try {
            closeAll(List.copyOf(partitions.keySet()));
            consumer.close(); // leaves the group, so that the others need not wait for a session to end
        } catch (InterruptedException e) {
            log.warn("Seeds did not stop in order", e);
        } catch (RuntimeException e) {
            log.warn("Seeds did not stop in order: {}", e.getMessage());
        } finally {
            ended.countDown();
        }
    }

    private void put(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        SeedPartition partition = partitions.get(record.partition());
        if (partition == null || record.key() == null) {
            return;
        }
        String seedId = new String(record.key(), UTF_8);
        try {
            Seed seed = values.deserialize(record.topic(), record.value());
            partition.put(seedId, seed);
        } catch (RejectedException e) {
            log.warn("Seed {} at offset {} is left out: {}", seedId, record.offset(), e.getMessage());
        }
    }

    private void closeAll(Collection<Integer> numbers) throws InterruptedException {
        for (int number : numbers) {
            SeedPartition partition = partitions.remove(number);
            if (partition != null) {
                partition.close();
            }
        }
    }

    /** Opens and closes partitions as the group gives and takes them. */
    private final class Assigned implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
            if (assigned.isEmpty()) {
                return;
            }
            consumer.seekToBeginning(assigned);
            ends.putAll(consumer.endOffsets(assigned));
            assigned.forEach(place ->
                    partitions.put(place.partition(), new SeedPartition(place.partition(), kafka, registry, parts)));
            log.info("Was given the seeds of partitions {}", numbers(assigned));
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
            close(revoked);
        }

        @Override
        public void onPartitionsLost(Collection<TopicPartition> lost) {
            log.warn("Lost the seeds of partitions {}: others were given them", numbers(lost));
            close(lost);
        }

        private void close(Collection<TopicPartition> places) {
            try {
                closeAll(numbers(places));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }

        private static List<Integer> numbers(Collection<TopicPartition> places) {
            return places.stream().map(TopicPartition::partition).sorted().toList();
        }
    }

    /** Stops reading, what is in hand included, and leaves the group. */
    @Override
    public void close() {
        closing = true;
        consumer.wakeup();
        if (thread.getState() == Thread.State.NEW) {
            consumer.close();
            ended.countDown();
        }
        try {
            if (!ended.await(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("Seeds did not stop within {} s", CLOSE_SECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
