package dateline.sink.topic;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes what a {@link TopicReader} reads, on the reader's own thread. */
@FunctionalInterface
public interface RecordTaker {

    /**
     * Takes one record. A {@link org.apache.kafka.common.KafkaException} or {@link
     * dateline.schemas.RegistryUnavailableException} means that it is to come again; what can never be read is for the
     * taker to count and leave out.
     */
    void take(ConsumerRecord<byte[], byte[]> record);

    /** Where reading begins, by partition; before the first record, and again after trouble. */
    default void startingAt(Map<Integer, Long> offsets) {}
}
