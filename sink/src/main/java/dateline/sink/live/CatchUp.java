package dateline.sink.live;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads from a topic what somebody missed, for that one alone. */
final class CatchUp {

    /** Half an hour of 10 a second; more is for a search. */
    static final long MOST = 20_000;

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Takes what was missed. */
    @FunctionalInterface
    interface Missed {
        void take(ConsumerRecord<byte[], byte[]> record) throws IOException;
    }

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final String topic;

    CatchUp(Supplier<Consumer<byte[], byte[]>> consumers, String topic) {
        this.consumers = consumers;
        this.topic = topic;
    }

    /**
     * Hands on what lies between, each partition in its order.
     *
     * @return false if it is too much, or no longer there
     * @throws IOException if whoever takes it is gone, or reading takes too long
     */
    boolean between(Positions from, Positions until, Missed missed) throws IOException {
        if (from.until(until) == 0) {
            return true;
        }
        if (from.until(until) > MOST) {
            return false;
        }
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            List<TopicPartition> open = new ArrayList<>();
            for (int partition = 0; partition < until.partitions(); partition++) {
                if (from.of(partition) < until.of(partition)) {
                    open.add(new TopicPartition(topic, partition));
                }
            }
            consumer.assign(open);
            Map<TopicPartition, Long> start = consumer.beginningOffsets(open);
            if (open.stream().anyMatch(partition -> start.get(partition) > from.of(partition.partition()))) {
                return false;
            }
            open.forEach(partition -> consumer.seek(partition, from.of(partition.partition())));
            read(consumer, open, until, missed);
            return true;
        }
    }

    private static void read(
            Consumer<byte[], byte[]> consumer, List<TopicPartition> open, Positions until, Missed missed)
            throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (open.stream().anyMatch(partition -> consumer.position(partition) < until.of(partition.partition()))) {
            if (System.nanoTime() > end) {
                throw new IOException("What was missed could not be read in " + PATIENCE.toSeconds() + " s");
            }
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                if (record.offset() < until.of(record.partition())) {
                    missed.take(record);
                }
            }
        }
    }
}
