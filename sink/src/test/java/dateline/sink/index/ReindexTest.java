package dateline.sink.index;

import static dateline.sink.EnrichedArticles.enriched;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.schemas.ArticleId;
import dateline.schemas.Topics;
import dateline.sink.backend.BulkOutcome.Indexed;
import dateline.sink.backend.BulkOutcome.Passing;
import dateline.sink.backend.Document;
import dateline.sink.backend.Index;
import dateline.sink.backend.MemoryBackend;
import dateline.testing.MemorySchemaRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReindexTest {

    private static final String TOPIC = Topics.ENRICHED_ARTICLES.name();
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final MemorySchemaRegistry schemas = new MemorySchemaRegistry();
    private final MemoryBackend backend = new MemoryBackend();
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void topic() {
        consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, Node.noNode(), null, null)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 3L));
        consumer.schedulePollTask(() -> {
            consumer.addRecord(record(0, "a1"));
            consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, 1, "k".getBytes(UTF_8), new byte[] {7}));
            consumer.addRecord(record(2, "a2"));
        });
    }

    @Test
    void fillsANewIndexMovesTheAliasAndDropsTheOldOne() throws Exception {
        inUse("a1");

        var result = reindex().run(false, false);

        assertThat(result).isEqualTo(new Reindex.Result("memory-v2", "memory-v1", 2, 1, 1));
        assertThat(backend.documents()).containsOnlyKeys(id("a1"), id("a2"));
        assertThat(backend.dropped()).containsExactly("memory-v1");
        assertThat(progress).contains("3 of 3");
    }

    @Test
    void keepsTheOldIndexWhenAsked() throws Exception {
        reindex().run(false, true);

        assertThat(backend.dropped()).isEmpty();
    }

    @Test
    void whatComesInMeanwhileIsReadAfterTheAliasHasMoved() throws Exception {
        backend.nextWrite(_ -> {
            consumer.updateEndOffsets(Map.of(PARTITION, 4L));
            consumer.schedulePollTask(() -> consumer.addRecord(record(3, "a3")));
            return Optional.empty();
        });

        reindex().run(false, false);

        assertThat(backend.documents()).containsOnlyKeys(id("a1"), id("a2"), id("a3"));
    }

    @Test
    void changesNothingWhenTheTopicHoldsLessThanTheIndexUnlessToldTo() throws Exception {
        inUse("a1", "a2", "older");

        assertThatThrownBy(() -> reindex().run(false, false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("would have 2 documents, and there are 3 now");
        assertThat(backend.documents()).hasSize(3);
        assertThat(backend.dropped()).containsExactly("memory-v2");
    }

    @Test
    void goesOnWithFewerWhenToldTo() throws Exception {
        inUse("a1", "a2", "older");

        assertThat(reindex().run(true, false).documents()).isEqualTo(2);
        assertThat(backend.documents()).hasSize(2);
    }

    @Test
    void triesAgainWhatIsNotTakenNow() throws Exception {
        backend.nextWrite(_ -> Optional.of(new Passing("HTTP 429")));

        reindex().run(false, false);

        assertThat(backend.documents()).hasSize(2);
    }

    @Test
    void whoIsToldToStopLeavesNoNewIndexBehind() {
        backend.nextWrite(_ -> {
            Thread.currentThread().interrupt();
            return Optional.of(new Passing("HTTP 429"));
        });

        assertThatThrownBy(() -> reindex().run(false, false)).isInstanceOf(InterruptedException.class);
        assertThat(backend.dropped()).containsExactly("memory-v2");
    }

    private Reindex<?> reindex() {
        return new Reindex<>(
                Intake.ARTICLES,
                consumer,
                Topics.ENRICHED_ARTICLES.valueSerde(schemas).deserializer(),
                backend.rebuild(Index.ARTICLES),
                (read, all) -> progress.add(read + " of " + all),
                Duration.ZERO);
    }

    private void inUse(String... names) {
        for (String name : names) {
            assertThat(backend.write(Index.ARTICLES, List.of(new Document(id(name), 1, "{}".getBytes(UTF_8)))))
                    .containsExactly(new Indexed());
        }
    }

    private ConsumerRecord<byte[], byte[]> record(long offset, String name) {
        byte[] value = Topics.ENRICHED_ARTICLES
                .valueSerde(schemas)
                .serializer()
                .serialize(TOPIC, enriched(name).build());
        return new ConsumerRecord<>(TOPIC, 0, offset, id(name).getBytes(UTF_8), value);
    }

    private static String id(String name) {
        return ArticleId.ofUrl("https://example.org/" + name);
    }
}
