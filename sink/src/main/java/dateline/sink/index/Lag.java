package dateline.sink.index;

import java.time.Duration;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** How far behind the end of the topic we are. Measured on the loop's thread, read on any. */
final class Lag {

    private static final long EVERY_NANOS = Duration.ofSeconds(5).toNanos();

    /** Not worth waiting longer for. */
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private static final long UNKNOWN = -1;

    private long measuredAt = System.nanoTime() - EVERY_NANOS;
    private volatile long last = UNKNOWN;

    /**
     * Asks for the ends of our partitions, if it was not asked just now.
     *
     * @param inHand records polled and not done with
     */
    void measure(Consumer<?, ?> consumer, int inHand) {
        if (System.nanoTime() - measuredAt < EVERY_NANOS) {
            return;
        }
        measuredAt = System.nanoTime();
        try {
            long behind = inHand;
            for (var end : consumer.endOffsets(consumer.assignment(), TIMEOUT).entrySet()) {
                TopicPartition partition = end.getKey();
                behind += Math.max(0, end.getValue() - consumer.position(partition, TIMEOUT));
            }
            last = behind;
        } catch (KafkaException _) {
            last = UNKNOWN; // Kafka is away; the loop will say so
        }
    }

    OptionalLong last() {
        long known = last;
        return known == UNKNOWN ? OptionalLong.empty() : OptionalLong.of(known);
    }
}
