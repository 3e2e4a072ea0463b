package dateline.sink.topic;

import dateline.program.KafkaOptions;
import dateline.schemas.RegistryUnavailableException;
import dateline.schemas.Topic;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads one topic, all partitions of it, for whoever takes the records. */
public final class TopicReader implements Runnable {

    /** From the start of the topic. */
    public static final long ALL = Long.MAX_VALUE;

    private static final Logger log = LoggerFactory.getLogger(TopicReader.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MILLIS = 2_000;

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final String topic;
    private final long newest;
    private final RecordTaker taker;
    private final AtomicReference<Consumer<byte[], byte[]>> current = new AtomicReference<>();
    private final StopSignal stopping = new StopSignal();
    private final Object reading = new Object();
    private final Map<Integer, Long> next = new HashMap<>();
    private Map<TopicPartition, Long> ends = Map.of();
    private boolean begun;

    TopicReader(Supplier<Consumer<byte[], byte[]>> consumers, String topic, long newest, RecordTaker taker) {
        this.consumers = consumers;
        this.topic = topic;
        this.newest = newest;
        this.taker = taker;
    }

    /**
     * A reader over Kafka as the options say; it connects when it runs.
     *
     * @param newest how many records of each partition before its end to begin with; {@link #ALL}, or 0 for what comes
     */
    public static TopicReader of(KafkaOptions kafka, Topic<?> topic, long newest, RecordTaker taker) {
        return new TopicReader(() -> consumer(kafka), topic.name(), newest, taker);
    }

    /** A consumer without a group, of what is committed. */
    public static Consumer<byte[], byte[]> consumer(KafkaOptions kafka) {
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Runs until {@link #stop}. */
    @Override
    public void run() {
        boolean stopped = stopping.await(0);
        while (!stopped) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                current.set(consumer);
                read(consumer);
            } catch (WakeupException _) {
                log.debug("Woken to stop");
            } catch (KafkaException | RegistryUnavailableException e) {
                log.warn("Topic {} is not read now: {}", topic, e.toString());
            }
            stopped = stopping.await(PAUSE_MILLIS);
        }
    }

    private void read(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        begin(consumer, partitions);
        while (!stopping.await(0)) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                taker.take(record);
                synchronized (reading) {
                    next.put(record.partition(), record.offset() + 1);
                }
            }
            passed(consumer, partitions);
        }
    }

    private void begin(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        Map<TopicPartition, Long> start = consumer.beginningOffsets(partitions);
        synchronized (reading) {
            for (TopicPartition partition : partitions) {
                long from = newest == ALL ? 0 : end.get(partition) - newest;
                next.putIfAbsent(partition.partition(), Math.max(start.get(partition), from));
                consumer.seek(partition, Math.max(start.get(partition), next.get(partition.partition())));
            }
            if (!begun) {
                ends = end;
                begun = true;
            }
            taker.startingAt(Map.copyOf(next));
        }
    }

    /** Behind the last record may stand the markers that end transactions. */
    private void passed(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
        synchronized (reading) {
            partitions.forEach(partition -> next.put(partition.partition(), consumer.position(partition)));
            reading.notifyAll();
        }
    }

    /** Waits until everything has been taken that was there when reading began. */
    public void awaitLoaded() throws InterruptedException {
        synchronized (reading) {
            while (!(begun && isPast(ends)) && !stopping.isStopped()) {
                reading.wait(PAUSE_MILLIS);
            }
        }
    }

    /** Whether everything has been taken that was there when reading began. */
    public boolean isLoaded() {
        synchronized (reading) {
            return begun && isPast(ends);
        }
    }

    /**
     * Waits until everything before some offsets has been taken.
     *
     * @return false if that did not come about in time
     */
    public boolean awaitPast(Map<TopicPartition, Long> offsets, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        synchronized (reading) {
            long left = patience.toNanos();
            while (!isPast(offsets) && left > 0) {
                reading.wait(Math.max(1, left / 1_000_000));
                left = end - System.nanoTime();
            }
            return isPast(offsets);
        }
    }

    private boolean isPast(Map<TopicPartition, Long> offsets) {
        return offsets.entrySet().stream()
                .allMatch(entry -> next.getOrDefault(entry.getKey().partition(), 0L) >= entry.getValue());
    }

    /** Name of what it reads. */
    public String topic() {
        return topic;
    }

    /** The partitions it reads; empty before it has connected. */
    public Collection<TopicPartition> partitions() {
        synchronized (reading) {
            return next.keySet().stream()
                    .map(partition -> new TopicPartition(topic, partition))
                    .toList();
        }
    }

    /** Ends the run soon; returns at once. */
    public void stop() {
        stopping.stop();
        Consumer<byte[], byte[]> waiting = current.get();
        if (waiting != null) {
            waiting.wakeup();
        }
    }
}
