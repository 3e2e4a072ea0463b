package dateline.enrich;

import static dateline.schemas.Topics.ARTICLES;
import static dateline.schemas.Topics.BACKFILL_ARTICLES;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The consumer of a stream thread. Nothing new is begun while much that was begun waits for its next step, so that articles
 * come out in the order they came however many there are. Archives are read only in their turn: their partitions are
 * paused in all other polls. What Kafka Streams itself pauses stays paused. Offsets, transactions and dead letters are as
 * ever.
 */
final class LaneConsumer extends KafkaConsumer<byte[], byte[]> {

    /** Of what one step of the pipeline has written for the next, there is always something on its way. */
    private static final long WAITING_BETWEEN_STEPS = 20;

    private final LaneTraffic.Turn turn;
    private final Counter turns;

    /** Partitions of what arrives that Kafka Streams wants paused. */
    private final Set<TopicPartition> pausedByStreams = new HashSet<>();

    /** Whether the last poll gave articles of archives. */
    private boolean tookArchived;

    /** @param turns counts the polls that archives were read in */
    LaneConsumer(Map<String, Object> config, LaneTraffic traffic, Counter turns) {
        super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.turn = traffic.newTurn();
        this.turns = turns;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        Set<TopicPartition> assigned = assignment();
        List<TopicPartition> archives =
                assigned.stream().filter(LaneConsumer::isArchive).toList();
        pausedByStreams.retainAll(assigned);
        List<TopicPartition> behind = behind(assigned);
        boolean open = turn.isOpen(!behind.isEmpty() || newsWaits(assigned));
        ConsumerRecords<byte[], byte[]> records = !paused().containsAll(behind)
                ? begun(assigned, open ? archives : List.of(), timeout)
                : archives.isEmpty()
                        ? super.poll(timeout)
                        : open ? inTurn(archives, timeout) : outOfTurn(archives, timeout);
        int archived = count(records, BACKFILL_ARTICLES.name());
        tookArchived = archived > 0;
        turn.polled(count(records, ARTICLES.name()), archived);
        if (tookArchived) {
            turns.increment();
        }
        return records;
    }

    /**
     * Where more waits between the steps than is always on its way. Records there are ten times as large as articles, so
     * that a fetch brings far fewer of them.
     */
    private List<TopicPartition> behind(Set<TopicPartition> assigned) {
        return assigned.stream()
                .filter(partition ->
                        !isArriving(partition) && currentLag(partition).orElse(0) > WAITING_BETWEEN_STEPS)
                .toList();
    }

    /** What one step has written for the next, and a few articles of archives when it is their turn. */
    private ConsumerRecords<byte[], byte[]> begun(
            Set<TopicPartition> assigned, List<TopicPartition> archivesInTurn, Duration timeout) {
        List<TopicPartition> arriving =
                assigned.stream().filter(LaneConsumer::isArriving).toList();
        super.pause(arriving);
        resumeStill(archivesInTurn);
        ConsumerRecords<byte[], byte[]> begun = super.poll(timeout);
        resumeStill(arriving);
        return begun;
    }

    /** Of these, those that this consumer still has and that Kafka Streams does not want paused. */
    private void resumeStill(Collection<TopicPartition> partitions) {
        Set<TopicPartition> assigned = assignment();
        super.resume(partitions.stream()
                .filter(partition -> assigned.contains(partition) && !pausedByStreams.contains(partition))
                .toList());
    }

    private ConsumerRecords<byte[], byte[]> outOfTurn(List<TopicPartition> archives, Duration timeout) {
        super.pause(archives);
        Duration untilOpen = Duration.ofNanos(turn.untilOpen());
        return super.poll(untilOpen.compareTo(timeout) < 0 ? untilOpen : timeout);
    }

    /**
     * What a consumer has fetched it gives in the order it came, thousands of archived articles before the news that was
     * fetched after them, and of that news it does not even know the lag until then. Paused partitions it passes over.
     */
    private ConsumerRecords<byte[], byte[]> inTurn(List<TopicPartition> archives, Duration timeout) {
        if (tookArchived) {
            super.pause(archives);
            ConsumerRecords<byte[], byte[]> behind = super.poll(Duration.ZERO);
            if (!behind.isEmpty()) {
                return behind;
            }
        }
        resumeStill(archives);
        return super.poll(timeout);
    }

    private boolean newsWaits(Set<TopicPartition> assigned) {
        return assigned.stream()
                .filter(partition -> partition.topic().equals(ARTICLES.name()))
                .anyMatch(partition -> currentLag(partition).orElse(0) > 0);
    }

    @Override
    public void close() {
        turn.end();
        super.close();
    }

    @Override
    public void close(CloseOptions options) {
        turn.end();
        super.close(options);
    }

    private static boolean isArriving(TopicPartition partition) {
        return isArchive(partition) || partition.topic().equals(ARTICLES.name());
    }

    private static boolean isArchive(TopicPartition partition) {
        return partition.topic().equals(BACKFILL_ARTICLES.name());
    }

    private static int count(ConsumerRecords<byte[], byte[]> records, String topic) {
        int count = 0;
        for (ConsumerRecord<byte[], byte[]> _ : records.records(topic)) {
            count++;
        }
        return count;
    }

    @Override
    public void pause(Collection<TopicPartition> partitions) {
        super.pause(partitions);
        partitions.stream().filter(LaneConsumer::isArriving).forEach(pausedByStreams::add);
    }

    /** Those of archives are resumed in their turn. */
    @Override
    public void resume(Collection<TopicPartition> partitions) {
        pausedByStreams.removeAll(partitions);
        super.resume(
                partitions.stream().filter(partition -> !isArchive(partition)).toList());
    }
}
