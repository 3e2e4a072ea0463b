package dateline.standalone;

import static dateline.schemas.Topics.ARTICLES;
import static dateline.schemas.Topics.ENRICHED_ARTICLES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dateline.enrich.EnrichMain;
import dateline.schemas.Article;
import dateline.schemas.DuplicateKind;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.HttpSchemaRegistry;
import dateline.standalone.StackConfig.Ports;
import dateline.standalone.embedded.EmbeddedBroker;
import dateline.standalone.embedded.EmbeddedRegistry;
import dateline.testing.Articles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two enrich programs, each a process of its own, of which one is killed with articles on their way. */
class TakeoverIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int PARTITIONS = 4;
    private static final int ORIGINALS = 120;
    private static final int WORDS = 120;

    /** Enough for the language to be told; the words between them are invented. */
    private static final List<String> LANGUAGES = List.of(
            "the of and to in is that was for on with as his they at be this have from",
            "der die und das ist nicht mit sich auf für dem ein eine von werden auch nach bei noch",
            "le la les des une est dans pour que qui sur avec plus pas sont cette aux leur mais",
            "el los las una que por con para está como más pero sus este entre cuando muy sin sobre",
            "il che della di non per una sono con anche più come dal nella gli questo alla del ma",
            "het een van en niet zijn voor met dat op aan ook maar door naar wordt bij nog uit");

    @Test
    void noVerdictIsLostWhenOneOfTwoIsKilled(@TempDir Path folder) throws Exception {
        Ports ports = Ports.free();
        try (var _ = EmbeddedBroker.start(
                        folder.resolve("kafka"), "127.0.0.1", "localhost", ports.kafka(), ports.controller());
                var registryServer = EmbeddedRegistry.start(folder.resolve("schemas.json"), "127.0.0.1", 0);
                var registry = new HttpSchemaRegistry(URI.create("http://127.0.0.1:" + registryServer.port()))) {
            String broker = "localhost:" + ports.kafka();
            Process first = enrich(folder, "first", broker, registryServer.port(), ports.enrich());
            Process second = enrich(folder, "second", broker, registryServer.port(), ports.ingest());
            try (var producer = new KafkaProducer<>(
                            Map.<String, Object>of("bootstrap.servers", broker),
                            new StringSerializer(),
                            new ByteArraySerializer());
                    var enriched = new Enriched(broker, registry)) {
                send(producer, registry, "original");
                enriched.awaitCount(ORIGINALS);

                send(producer, registry, "copy");
                enriched.awaitCount(ORIGINALS + ORIGINALS / 4);
                second.destroyForcibly().waitFor();
                enriched.awaitCount(2 * ORIGINALS);

                assertThat(enriched.read)
                        .as("each once")
                        .extracting(article -> article.getArticle().getArticleId())
                        .doesNotHaveDuplicates();
                Map<String, EnrichedArticle> byId = enriched.read.stream()
                        .collect(
                                Collectors.toMap(article -> article.getArticle().getArticleId(), article -> article));
                for (int i = 0; i < ORIGINALS; i++) {
                    var verdict = byId.get(article("copy", i).getArticleId()).getDuplicate();
                    assertThat(verdict.getKind()).isEqualTo(DuplicateKind.SAME);
                    assertThat(verdict.getOriginal())
                            .isEqualTo(article("original", i).getArticleId());
                    assertThat(story(byId, article("copy", i))).isEqualTo(story(byId, article("original", i)));
                }
            } finally {
                first.destroyForcibly().waitFor();
                second.destroyForcibly().waitFor();
            }
        }
    }

    private static String story(Map<String, EnrichedArticle> byId, Article article) {
        return byId.get(article.getArticleId()).getStory().getStoryId();
    }

    private static Process enrich(Path folder, String name, String broker, int registryPort, int port)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                EnrichMain.class.getName()));
        command.addAll(List.of("--bootstrap-servers", broker));
        command.addAll(List.of("--registry", "http://127.0.0.1:" + registryPort));
        command.addAll(List.of("--partitions", Integer.toString(PARTITIONS)));
        command.addAll(List.of("--threads", "1"));
        command.addAll(List.of("--state-dir", folder.resolve(name).toString()));
        command.addAll(List.of("--http-port", Integer.toString(port)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }

    private static void send(KafkaProducer<String, byte[]> producer, HttpSchemaRegistry registry, String name)
            throws Exception {
        var serializer = ARTICLES.valueSerde(registry).serializer();
        for (int i = 0; i < ORIGINALS; i++) {
            Article article = article(name, i);
            var _ = producer.send(new ProducerRecord<>(
                    ARTICLES.name(), article.getArticleId(), serializer.serialize(ARTICLES.name(), article)));
        }
        producer.flush();
    }

    /** The same text for the same number. */
    private static Article article(String name, int number) {
        var random = new Random(number);
        List<String> common = List.of(LANGUAGES.get(number % LANGUAGES.size()).split(" "));
        String body = IntStream.range(0, WORDS)
                .mapToObj(i -> i % 4 == 3 ? invented(random) : common.get(random.nextInt(common.size())))
                .collect(Collectors.joining(" "));
        return Articles.article(name + number)
                .setPublisher(name)
                .setHeadline("")
                .setBody(body + ".")
                .setPublishedAt(null)
                .setFetchedAt(Instant.EPOCH)
                .build();
    }

    private static String invented(Random random) {
        return random.ints(7, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What has come out so far, committed. */
    private static final class Enriched implements AutoCloseable {

        private final KafkaConsumer<String, byte[]> consumer;
        private final HttpSchemaRegistry registry;
        private final List<EnrichedArticle> read = new ArrayList<>();

        Enriched(String broker, HttpSchemaRegistry registry) {
            this.registry = registry;
            this.consumer = new KafkaConsumer<>(
                    Map.of("bootstrap.servers", broker, "isolation.level", "read_committed"),
                    new StringDeserializer(),
                    new ByteArrayDeserializer());
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() ->
                            consumer.partitionsFor(ENRICHED_ARTICLES.name()).size() == PARTITIONS);
            List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(ENRICHED_ARTICLES.name(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        void awaitCount(int count) {
            var deserializer = ENRICHED_ARTICLES.valueSerde(registry).deserializer();
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(record -> read.add(deserializer.deserialize(record.topic(), record.value())));
                return read.size() >= count;
            });
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
