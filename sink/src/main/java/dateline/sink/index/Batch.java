package dateline.sink.index;

import dateline.schemas.DeadLetter;
import dateline.sink.backend.Document;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * The records in hand: not read yet, read but not written, or done with. Not thread-safe.
 *
 * <p>A record is done with when it is indexed, was there already, or has a dead letter. Offsets may be committed up to
 * the first record of a partition that is not.
 */
final class Batch {

    /** A record and its document. */
    record Unwritten(ConsumerRecord<byte[], byte[]> record, Document document) {}

    private record Letter(TopicPartition partition, long offset, DeadLetter letter) {}

    private final Deque<ConsumerRecord<byte[], byte[]>> unread = new ArrayDeque<>();
    private final List<Unwritten> unwritten = new ArrayList<>();
    private final List<Letter> letters = new ArrayList<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();

    void add(ConsumerRecords<byte[], byte[]> records) {
        records.forEach(unread::add);
        // Not the last record's offset and one: behind it stand the markers that end transactions, and an offset
        // committed before them would look as if there were something left to read.
        records.nextOffsets().forEach((partition, offset) -> next.put(partition, offset.offset()));
    }

    /** Whoever reads one takes it out of here and puts it into {@link #unwritten} or gives it a dead letter. */
    Deque<ConsumerRecord<byte[], byte[]>> unread() {
        return unread;
    }

    /** Whoever writes one takes it out of here. */
    List<Unwritten> unwritten() {
        return unwritten;
    }

    void addLetter(ConsumerRecord<byte[], byte[]> record, DeadLetter letter) {
        letters.add(new Letter(partition(record), record.offset(), letter));
    }

    /** True if every record is done with. */
    boolean isDone() {
        return unread.isEmpty() && unwritten.isEmpty();
    }

    /** How many records are not done with. */
    int open() {
        return unread.size() + unwritten.size();
    }

    /** Up to where each partition is done with. */
    Map<TopicPartition, OffsetAndMetadata> settledOffsets() {
        Map<TopicPartition, Long> settled = new HashMap<>(next);
        unread.forEach(record -> settled.merge(partition(record), record.offset(), Math::min));
        unwritten.forEach(
                item -> settled.merge(partition(item.record()), item.record().offset(), Math::min));
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        settled.forEach((partition, offset) -> offsets.put(partition, new OffsetAndMetadata(offset)));
        return offsets;
    }

    /** The dead letters that belong to {@link #settledOffsets}; the others come again with their records. */
    List<DeadLetter> settledLetters() {
        Map<TopicPartition, OffsetAndMetadata> settled = settledOffsets();
        return letters.stream()
                .filter(letter ->
                        letter.offset() < settled.get(letter.partition()).offset())
                .map(Letter::letter)
                .toList();
    }

    /** Forgets what is no longer ours; whoever it belongs to now reads it again. */
    void drop(Collection<TopicPartition> partitions) {
        unread.removeIf(record -> partitions.contains(partition(record)));
        unwritten.removeIf(item -> partitions.contains(partition(item.record())));
        letters.removeIf(letter -> partitions.contains(letter.partition()));
        next.keySet().removeAll(partitions);
    }

    void clear() {
        unread.clear();
        unwritten.clear();
        letters.clear();
        next.clear();
    }

    private static TopicPartition partition(ConsumerRecord<byte[], byte[]> record) {
        return new TopicPartition(record.topic(), record.partition());
    }
}
