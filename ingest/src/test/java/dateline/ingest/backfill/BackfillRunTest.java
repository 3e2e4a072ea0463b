package dateline.ingest.backfill;

import static dateline.ingest.archive.Archives.article;
import static dateline.ingest.archive.Archives.bytes;
import static dateline.ingest.archive.Archives.gzip;
import static dateline.ingest.archive.Archives.join;
import static dateline.ingest.archive.Archives.record;
import static dateline.ingest.archive.Archives.response;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ingest.archive.ArchivePlace;
import dateline.ingest.publish.ArchivePublisher;
import dateline.schemas.SeedState;
import dateline.schemas.Topics;
import dateline.testing.MemorySchemaRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackfillRunTest {

    private static final int ARTICLES = 40;
    private static final int MISSING = 1_300;

    private final MemorySchemaRegistry registry = new MemorySchemaRegistry();
    private final List<ProducerRecord<byte[], byte[]>> committed = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void endsEveryRecordInOneCount() throws Exception {
        BackfillInput input = input(archive("a.warc.gz"));

        ArchiveState state = run(input, ArchiveState.START, () -> false);

        assertThat(state.done()).isTrue();
        assertThat(state.outcomes())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("published", (long) ARTICLES, "repeated", 1L, "rejected", 1L));
        assertThat(state.leftOut())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("warcinfo record", 1L, "revisit", 2L, "status 404", (long) MISSING));
        assertThat(state.items()).isEqualTo(ARTICLES + MISSING + 5);
        assertThat(topic("backfill-articles")).hasSize(ARTICLES);
        assertThat(topic("dead-letters")).hasSize(1);
    }

    @Test
    void goesOnAfterEachTransactionWithoutLossOrDouble() throws Exception {
        Path archive = archive("a.warc.gz");
        ArchiveState state = ArchiveState.START;
        int runs = 0;
        for (; !state.done(); runs++) {
            ArchiveState next = run(input(archive), state, () -> true);
            assertThat(newestState()).isEqualTo(next.toJson());
            state = ArchiveState.of(next.toJson());
        }

        assertThat(runs).isGreaterThan(2);
        assertThat(state.items()).isEqualTo(ARTICLES + MISSING + 5);
        assertThat(topic("backfill-articles").stream().map(record -> new String(record.key(), UTF_8)))
                .hasSizeBetween(ARTICLES, ARTICLES + 1) // what repeats over a stop is told by enrich
                .doesNotHaveDuplicates();
    }

    @Test
    void leavesNothingBehindWhenKafkaDoesNotTakeIt() throws Exception {
        BackfillInput input = input(archive("a.warc.gz"));
        var kafka = producer();
        kafka.sendException = new TimeoutException("away");

        assertThatThrownBy(() -> run(kafka, input, ArchiveState.START, () -> false))
                .hasMessageContaining("away");

        assertThat(kafka.transactionAborted()).isTrue();
        assertThat(kafka.history()).isEmpty();
    }

    @Test
    void knowsAnArchiveByItsContent() throws Exception {
        Path one = archive("a.warc.gz");
        Path moved = Files.copy(
                one, Files.createDirectory(folder.resolve("elsewhere")).resolve("a.warc.gz"));
        Path other = Files.write(folder.resolve("b.warc"), article("x"));

        assertThat(input(moved).id())
                .isEqualTo(input(one).id())
                .isNotEqualTo(input(other).id());
    }

    @Test
    void readsOtherFilesTogetherAndGoesOnInTheMiddle() throws Exception {
        Files.writeString(folder.resolve("a.ndjson"), """
                {"headline":"One","body":"one"}
                {"headlin":"Two","body":"two"}
                """);
        Files.writeString(folder.resolve("b.txt"), "Three\n\nthree\n");
        Files.write(folder.resolve("c.warc"), article("four"));

        List<BackfillInput> inputs = BackfillInputs.of(List.of(folder), null);
        var from = new ArchiveState(new ArchivePlace(0, 1), Map.of("published", 1L), Map.of(), false);
        ArchiveState rest = run(inputs.getLast(), from, () -> false);

        assertThat(inputs).hasSize(2);
        assertThat(rest.outcomes()).containsExactlyInAnyOrderEntriesOf(Map.of("published", 2L, "rejected", 1L));
        assertThat(topic("backfill-articles")).hasSize(1);
    }

    private ArchiveState run(BackfillInput input, ArchiveState from, BooleanSupplier stopping) throws Exception {
        return run(producer(), input, from, stopping);
    }

    private ArchiveState run(
            MockProducer<byte[], byte[]> kafka, BackfillInput input, ArchiveState from, BooleanSupplier stopping)
            throws Exception {
        try (var publisher = new ArchivePublisher(kafka, registry, input.id())) {
            return new BackfillRun(input, publisher, (_, _) -> {}, stopping, () -> 0).run(from);
        } finally {
            committed.addAll(kafka.history());
        }
    }

    private static MockProducer<byte[], byte[]> producer() {
        return new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private List<ProducerRecord<byte[], byte[]>> topic(String name) {
        return committed.stream().filter(record -> record.topic().equals(name)).toList();
    }

    private String newestState() {
        SeedState state = Topics.SEED_STATES
                .valueSerde(registry)
                .deserializer()
                .deserialize("seed-states", topic("seed-states").getLast().value());
        return state.getPosition();
    }

    private BackfillInput input(Path file) throws IOException {
        return BackfillInputs.of(List.of(file), null).getFirst();
    }

    private Path archive(String name) throws IOException {
        var all = new ByteArrayOutputStream();
        byte[] missing = gzip(response("https://example.org/missing", "HTTP/1.1 404 Not Found\r\n\r\n"));
        all.writeBytes(gzip(record("warcinfo", "", "software: test\r\n")));
        for (int i = 0; i < ARTICLES; i++) {
            all.writeBytes(gzip(article("page-" + i)));
            for (int j = 0; j < MISSING / ARTICLES + (i < MISSING % ARTICLES ? 1 : 0); j++) {
                all.writeBytes(missing);
            }
        }
        all.writeBytes(gzip(article("page-" + (ARTICLES - 1))));
        all.writeBytes(gzip(bytes("no record at all")));
        all.writeBytes(gzip(join(record("revisit", "", ""), record("revisit", "", ""))));
        return Files.write(folder.resolve(name), all.toByteArray());
    }
}
