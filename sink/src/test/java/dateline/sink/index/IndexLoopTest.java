package dateline.sink.index;

import static dateline.sink.EnrichedArticles.enriched;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.ArticleId;
import dateline.schemas.DeadLetter;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.RegistryUnavailableException;
import dateline.schemas.RejectedException.Reason;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.Topics;
import dateline.sink.SinkMetrics;
import dateline.sink.backend.BulkOutcome;
import dateline.sink.backend.BulkOutcome.Passing;
import dateline.sink.backend.BulkOutcome.Refused;
import dateline.sink.backend.Document;
import dateline.sink.backend.MemoryBackend;
import dateline.testing.MemorySchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IndexLoopTest {

    private static final TopicPartition FIRST = new TopicPartition(Topics.ENRICHED_ARTICLES.name(), 0);
    private static final TopicPartition SECOND = new TopicPartition(Topics.ENRICHED_ARTICLES.name(), 1);

    private final MemorySchemaRegistry schemas = new MemorySchemaRegistry();
    private final MemoryBackend backend = new MemoryBackend();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<MockProducer<byte[], byte[]>> producers = new ArrayList<>();
    private final Map<TopicPartition, Long> committed = new HashMap<>();

    /** Remembers what was committed after it was closed, too. */
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest") {
        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets) {
            super.commitSync(offsets);
            offsets.forEach((partition, offset) -> committed.put(partition, offset.offset()));
        }
    };

    private final List<String> told = new ArrayList<>();

    private int registryFailures;
    private IndexLoop loop;

    @BeforeEach
    void start() {
        SchemaRegistry registry = new SchemaRegistry() {
            @Override
            public int register(String subject, Schema schema) {
                return schemas.register(subject, schema);
            }

            @Override
            public Schema byId(int id) {
                if (registryFailures-- > 0) {
                    throw new RegistryUnavailableException("away", null);
                }
                return schemas.byId(id);
            }
        };
        var writer = new BatchWriter<>(
                Intake.ARTICLES,
                Topics.ENRICHED_ARTICLES.valueSerde(registry).deserializer(),
                backend,
                new SinkMetrics(meters),
                documents -> documents.forEach(document -> told.add(document.id())));
        var settlement = new Settlement(consumer, this::producer);
        loop = new IndexLoop(
                consumer,
                FIRST.topic(),
                writer,
                settlement,
                new Backoff(Duration.ofMillis(2), Duration.ofMillis(10), new Random(1)));
        consumer.updateBeginningOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        consumer.updateEndOffsets(Map.of(FIRST, 0L, SECOND, 0L));
        consumer.schedulePollTask(() -> consumer.rebalance(List.of(FIRST, SECOND)));
    }

    private Producer<byte[], byte[]> producer() {
        var producer = new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        producers.add(producer);
        return producer;
    }

    @Test
    void indexesWhatItReadsAndThenCommits() {
        consumer.schedulePollTask(() -> {
            add(FIRST, 0, "a1");
            add(FIRST, 1, "a2");
            add(SECOND, 0, "a3");
        });

        runToEnd();

        assertThat(backend.documents()).containsOnlyKeys(id("a1"), id("a2"), id("a3"));
        assertThat(committed.get(FIRST)).isEqualTo(2);
        assertThat(committed.get(SECOND)).isEqualTo(1);
        assertThat(count("indexed")).isEqualTo(3);
        assertThat(told).containsExactlyInAnyOrder(id("a1"), id("a2"), id("a3"));
        assertThat(loop.waitsFor()).isEmpty();
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void aReplayChangesNothing() {
        consumer.schedulePollTask(() -> add(FIRST, 0, "a1"));
        consumer.schedulePollTask(() -> {
            consumer.seek(FIRST, 0);
            add(FIRST, 0, "a1");
        });

        runToEnd();

        assertThat(count("indexed")).isEqualTo(1);
        assertThat(count("already_there")).isEqualTo(1);
        assertThat(told).as("a repeat is told too").containsExactly(id("a1"), id("a1"));
    }

    @Test
    void anUnreadableRecordBecomesADeadLetterByteForByteAndTheNextIsTaken() {
        byte[] unreadable = {7, 7, 7};
        consumer.schedulePollTask(() -> {
            consumer.addRecord(record(FIRST, 0, "k", unreadable));
            consumer.addRecord(record(FIRST, 1, "gone", null));
            add(FIRST, 2, "a1");
        });

        runToEnd();

        assertThat(letters()).hasSize(2);
        DeadLetter letter = letters().getFirst();
        assertThat(letter.reason()).isEqualTo(Reason.UNREADABLE);
        assertThat(letter.step()).isEqualTo("read-enriched-article");
        assertThat(letter.originOffset()).isZero();
        assertThat(letter.value()).isEqualTo(unreadable);
        assertThat(letter.key()).isEqualTo("k".getBytes(UTF_8));
        assertThat(letters().get(1).reason()).isEqualTo(Reason.INVALID);
        assertThat(backend.documents()).containsOnlyKeys(id("a1"));
        assertThat(offsetInTransaction(FIRST)).isEqualTo(3);
        assertThat(count("rejected")).isEqualTo(2);
    }

    @Test
    void aRefusedDocumentBecomesADeadLetterAndTheOthersAreIndexed() {
        backend.nextWrite(only("a2", new Refused("HTTP 400 mapper_parsing_exception: no")));
        consumer.schedulePollTask(() -> {
            add(FIRST, 0, "a1");
            add(FIRST, 1, "a2");
            add(FIRST, 2, "a3");
        });

        runToEnd();

        assertThat(letters()).singleElement().satisfies(letter -> {
            assertThat(letter.reason()).isEqualTo(Reason.REFUSED);
            assertThat(letter.step()).isEqualTo("index-article");
            assertThat(letter.detail()).contains("mapper_parsing_exception");
        });
        assertThat(backend.documents()).containsOnlyKeys(id("a1"), id("a3"));
        assertThat(count("indexed") + count("rejected")).isEqualTo(3);
    }

    @Test
    void onlyWhatFailedIsTriedAgainAndNothingIsCommittedBefore() {
        backend.nextWrite(only("a2", new Passing("HTTP 429")));
        backend.nextWrite(document -> {
            assertThat(document.id()).isEqualTo(id("a2"));
            assertThat(committed).isEmpty();
            assertThat(consumer.paused()).isEmpty(); // resumed only once the pause is over
            assertThat(loop.waitsFor()).isEqualTo("this to pass: HTTP 429");
            return Optional.empty();
        });
        consumer.schedulePollTask(() -> {
            add(FIRST, 0, "a1");
            add(FIRST, 1, "a2");
        });

        runToEnd();

        assertThat(backend.documents()).containsOnlyKeys(id("a1"), id("a2"));
        assertThat(told).containsExactly(id("a1"), id("a2"));
        assertThat(committed.get(FIRST)).isEqualTo(2);
        assertThat(count("retried")).isEqualTo(1);
        assertThat(count("indexed")).isEqualTo(2);
        assertThat(loop.waitsFor()).isEmpty();
    }

    @Test
    void staysInTheGroupAndTakesNoMoreWhileTheBackendIsAway() {
        for (int i = 0; i < 5; i++) {
            backend.nextWrite(_ -> Optional.of(new Passing("connection refused")));
        }
        List<Set<TopicPartition>> paused = new ArrayList<>();
        consumer.schedulePollTask(() -> add(FIRST, 0, "a1"));
        consumer.schedulePollTask(() -> {
            paused.add(consumer.paused());
            add(FIRST, 1, "a2");
        });

        runToEnd();

        assertThat(paused).singleElement().isEqualTo(Set.of(FIRST, SECOND));
        assertThat(backend.documents()).containsOnlyKeys(id("a1"), id("a2"));
        assertThat(committed.get(FIRST)).isEqualTo(2);
        assertThat(count("retried")).isEqualTo(5);
    }

    @Test
    void waitsForTheRegistryInsteadOfGivingUpTheRecord() {
        registryFailures = 3;
        consumer.schedulePollTask(() -> add(FIRST, 0, "a1"));

        runToEnd();

        assertThat(backend.documents()).containsOnlyKeys(id("a1"));
        assertThat(letters()).isEmpty();
    }

    @Test
    void leavesWhatWasRevokedWhileWaitingToItsNewOwner() {
        backend.nextWrite(_ -> Optional.of(new Passing("away")));
        consumer.schedulePollTask(() -> {
            add(FIRST, 0, "a1");
            add(SECOND, 0, "a2");
        });
        consumer.schedulePollTask(() -> consumer.rebalance(List.of(FIRST)));

        runToEnd();

        assertThat(backend.documents()).containsOnlyKeys(id("a1"));
        assertThat(committed.get(FIRST)).isEqualTo(1);
        assertThat(committed).doesNotContainKey(SECOND);
    }

    @Test
    void deadLettersThatCannotBeWrittenAreTriedAgainBeforeAnythingIsCommitted() {
        producers.getFirst().commitTransactionException = new KafkaException("no leader");
        consumer.schedulePollTask(() -> consumer.addRecord(record(FIRST, 0, "k", new byte[] {7})));

        runToEnd();

        assertThat(producers).hasSize(2);
        assertThat(producers.getFirst().closed()).isTrue();
        assertThat(letters()).hasSize(1);
        assertThat(offsetInTransaction(FIRST)).isEqualTo(1);
        assertThat(count("rejected")).isEqualTo(1);
    }

    @Test
    void toldToStopWhileTheBackendIsAwayItCommitsOnlyWhatIsBeforeTheFirstUnwritten() {
        for (int i = 0; i < 100; i++) {
            backend.nextWrite(only("a2", new Passing("away")));
        }
        consumer.schedulePollTask(() -> {
            add(FIRST, 0, "a1");
            add(FIRST, 1, "a2");
            consumer.addRecord(record(FIRST, 2, "k", new byte[] {7}));
            add(SECOND, 0, "a3");
        });
        consumer.schedulePollTask(loop::stop);

        loop.run();

        assertThat(committed).isEqualTo(Map.of(FIRST, 1L, SECOND, 1L));
        assertThat(letters()).as("comes again with its record").isEmpty();
    }

    /** Runs until everything scheduled has happened and the loop waits for nothing. */
    private void runToEnd() {
        consumer.schedulePollTask(this::stopWhenIdle);
        loop.run();
    }

    private void stopWhenIdle() {
        if (loop.waitsFor().isEmpty()) {
            loop.stop();
        } else {
            consumer.schedulePollTask(this::stopWhenIdle);
        }
    }

    private void add(TopicPartition partition, long offset, String name) {
        EnrichedArticle value = enriched(name).build();
        byte[] bytes = Topics.ENRICHED_ARTICLES
                .valueSerde(schemas)
                .serializer()
                .serialize(Topics.ENRICHED_ARTICLES.name(), value);
        consumer.addRecord(record(partition, offset, id(name), bytes));
    }

    private static ConsumerRecord<byte[], byte[]> record(
            TopicPartition partition, long offset, String key, byte[] value) {
        return new ConsumerRecord<>(partition.topic(), partition.partition(), offset, key.getBytes(UTF_8), value);
    }

    private static Function<Document, Optional<BulkOutcome>> only(String name, BulkOutcome outcome) {
        return document -> document.id().equals(id(name)) ? Optional.of(outcome) : Optional.empty();
    }

    private static String id(String name) {
        return ArticleId.ofUrl("https://example.org/" + name);
    }

    private long offsetInTransaction(TopicPartition partition) {
        return producers.getLast().consumerGroupOffsetsHistory().getLast().values().stream()
                .findFirst()
                .orElseThrow()
                .get(partition)
                .offset();
    }

    private List<DeadLetter> letters() {
        return producers.stream()
                .flatMap(producer -> producer.history().stream())
                .map(sent -> new ConsumerRecord<>(
                        sent.topic(),
                        0,
                        0,
                        0,
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        sent.key(),
                        sent.value(),
                        sent.headers(),
                        Optional.empty()))
                .map(DeadLetter::from)
                .toList();
    }

    private double count(String outcome) {
        return meters.get("sink.documents").tag("outcome", outcome).counter().count();
    }
}
