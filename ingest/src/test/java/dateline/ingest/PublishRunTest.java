package dateline.ingest;

import static dateline.testing.Articles.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.publish.ArticlePublisher;
import dateline.ingest.read.ArticleReader;
import dateline.ingest.read.FormatRule;
import dateline.ingest.source.FileSource;
import dateline.schemas.DeadLetter;
import dateline.testing.MemorySchemaRegistry;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishRunTest {

    private static final String FOUR_LINES = """
            {"headline":"One","body":"one"}
            {"headlin":"Two","body":"two"}
            {"headline":"One","body":"one"}
            {"headline":"Three\\u001b[31m","body":"three"}
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final MockProducer<byte[], byte[]> kafka =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());

    @TempDir
    private Path folder;

    @Test
    void endsEveryItemInOneOutcomeAndTellsOfIt() throws Exception {
        Path file = Files.writeString(folder.resolve("a.ndjson"), FOUR_LINES);
        Path missing = folder.resolve("missing.txt");

        PublishSummary summary = run(kafka, false, file, missing);

        assertThat(summary).isEqualTo(new PublishSummary(2, 1, 1, 1));
        assertThat(summary.items()).isEqualTo(5);
        assertThat(summary.exitCode()).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        file + ":2: headlin is not a field of an article; did you mean headline?",
                        missing + ":1: there is no such file");
        assertThat(out.toString().lines()).last().isEqualTo("published 2, repeated 1, rejected 1, failed 1");
        assertThat(out.toString()).contains("Three [31m").doesNotContain("\u001b");
    }

    @Test
    void sendsWhatIsNoArticleToDeadLetters() throws Exception {
        Path file = Files.writeString(folder.resolve("a.ndjson"), FOUR_LINES);

        run(kafka, false, file);

        ProducerRecord<byte[], byte[]> letter = kafka.history().stream()
                .filter(record -> record.topic().equals("dead-letters"))
                .findFirst()
                .orElseThrow();
        assertThat(new String(letter.value(), UTF_8)).isEqualTo("{\"headlin\":\"Two\",\"body\":\"two\"}");
        assertThat(header(letter, DeadLetter.ORIGIN_TOPIC)).isEqualTo("files");
        assertThat(header(letter, DeadLetter.ORIGIN_PARTITION)).isEqualTo("-1");
        assertThat(header(letter, DeadLetter.ORIGIN_OFFSET)).isEqualTo("2");
        assertThat(header(letter, DeadLetter.STEP)).isEqualTo("read-ndjson");
        assertThat(header(letter, DeadLetter.REASON)).isEqualTo("INVALID");
        assertThat(header(letter, DeadLetter.DETAIL)).startsWith(file + ":2: headlin is not a field");
    }

    @Test
    void tellsAsJsonWhenAsked() throws Exception {
        Path file = Files.writeString(folder.resolve("a.ndjson"), FOUR_LINES);

        run(kafka, true, file);

        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(5);
        assertThat(lines.get(0))
                .startsWith("{\"outcome\":\"published\",\"articleId\":\"")
                .contains(":1\"");
        assertThat(lines.get(1))
                .startsWith("{\"outcome\":\"rejected\",\"where\":\"")
                .contains("\"reason\":\"INVALID\"");
        assertThat(lines.get(4)).startsWith("{\"published\":2,\"repeated\":1,\"rejected\":1,\"failed\":0,\"seconds\":");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void listsTheFirstArticlesOnly() throws Exception {
        var many = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            many.append("{\"body\":\"Number ").append(i).append("\"}\n");
        }

        PublishSummary summary = run(kafka, false, Files.writeString(folder.resolve("a.ndjson"), many));

        assertThat(summary.published()).isEqualTo(100);
        assertThat(summary.exitCode()).isZero();
        assertThat(out.toString().lines()).hasSize(22);
    }

    @Test
    void stopsReadingWhenKafkaDoesNotAcknowledge() throws Exception {
        var away = new MockProducer<byte[], byte[]>(false, null, new ByteArraySerializer(), new ByteArraySerializer()) {
            @Override
            public synchronized Future<RecordMetadata> send(ProducerRecord<byte[], byte[]> record, Callback callback) {
                Future<RecordMetadata> sent = super.send(record, callback);
                errorNext(new TimeoutException("no broker"));
                return sent;
            }
        };
        var many = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            many.append("{\"body\":\"Number ").append(i).append("\"}\n");
        }

        PublishSummary summary = run(away, true, Files.writeString(folder.resolve("a.ndjson"), many));

        assertThat(summary.published()).isZero();
        assertThat(summary.failed())
                .isPositive()
                .isLessThan(50_000)
                .isEqualTo(away.history().size());
        assertThat(err.toString()).contains("Kafka does not acknowledge; nothing from ");
    }

    private PublishSummary run(MockProducer<byte[], byte[]> producer, boolean json, Path... paths) throws Exception {
        var report = new PublishReport(new PrintWriter(out, true), new PrintWriter(err, true), json, false);
        var source = new FileSource(
                List.of(paths),
                FormatRule.AUTO,
                ArticleReader.start(FileSource.KIND),
                new ArticleReader(Clock.fixed(NOON, ZoneOffset.UTC)),
                InputStream.nullInputStream());
        try (var publisher = new ArticlePublisher(producer, new MemorySchemaRegistry())) {
            PublishSummary summary = new PublishRun(publisher, report).run(source);
            report.end();
            return summary;
        }
    }

    private static String header(ProducerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return new String(header.value(), UTF_8);
    }
}
