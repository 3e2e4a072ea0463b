package dateline.sink.trend;

import dateline.program.KafkaOptions;
import dateline.schemas.RegistryUnavailableException;
import dateline.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

/** Topic {@code trends} onto the board, from its start, until it is told to stop. */
public final class TrendLoop implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(TrendLoop.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MILLIS = 2_000;

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final TrendBoard board;
    private final Runnable leftOut;
    private final AtomicReference<Consumer<byte[], byte[]>> current = new AtomicReference<>();
    private final CountDownLatch stopping = new CountDownLatch(1);

    TrendLoop(Supplier<Consumer<byte[], byte[]>> consumers, TrendBoard board, Runnable leftOut) {
        this.consumers = consumers;
        this.board = board;
        this.leftOut = leftOut;
    }

    /**
     * A loop over Kafka as the options say; it connects when it runs.
     *
     * @param leftOut called for each record that could not be taken
     */
    public static TrendLoop of(KafkaOptions kafka, TrendBoard board, Runnable leftOut) {
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new TrendLoop(
                () -> new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                board,
                leftOut);
    }

    /** Runs until {@link #stop}. After trouble with Kafka it begins anew: reading all of it again changes nothing. */
    @Override
    public void run() {
        boolean stopped = awaitStop(0);
        while (!stopped) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                current.set(consumer);
                read(consumer);
            } catch (WakeupException _) {
                log.debug("Woken to stop");
            } catch (KafkaException | RegistryUnavailableException e) {
                log.warn("Trends are not read now: {}", e.toString());
            }
            stopped = awaitStop(PAUSE_MILLIS);
        }
    }

    private void read(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.TRENDS.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        while (!awaitStop(0)) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (!board.take(record)) {
                    leftOut.run();
                }
            }
        }
    }

    private boolean awaitStop(long millis) {
        try {
            return stopping.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends the run soon; returns at once. */
    public void stop() {
        stopping.countDown();
        Consumer<byte[], byte[]> waiting = current.get();
        if (waiting != null) {
            waiting.wakeup();
        }
    }
}
