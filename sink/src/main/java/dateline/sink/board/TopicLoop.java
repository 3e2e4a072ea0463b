package dateline.sink.board;

import dateline.program.KafkaOptions;
import dateline.schemas.RegistryUnavailableException;
import dateline.schemas.Topic;
import dateline.sink.topic.StopSignal;
import dateline.sink.topic.TopicReader;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A topic, or the newest of it, onto a board in memory, until it is told to stop. */
public final class TopicLoop implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(TopicLoop.class);

    /** All that the topic has. */
    public static final long ALL = Long.MAX_VALUE;

    private static final Duration POLL = Duration.ofMillis(500);
    private static final long PAUSE_MILLIS = 2_000;

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final String topic;
    private final long newest;
    private final Predicate<ConsumerRecord<byte[], byte[]>> board;
    private final Runnable leftOut;
    private final AtomicReference<Consumer<byte[], byte[]>> current = new AtomicReference<>();
    private final StopSignal stopping = new StopSignal();

    TopicLoop(
            Supplier<Consumer<byte[], byte[]>> consumers,
            String topic,
            long newest,
            Predicate<ConsumerRecord<byte[], byte[]>> board,
            Runnable leftOut) {
        this.consumers = consumers;
        this.topic = topic;
        this.newest = newest;
        this.board = board;
        this.leftOut = leftOut;
    }

    /**
     * A loop over Kafka as the options say; it connects when it runs.
     *
     * @param newest records of each partition that are read, counted from its end; those that come are read all
     * @param board takes a record and says whether it could
     * @param leftOut called for each record that could not be taken
     */
    public static TopicLoop of(
            KafkaOptions kafka,
            Topic<?> topic,
            long newest,
            Predicate<ConsumerRecord<byte[], byte[]>> board,
            Runnable leftOut) {
        return new TopicLoop(() -> TopicReader.consumer(kafka), topic.name(), newest, board, leftOut);
    }

    /** Runs until {@link #stop}. After trouble with Kafka it begins anew: reading all of it again changes nothing. */
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
                log.warn("{} is not read now: {}", topic, e.toString());
            }
            stopped = stopping.await(PAUSE_MILLIS);
        }
    }

    private void read(Consumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        if (newest < ALL) {
            consumer.endOffsets(partitions).forEach((partition, end) -> {
                if (end > newest) {
                    consumer.seek(partition, end - newest);
                }
            });
        }
        while (!stopping.await(0)) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (!board.test(record)) {
                    leftOut.run();
                }
            }
        }
    }

    /** What it reads. */
    public String topic() {
        return topic;
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
