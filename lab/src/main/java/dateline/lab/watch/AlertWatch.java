package dateline.lab.watch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.program.KafkaOptions;
import dateline.schemas.Alert;
import dateline.schemas.RejectedException;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads topic {@code alerts}, read committed, from where it ends when it starts, and times those of the run. */
public final class AlertWatch implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final Deserializer<Alert> values;
    private final Ledger ledger;
    private final LongSupplier nanoTime;
    private final Thread thread;
    private final Histogram delays = new Histogram(3);
    private final Set<String> ids = new HashSet<>();
    private long doubled;

    private AlertWatch(
            Consumer<byte[], byte[]> consumer, SchemaRegistry registry, Ledger ledger, LongSupplier nanoTime) {
        this.consumer = consumer;
        this.values = Topics.ALERTS.valueSerde(registry).deserializer();
        this.ledger = ledger;
        this.nanoTime = nanoTime;
        this.thread = Thread.ofPlatform().name("watch-alerts").daemon().unstarted(this::watch);
    }

    /** Starts watching; whatever is written after this returns is seen. */
    public static AlertWatch start(KafkaOptions kafka, SchemaRegistry registry, Ledger ledger, LongSupplier nanoTime) {
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.ALERTS.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.endOffsets(partitions).forEach(consumer::seek);
        var watch = new AlertWatch(consumer, registry, ledger, nanoTime);
        watch.thread.start();
        return watch;
    }

    private void watch() {
        try (consumer) {
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    see(record, nanoTime.getAsLong());
                }
            }
        } catch (WakeupException _) {
            // closed
        }
    }

    private synchronized void see(ConsumerRecord<byte[], byte[]> record, long now) {
        try {
            Alert alert = values.deserialize(record.topic(), record.value());
            if (!ids.add(new String(record.key(), UTF_8))) {
                doubled++;
            }
            OptionalLong due = ledger.timedFrom(alert.getArticleId());
            if (due.isPresent()) {
                delays.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMicros(now - due.getAsLong())));
            }
        } catch (RejectedException e) {
            throw new IllegalStateException("An alert cannot be read", e);
        }
    }

    /** Alerts with different ids. */
    public synchronized long count() {
        return ids.size();
    }

    /** Alerts whose id had come before. */
    public synchronized long doubled() {
        return doubled;
    }

    /** From the intended time of an article to each of its alerts. */
    public synchronized Percentiles delays() {
        return Percentiles.of(delays);
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
