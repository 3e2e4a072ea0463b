package dateline.lab.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.program.KafkaOptions;
import dateline.schemas.DeadLetter;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.RegistryUnavailableException;
import dateline.schemas.RejectedException;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads {@code enriched-articles} and {@code dead-letters}, read committed, from where they end when it starts, and
 * writes into the ledger what it sees.
 *
 * <p>It is in no group and keeps its offsets itself, so no restart of the brokers makes it read a record twice. Values
 * of enriched articles are decoded only while somebody waits for one made after a certain time: else the key says all,
 * and the machine is the pipeline's.
 */
public final class TopicWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TopicWatch.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final int MAX_BACKOFF_MILLIS = 200;

    private final Consumer<byte[], byte[]> consumer;
    private final Ledger ledger;
    private final Deserializer<EnrichedArticle> values;
    private final LongSupplier nanoTime;
    private final Thread thread;
    private volatile Awaited awaited = new Awaited(Instant.MAX, new CompletableFuture<>());
    private volatile boolean failed;

    private record Awaited(Instant since, CompletableFuture<Long> seen) {}

    private TopicWatch(
            Consumer<byte[], byte[]> consumer, SchemaRegistry registry, Ledger ledger, LongSupplier nanoTime) {
        this.consumer = consumer;
        this.values = Topics.ENRICHED_ARTICLES.valueSerde(registry).deserializer();
        this.ledger = ledger;
        this.nanoTime = nanoTime;
        this.thread = Thread.ofPlatform().name("watch-topics").daemon().unstarted(this::watch);
    }

    /** Starts watching; whatever is written to either topic after this returns is seen. */
    public static TopicWatch start(KafkaOptions kafka, SchemaRegistry registry, Ledger ledger, LongSupplier nanoTime) {
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, MAX_BACKOFF_MILLIS);
        properties.put(ConsumerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, MAX_BACKOFF_MILLIS);
        var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        return start(consumer, registry, ledger, nanoTime);
    }

    static TopicWatch start(
            Consumer<byte[], byte[]> consumer, SchemaRegistry registry, Ledger ledger, LongSupplier nanoTime) {
        List<TopicPartition> partitions = Stream.of(Topics.ENRICHED_ARTICLES, Topics.DEAD_LETTERS)
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        // Not seekToEnd, which is lazy: the ends must be those of now, even if the brokers are killed a moment later.
        consumer.endOffsets(partitions).forEach(consumer::seek);
        var watch = new TopicWatch(consumer, registry, ledger, nanoTime);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    see(record);
                }
            }
        } catch (WakeupException _) {
            // closed
        } catch (RuntimeException e) {
            log.error("Cannot read the topics any further, so nothing more is counted", e);
            failed = true;
        }
    }

    private void see(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null) {
            return; // ours all have keys
        }
        String id = new String(record.key(), UTF_8);
        if (record.topic().equals(Topics.ENRICHED_ARTICLES.name())) {
            long now = nanoTime.getAsLong();
            ledger.enriched(id, now);
            tellWhoWaits(record.value(), now);
        } else {
            DeadLetter letter = DeadLetter.from(record);
            ledger.rejected(id, letter.reason().name().toLowerCase(Locale.ROOT) + " at " + letter.step());
        }
    }

    /**
     * Completed with the time of the first record that enrich has made since, by its own clock. What it had made before
     * may well be read only after, so a restart cannot be timed by the next record to be read.
     */
    public CompletableFuture<Long> nextEnriched(Instant since) {
        var next = new Awaited(since, new CompletableFuture<>());
        awaited = next;
        return next.seen();
    }

    private void tellWhoWaits(byte[] value, long nanos) {
        Awaited waiting = awaited;
        if (waiting.since().equals(Instant.MAX) || waiting.seen().isDone()) {
            return;
        }
        try {
            EnrichedArticle made = values.deserialize(Topics.ENRICHED_ARTICLES.name(), value);
            if (!made.getTimes().getEnrichedAt().isBefore(waiting.since())) {
                waiting.seen().complete(nanos);
            }
        } catch (RejectedException | RegistryUnavailableException e) {
            log.warn("Cannot tell when a record was made, so the next one has to do: {}", e.getMessage());
        }
    }

    /** Whether reading has broken off, so that the counts mean nothing. */
    public boolean hasFailed() {
        return failed;
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
