package dateline.ingest.seed;

import dateline.program.KafkaOptions;
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
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows topic {@code seeds} and reads the seeds whose states lie in the partitions of {@code seed-states} that this
 * instance was given by the consumer group. The group only shares them out: its consumer fetches nothing.
 *
 * <p>Which partition that is follows from the seed's {@link Site}, so that one instance reads all seeds of a host. When
 * an instance ends or dies, the group gives its partitions to the others, within seconds. A partition's seeds start once
 * all of them and their states are read, see {@link SeedPartition}.
 */
public final class SeedLoop implements AutoCloseable {

    /** The consumer group that shares the seeds. */
    public static final String GROUP = "ingest";

    private static final Logger log = LoggerFactory.getLogger(SeedLoop.class);

    /** The shortest that brokers allow unless told otherwise: so long after its death others take over. */
    private static final int SESSION_MILLIS = 6_000;

    private static final int HEARTBEAT_MILLIS = 1_500;
    private static final Duration POLL = Duration.ofMillis(150);
    private static final Duration SEEDS_POLL = Duration.ofMillis(50);
    private static final long CLOSE_SECONDS = 10;

    private final KafkaOptions kafka;
    private final SchemaRegistry registry;
    private final SeedParts parts;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final AllSeeds seeds;
    private final Map<Integer, SeedPartition> partitions = new ConcurrentHashMap<>();
    private final Map<Integer, Map<TopicPartition, Long>> ends = new HashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread thread;
    private volatile boolean closing;
    private volatile RuntimeException failure;
    private volatile int running;
    private int shares;

    /** Connects; {@link #start} begins to read. */
    public SeedLoop(KafkaOptions kafka, SchemaRegistry registry, SeedParts parts) {
        this.kafka = kafka;
        this.registry = registry;
        this.parts = parts;
        this.seeds = new AllSeeds(kafka, registry);
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "dateline-seeds");
        properties.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "classic");
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        properties.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false); // nothing is read with it
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
            shares = consumer.partitionsFor(Topics.SEED_STATES.name()).size();
            states.start();
            seeds.read(SEEDS_POLL, this::changed);
            consumer.subscribe(List.of(Topics.SEED_STATES.name()), new Assigned());
            while (!closing) {
                consumer.poll(POLL);
                seeds.read(SEEDS_POLL, this::changed);
                for (var entry : partitions.entrySet()) {
                    entry.getValue().tick(seeds.hasRead(ends.get(entry.getKey())));
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

    private void end() {
        Thread.interrupted(); // partitions are to be left in order
        try {
            closeAll(List.copyOf(partitions.keySet()));
            seeds.close();
            consumer.close(); // leaves the group, so that the others need not wait for a session to end
        } catch (InterruptedException e) {
            log.warn("Seeds did not stop in order", e);
        } catch (RuntimeException e) {
            log.warn("Seeds did not stop in order: {}", e.getMessage());
        } finally {
            ended.countDown();
        }
    }

    private void changed(String seedId, Seed before, Seed now) throws InterruptedException {
        if (before != null && (now == null || share(before) != share(now))) {
            put(share(before), seedId, null);
        }
        if (now != null) {
            put(share(now), seedId, now);
        }
    }

    private int share(Seed seed) {
        return Site.share(seed.getUrl(), shares);
    }

    private void put(int share, String seedId, Seed seed) throws InterruptedException {
        SeedPartition partition = partitions.get(share);
        if (partition != null) {
            partition.put(seedId, seed);
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
            consumer.pause(assigned);
            try {
                for (int number : numbers(assigned)) {
                    open(number);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            if (!assigned.isEmpty()) {
                log.info("Was given the seeds of partitions {}", numbers(assigned));
            }
        }

        private void open(int number) throws InterruptedException {
            var partition = new SeedPartition(number, kafka, registry, parts);
            for (var seed : seeds.known().entrySet()) {
                if (share(seed.getValue()) == number) {
                    partition.put(seed.getKey(), seed.getValue());
                }
            }
            ends.put(number, seeds.end());
            partitions.put(number, partition);
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
            seeds.close();
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
