package dateline.enrich;

import static dateline.schemas.Topics.ARTICLES;
import static dateline.schemas.Topics.BACKFILL_ARTICLES;

import io.micrometer.core.instrument.Counter;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The consumer of a stream thread, which reads archives only in their turn: their partitions are paused in all other
 * polls. What Kafka Streams itself pauses stays paused. Offsets, transactions and dead letters are as for news.
 */
final class LaneConsumer extends KafkaConsumer<byte[], byte[]> {

    /** Of what one step of the pipeline has written for the next, there is always something on its way. */
    private static final long WAITING_BETWEEN_STEPS = 50;

    /**
     * All that is polled is processed before the next poll, so this is what news may have to wait for at most while it
     * arrives: some fifty milliseconds of archives.
     */
    private static final int ARCHIVED_AT_A_TIME = 8;

    private final LaneTraffic traffic;
    private final LaneTraffic.Turn turn;
    private final Counter turns;

    /** Partitions of archives that Kafka Streams wants paused. */
    private final Set<TopicPartition> pausedByStreams = new HashSet<>();

    /** @param turns counts the polls that archives were read in */
    LaneConsumer(Map<String, Object> config, LaneTraffic traffic, Counter turns) {
        super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.traffic = traffic;
        this.turn = traffic.newTurn();
        this.turns = turns;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        Set<TopicPartition> assigned = assignment();
        List<TopicPartition> archives =
                assigned.stream().filter(LaneConsumer::isArchive).toList();
        pausedByStreams.retainAll(assigned);
        Duration patience = timeout;
        if (!archives.isEmpty()) {
            if (turn.isOpen(newsWaits(assigned))) {
                super.resume(archives.stream()
                        .filter(partition -> !pausedByStreams.contains(partition))
                        .toList());
            } else {
                super.pause(archives);
                Duration untilOpen = Duration.ofNanos(turn.untilOpen());
                patience = untilOpen.compareTo(timeout) < 0 ? untilOpen : timeout;
            }
        }
        ConsumerRecords<byte[], byte[]> polled = super.poll(patience);
        ConsumerRecords<byte[], byte[]> records = traffic.newsArrives() ? fewArchived(polled) : polled;
        int archived = count(records, BACKFILL_ARTICLES.name());
        turn.polled(count(records, ARTICLES.name()), archived);
        if (archived > 0) {
            turns.increment();
        }
        return records;
    }

    /** Without the articles of archives that are too many; they are polled again later. */
    private ConsumerRecords<byte[], byte[]> fewArchived(ConsumerRecords<byte[], byte[]> records) {
        if (count(records, BACKFILL_ARTICLES.name()) <= ARCHIVED_AT_A_TIME) {
            return records;
        }
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> kept = new LinkedHashMap<>();
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>(records.nextOffsets());
        int left = ARCHIVED_AT_A_TIME;
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> all = records.records(partition);
            if (!isArchive(partition)) {
                kept.put(partition, all);
                continue;
            }
            List<ConsumerRecord<byte[], byte[]>> taken = all.subList(0, Math.min(left, all.size()));
            left -= taken.size();
            if (taken.size() < all.size()) {
                ConsumerRecord<byte[], byte[]> first = all.get(taken.size());
                var place = new OffsetAndMetadata(first.offset(), first.leaderEpoch(), "");
                seek(partition, place);
                next.put(partition, place);
            }
            if (taken.isEmpty()) {
                next.remove(partition);
            } else {
                kept.put(partition, taken);
            }
        }
        return new ConsumerRecords<>(kept, next);
    }

    private boolean newsWaits(Set<TopicPartition> assigned) {
        return assigned.stream()
                .filter(partition -> !isArchive(partition))
                .anyMatch(partition -> currentLag(partition).orElse(0)
                        > (partition.topic().equals(ARTICLES.name()) ? 0 : WAITING_BETWEEN_STEPS));
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
        partitions.stream().filter(LaneConsumer::isArchive).forEach(pausedByStreams::add);
    }

    /** Those of archives are resumed in their turn. */
    @Override
    public void resume(Collection<TopicPartition> partitions) {
        pausedByStreams.removeAll(partitions);
        super.resume(
                partitions.stream().filter(partition -> !isArchive(partition)).toList());
    }
}
