package dateline.sink.index;

import dateline.schemas.DeadLetter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits offsets, and with them, in one transaction, the dead letters of the records before them. So a letter is
 * there exactly once for whoever reads committed records, whenever this program is killed. Not thread-safe.
 */
final class Settlement implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Settlement.class);

    private final Consumer<byte[], byte[]> consumer;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private Producer<byte[], byte[]> producer;
    private boolean initialised;

    /** True after a transaction of which we cannot tell whether it was committed. */
    private boolean inDoubt;

    /** @param producers each with the same transactional id, so that a new one ends what the last one left open */
    Settlement(Consumer<byte[], byte[]> consumer, Supplier<Producer<byte[], byte[]>> producers) {
        this.consumer = consumer;
        this.producers = producers;
        this.producer = producers.get();
    }

    /**
     * Commits what is done with.
     *
     * @return false if it has to be tried again after the next poll; never for offsets alone, since what is not
     *     committed now is committed with the next batch, and until then would only be read and found there again
     */
    boolean settle(Batch batch) {
        Map<TopicPartition, OffsetAndMetadata> offsets = batch.settledOffsets();
        List<DeadLetter> letters = batch.settledLetters();
        if (offsets.isEmpty()) {
            return true;
        }
        return letters.isEmpty() ? commit(offsets) : commit(offsets, letters);
    }

    private boolean commit(Map<TopicPartition, OffsetAndMetadata> offsets) {
        try {
            consumer.commitSync(offsets);
        } catch (KafkaException e) {
            log.warn("Offsets are not committed now but with the next batch: {}", e.toString());
        }
        return true;
    }

    private boolean commit(Map<TopicPartition, OffsetAndMetadata> offsets, List<DeadLetter> letters) {
        try {
            if (!initialised) {
                producer.initTransactions();
                initialised = true;
            }
            if (inDoubt && isCommitted(offsets)) {
                inDoubt = false;
                return true;
            }
            inDoubt = true;
            producer.beginTransaction();
            letters.forEach(letter -> {
                var _ = producer.send(letter.toRecord()); // what goes wrong comes out of commitTransaction
            });
            producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
            producer.commitTransaction();
            inDoubt = false;
            return true;
        } catch (KafkaException e) {
            log.warn("{} dead letters are not written yet: {}", letters.size(), e.toString());
            renew();
            return false;
        }
    }

    private boolean isCommitted(Map<TopicPartition, OffsetAndMetadata> offsets) {
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(offsets.keySet());
        return offsets.entrySet().stream().allMatch(entry -> {
            OffsetAndMetadata there = committed.get(entry.getKey());
            return there != null && there.offset() >= entry.getValue().offset();
        });
    }

    private void renew() {
        producer.close(Duration.ZERO);
        producer = producers.get();
        initialised = false;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
