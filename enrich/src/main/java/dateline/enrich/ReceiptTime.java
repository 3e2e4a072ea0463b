package dateline.enrich;

import java.time.Clock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * When a record was received: its own timestamp, but never before 1970 nor later than now.
 *
 * <p>Clients can send no timestamp at all, on which Kafka Streams would stop, or one from the year 3000, against which
 * every date would be right.
 */
final class ReceiptTime implements TimestampExtractor {

    private final Clock clock;

    ReceiptTime(Clock clock) {
        this.clock = clock;
    }

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        long now = clock.millis();
        return record.timestamp() < 0 ? now : Math.min(record.timestamp(), now);
    }
}
