package dateline.sink.webhook;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** Which records are on their way, so that nothing is committed behind one that is not done with. Thread-safe. */
final class Window {

    private final Map<TopicPartition, TreeSet<Long>> open = new HashMap<>();
    private final Map<TopicPartition, Long> next = new HashMap<>();
    private int size;

    synchronized void begin(TopicPartition partition, long offset) {
        open.computeIfAbsent(partition, _ -> new TreeSet<>()).add(offset);
        size++;
    }

    synchronized void done(TopicPartition partition, long offset) {
        TreeSet<Long> offsets = open.get(partition);
        if (offsets != null && offsets.remove(offset)) {
            size--;
        }
    }

    /** Everything before this has been begun. */
    synchronized void reached(TopicPartition partition, long offset) {
        next.put(partition, offset);
    }

    synchronized int size() {
        return size;
    }

    /** Up to where each partition is done with. */
    synchronized Map<TopicPartition, OffsetAndMetadata> settled() {
        Map<TopicPartition, OffsetAndMetadata> settled = new HashMap<>();
        next.forEach((partition, offset) -> {
            TreeSet<Long> offsets = open.get(partition);
            boolean isOpen = offsets != null && !offsets.isEmpty();
            settled.put(partition, new OffsetAndMetadata(isOpen ? offsets.first() : offset));
        });
        return settled;
    }

    /** Forgets what is no longer ours; whoever it belongs to now delivers it again. */
    synchronized void drop(Collection<TopicPartition> partitions) {
        for (TopicPartition partition : partitions) {
            TreeSet<Long> offsets = open.remove(partition);
            size -= offsets == null ? 0 : offsets.size();
            next.remove(partition);
        }
    }
}
