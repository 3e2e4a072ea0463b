package dateline.sink.alert;

import dateline.schemas.Alert;
import dateline.schemas.RejectedException;
import dateline.schemas.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;

/** What is on topic {@code alerts} by now. */
final class AlertHistory {

    /** Two of each alert are remembered, its story and its article, and what they share with others. */
    static final int MOST_FIRED = 2_000_000;

    /** So many of them are read at a take-over. */
    private static final long MOST_READ = MOST_FIRED / 2;

    private static final Duration POLL = Duration.ofMillis(500);

    private AlertHistory() {}

    /** Hands on the newest there are and returns how many; older ones are forgotten. */
    static long read(
            Supplier<Consumer<byte[], byte[]>> consumers,
            Deserializer<Alert> values,
            java.util.function.Consumer<Alert> taker) {
        long read = 0;
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.ALERTS.name()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            Map<TopicPartition, Long> start = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            long each = MOST_READ / partitions.size();
            partitions.forEach(
                    partition -> consumer.seek(partition, Math.max(start.get(partition), end.get(partition) - each)));
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (record.value() != null) {
                        read += take(record, values, taker);
                    }
                }
            }
        }
        return read;
    }

    /** Somebody else's record on our topic says nothing. */
    private static int take(
            ConsumerRecord<byte[], byte[]> record,
            Deserializer<Alert> values,
            java.util.function.Consumer<Alert> taker) {
        try {
            taker.accept(values.deserialize(record.topic(), record.value()));
            return 1;
        } catch (RejectedException _) {
            return 0;
        }
    }
}
