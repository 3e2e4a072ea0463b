package dateline.lab.watch;

import static dateline.testing.Articles.NOON;
import static dateline.testing.Articles.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.DeadLetter;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import dateline.schemas.StageTimes;
import dateline.schemas.Tags;
import dateline.schemas.Topics;
import dateline.testing.MemorySchemaRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** The consumer is Kafka's own for tests: it reads what it is given. */
class TopicWatchTest {

    private static final TopicPartition ENRICHED = new TopicPartition(Topics.ENRICHED_ARTICLES.name(), 0);
    private static final TopicPartition DEAD = new TopicPartition(Topics.DEAD_LETTERS.name(), 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>(AutoOffsetResetStrategy.NONE.name());
    private final Ledger ledger = new Ledger(0);
    private final MemorySchemaRegistry registry = new MemorySchemaRegistry();

    @Test
    void countsWhatIsWrittenAfterItStarted() throws InterruptedException {
        topic(ENRICHED, 7);
        topic(DEAD, 0);
        ledger.intend("a", 0);
        ledger.intend("b", 0);

        try (var watch = TopicWatch.start(consumer, registry, ledger, System::nanoTime)) {
            consumer.addRecord(enriched(7, "a"));
            consumer.addRecord(enriched(8, "a"));
            consumer.addRecord(enriched(9, null));
            consumer.addRecord(enriched(10, "of another run"));
            consumer.addRecord(dead("b"));
            boolean _ = Drain.await(
                    () -> ledger.counts().rejected() > 0 && ledger.counts().doubled() > 0,
                    () -> "",
                    Duration.ofSeconds(10));
            assertThat(watch.hasFailed()).isFalse();
        }

        assertThat(ledger.counts()).isEqualTo(new Ledger.Counts(2, 0, 0, 1, 1, 1, 0));
        assertThat(ledger.rejections()).isEqualTo(Map.of("invalid at check-article", 1));
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void tellsOfTheFirstRecordMadeSinceNotOfOneThatIsOnlyReadSince() throws Exception {
        topic(ENRICHED, 0);
        topic(DEAD, 0);

        ledger.intend("b", 0);

        try (var watch = TopicWatch.start(consumer, registry, ledger, () -> 77)) {
            var next = watch.nextEnriched(NOON);
            consumer.addRecord(enriched(0, "a", value(NOON.minusMillis(1))));
            consumer.addRecord(enriched(1, "b"));
            boolean _ = Drain.await(() -> ledger.counts().enriched() == 1, () -> "", Duration.ofSeconds(10));
            assertThat(next).isNotDone();

            consumer.addRecord(enriched(2, "c", value(NOON)));

            assertThat(next.get(10, TimeUnit.SECONDS)).isEqualTo(77);
        }
    }

    @Test
    void saysWhenItCannotGoOn() throws InterruptedException {
        topic(ENRICHED, 0);
        topic(DEAD, 0);

        try (var watch = TopicWatch.start(consumer, registry, ledger, System::nanoTime)) {
            consumer.schedulePollTask(() -> {
                throw new IllegalStateException("as if the topic had been deleted");
            });

            assertThat(Drain.await(watch::hasFailed, () -> "", Duration.ofSeconds(10)))
                    .isTrue();
        }
    }

    private void topic(TopicPartition partition, long end) {
        var node = new Node(1, "localhost", 9092);
        consumer.updatePartitions(
                partition.topic(),
                List.of(new PartitionInfo(partition.topic(), 0, node, new Node[] {node}, new Node[] {node})));
        consumer.updateEndOffsets(Map.of(partition, end));
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
    }

    private static ConsumerRecord<byte[], byte[]> enriched(long offset, String id) {
        return enriched(offset, id, new byte[] {1, 2, 3});
    }

    private static ConsumerRecord<byte[], byte[]> enriched(long offset, String id, byte[] value) {
        return new ConsumerRecord<>(ENRICHED.topic(), 0, offset, id == null ? null : id.getBytes(UTF_8), value);
    }

    private byte[] value(Instant enrichedAt) {
        var enriched = EnrichedArticle.newBuilder()
                .setArticle(article("a").build())
                .setTags(Tags.newBuilder().build())
                .setTimes(new StageTimes(enrichedAt, enrichedAt))
                .build();
        return Topics.ENRICHED_ARTICLES.valueSerde(registry).serializer().serialize(ENRICHED.topic(), enriched);
    }

    private static ConsumerRecord<byte[], byte[]> dead(String id) {
        var cause = new RejectedException(Reason.INVALID, "body is empty");
        ProducerRecord<byte[], byte[]> letter = DeadLetter.of(
                        "articles", 0, 5, "check-article", "enrich 1", cause, id.getBytes(UTF_8), new byte[] {1})
                .toRecord();
        return new ConsumerRecord<>(
                DEAD.topic(),
                0,
                0,
                0,
                TimestampType.CREATE_TIME,
                0,
                1,
                letter.key(),
                letter.value(),
                letter.headers(),
                Optional.empty());
    }
}
