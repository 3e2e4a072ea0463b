package dateline.standalone.command;

import dateline.program.KafkaOptions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a topic as bytes, all partitions, committed records only, belonging to no group: leaves no trace. */
final class TopicReader implements AutoCloseable {

    private static final int ANSWER_MILLIS = 10_000;
    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;

    /** @throws IllegalStateException if Kafka does not answer or has no such topic */
    TopicReader(KafkaOptions kafka, String topic) {
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try {
            List<PartitionInfo> infos = consumer.partitionsFor(topic);
            if (infos == null || infos.isEmpty()) {
                throw new IllegalStateException(
                        "There is no topic " + topic + ". Which there are says: dateline topics");
            }
            partitions = infos.stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
        } catch (TimeoutException e) {
            consumer.close();
            throw noKafka(kafka, e);
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
        consumer.assign(partitions);
    }

    static IllegalStateException noKafka(KafkaOptions kafka, Exception cause) {
        return new IllegalStateException(
                "No answer from Kafka at " + kafka.bootstrapServers()
                        + " (--bootstrap-servers). Is it running? Start it with: dateline up",
                cause);
    }

    /** Hands on what is there now, oldest first within each partition, until {@code more} says no or the end. */
    void readToEnd(Predicate<ConsumerRecord<byte[], byte[]>> more) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        consumer.seekToBeginning(partitions);
        while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                long end = ends.get(new TopicPartition(record.topic(), record.partition()));
                if (record.offset() < end && !more.test(record)) {
                    return;
                }
            }
        }
    }

    /**
     * Hands on records as they come until {@code more} says no, or {@link #stop} is called.
     *
     * @param fromBeginning whether to begin with what is there already
     */
    void follow(boolean fromBeginning, Predicate<ConsumerRecord<byte[], byte[]>> more) {
        if (fromBeginning) {
            consumer.seekToBeginning(partitions);
        } else {
            consumer.seekToEnd(partitions);
            partitions.forEach(consumer::position); // now, not at the first poll
        }
        try {
            while (true) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (!more.test(record)) {
                        return;
                    }
                }
            }
        } catch (WakeupException _) {
            // stopped
        }
    }

    /** Ends {@link #follow}; may be called from another thread. */
    void stop() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
