package dateline.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.ingest.fetch.FetchOptions;
import dateline.program.access.AccessConfig;
import dateline.schemas.AvroSerde;
import dateline.schemas.HttpSchemaRegistry;
import dateline.schemas.Seed;
import dateline.sink.webhook.Signature;
import dateline.sink.webhook.WebhookConfig;
import dateline.standalone.Cli.Result;
import dateline.standalone.StackConfig.Ports;
import dateline.testing.Articles;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The whole pipeline in this JVM, used as a person would: by the commands, over HTTP, with an ordinary producer. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StackIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Path SEEDS = Path.of("../seeds/articles");

    @TempDir
    static Path data;

    private static StackConfig config;
    private static Stack stack;
    private static Cli cli;

    @BeforeAll
    static void start() throws Exception {
        config = new StackConfig(
                data,
                "127.0.0.1",
                "localhost",
                3,
                2,
                Ports.free(),
                AccessConfig.LOOPBACK,
                new FetchOptions().config(),
                new WebhookConfig(Map.of(), true));
        stack = Stack.start(config, new Progress(System.out));
        cli = new Cli(
                stack.bootstrapServers(),
                stack.registryUrl().toString(),
                stack.apiUrl().toString(),
                "http://127.0.0.1:" + config.ports().ingest(),
                "http://127.0.0.1:" + config.ports().enrich());
    }

    @AfterAll
    static void stop() {
        stack.close();
    }

    @Test
    @Order(1)
    void theSeedDocumentComesOutRepairedTaggedAndSearchable() {
        Result published = cli.run("publish", SEEDS.toString(), "--json");
        assertThat(published.exitCode()).as(published.err()).isZero();

        JsonNode enriched = awaitEnriched(1).getFirst().path("value");

        assertThat(enriched.path("tags").path("language").path("code").asText()).isEqualTo("en");
        String headline = enriched.path("article").path("headline").asText();
        assertThat(headline).isEqualTo("US officials visit Venezuela, an ally of Russia, as the West isolates Putin");
        assertThat(enriched.path("article").path("body").asText()).doesNotContain(headline);
        assertThat(values(enriched.path("repairs"), "kind")).contains("DOUBLED_HEADLINE");
        JsonNode contributor = enriched.path("tags").path("contributors").path(0);
        assertThat(contributor.path("names").path(0).asText()).isEqualTo("Sheyla Urdaneta");
        assertThat(contributor.path("text").asText()).contains("Maracaibo");
        assertThat(values(enriched.path("tags").path("entities"), "name")).contains("Venezuela");

        JsonNode hit = awaitHits("Venezuela oil sanctions", 1).path("hits").path(0);
        String id = hit.path("articleId").asText();
        assertThat(cli.run("show", id).out())
                .contains(headline)
                .contains("doubled headline")
                .contains("Sheyla Urdaneta");
        assertThat(cli.run("explain", id).out())
                .contains("language (1)", "entities (", "body ")
                .doesNotContain("NOT IN THE TEXT");
        assertThat(cli.run("explain", id, "--tag", "entities", "--json")
                        .json()
                        .getFirst()
                        .fieldNames())
                .toIterable()
                .containsExactly("articleId", "headline", "entities");
        assertThat(cli.run("show", id, "--json")
                        .json()
                        .getFirst()
                        .path("articleId")
                        .asText())
                .isEqualTo(id);
    }

    @Test
    @Order(2)
    void publishingTheSameAgainChangesNoCount() {
        long before =
                cli.run("search", "--json").json().getFirst().path("total").asLong();

        cli.run("publish", SEEDS.toString(), "--json");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(status().path("enrich")
                                .path("outcomes")
                                .path("repeated")
                                .asLong())
                        .isPositive());
        assertThat(awaitEnriched(1)).hasSize(1);
        assertThat(cli.run("search", "--json").json().getFirst().path("total").asLong())
                .isEqualTo(before);
    }

    @Test
    @Order(3)
    void whatNobodyCanReadGoesToDeadLettersAndTheNextArticleGoesOn() throws Exception {
        try (var registry = new HttpSchemaRegistry(stack.registryUrl());
                var producer = producer()) {
            var seed = Seed.newBuilder()
                    .setSeedId("s")
                    .setKind("feed")
                    .setUrl("https://example.org/feed")
                    .build();
            byte[] good = new AvroSerde<>(registry, "articles-value", dateline.schemas.Article.class)
                    .serialize(
                            "articles",
                            Articles.article("after-the-bad")
                                    .setFetchedAt(Instant.now())
                                    .setPublishedAt(null)
                                    .build());
            send(producer, "no-avro", "this is no Avro".getBytes(UTF_8));
            send(producer, "unknown-id", new byte[] {0, 0, 0, 3, (byte) 0xe8, 2, 2});
            send(
                    producer,
                    "wrong-schema",
                    new AvroSerde<>(registry, "seeds-value", Seed.class).serialize("seeds", seed));
            send(producer, null, good);
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(values(letters(), "reason"))
                        .containsExactlyInAnyOrder("UNREADABLE", "UNKNOWN_SCHEMA", "WRONG_SCHEMA"));
        assertThat(values(letters(), "key")).containsExactlyInAnyOrder("no-avro", "unknown-id", "wrong-schema");
        assertThat(awaitHits("harbour bridge", 1)
                        .path("hits")
                        .path(0)
                        .path("publisher")
                        .asText())
                .isEqualTo("Example Courier");

        String id = letters().stream()
                .filter(letter -> letter.path("reason").asText().equals("UNREADABLE"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asText();
        assertThat(cli.run("dead-letters", "show", id).out())
                .contains("this is no Avro")
                .contains("articles");
        assertThat(cli.run("dead-letters", "replay", id).out()).contains("replayed 1");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(letters()).hasSize(4)); // it fails again, and says so
    }

    @Test
    @Order(4)
    void aPushedArticleIsAnsweredWithItsIdAndFound() throws Exception {
        String article = """
                {"headline": "Ferry timetable changes", "body": "The night ferry will leave an hour later from June.",
                 "canonicalUrl": "https://example.org/ferry?utm_source=x", "publisher": "Example Courier"}""";

        HttpResponse<String> answer = push("application/json", article);

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).contains(dateline.schemas.ArticleId.ofUrl("https://example.org/ferry"));
        assertThat(awaitHits("night ferry", 1)
                        .path("hits")
                        .path(0)
                        .path("canonicalUrl")
                        .asText())
                .isEqualTo("https://example.org/ferry");
        assertThat(push("application/json", "{\"headline\": \"x\", \"bodi\": \"y\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(push("application/pdf", "x").statusCode()).isEqualTo(415);
    }

    @Test
    @Order(5)
    void everyPartSaysItWorks() {
        Result status = cli.run("status", "--json");

        assertThat(status.exitCode()).isZero();
        assertThat(status.json().getFirst().path("works").asBoolean()).isTrue();
        assertThat(values(cli.run("topics", "--json").json(), "topic")).contains("articles", "dead-letters", "stories");
    }

    @Test
    @Order(6)
    void aSecondStackOnTheSameDataIsRefused() {
        assertThatThrownBy(() -> Stack.start(config, new Progress(System.out)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("in use by another dateline");
    }

    @Test
    @Order(7)
    void afterARestartEverythingIsStillThereAndGoesOn() throws Exception {
        long before =
                cli.run("search", "--json").json().getFirst().path("total").asLong();
        var reader = new FeedReader();
        URI feed = URI.create(stack.apiUrl() + "/api/search.atom?q=lighthouse");
        assertThat(reader.subscribe(feed, "s3cret")).isEqualTo(202);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(cli.run("tail", "feed-subscriptions", "--until-end", "--json")
                                .json())
                        .hasSize(1));
        stack.close();
        stack = Stack.start(config, new Progress(System.out));

        assertThat(cli.run("search", "--json").json().getFirst().path("total").asLong())
                .isEqualTo(before);
        Path file = Files.writeString(
                data.resolve("later.txt"), "A later report\n\nIt was written after the lighthouse had been moved.\n");
        assertThat(cli.run("publish", file.toString()).exitCode()).isZero();
        assertThat(awaitHits("lighthouse", 1).path("total").asLong()).isEqualTo(1);
        FeedReader.Posted posted = reader.posted.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(posted).isNotNull();
        assertThat(posted.body()).contains("<title>A later report</title>").contains(feed.toString());
        assertThat(posted.signature())
                .isEqualTo(Signature.of("s3cret", posted.body().getBytes(UTF_8)));
        reader.close();
    }

    @Test
    @Order(20)
    void anArchiveIsReadOnceAndItsArticlesComeOutBesideNews() throws IOException {
        String page =
                "<html><body><article><h1>Lighthouse lit again</h1><p>The lighthouse of Example Point was lit again on"
                        + " Friday after forty years in the dark, its keepers said.</p></article></body></html>";
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page;
        Path archive = Files.writeString(
                data.resolve("old.warc"),
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/lighthouse\r\n"
                        + "WARC-Date: 2011-05-03T10:00:00Z\r\nContent-Type: application/http\r\nContent-Length: "
                        + http.length() + "\r\n\r\n" + http + "\r\n\r\nno record");

        Result first = cli.run("backfill", archive.toString(), "--json");
        Result second = cli.run("backfill", archive.toString(), "--json");

        assertThat(first.exitCode()).as(first.err()).isZero();
        JsonNode all = first.json().getLast();
        assertThat(all.path("records").asLong()).isEqualTo(2);
        assertThat(all.path("published").asLong()).isEqualTo(1);
        assertThat(all.path("rejected").asLong()).isEqualTo(1);
        assertThat(second.json().getLast().path("read").asLong()).isZero();
        assertThat(second.json().getLast().path("published").asLong()).isEqualTo(1);
        assertThat(awaitHits("lighthouse keepers", 1)
                        .path("hits")
                        .path(0)
                        .path("headline")
                        .asText())
                .isEqualTo("Lighthouse lit again");
        assertThat(values(letters(), "reason")).contains("UNREADABLE");
    }

    @Test
    @Order(21)
    void newsOvertakesAnArchiveThatWasThereFirst() throws IOException {
        int archived = 800;
        Path archive = Files.write(
                data.resolve("old.ndjson"),
                IntStream.range(0, archived).mapToObj(StackIT::ofLongAgo).toList());
        Path news =
                Files.writeString(data.resolve("news.txt"), "Ferry aground\n\nThe ferry ran aground at Nesmouth.\n");

        assertThat(cli.run("backfill", archive.toString()).exitCode()).isZero();
        assertThat(cli.run("publish", news.toString()).exitCode()).isZero();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(ofArchive(enriched())).hasSize(archived));

        List<JsonNode> all = enriched();
        JsonNode first = all.stream()
                .filter(record -> record.at("/value/article/headline").asText().equals("Ferry aground"))
                .findFirst()
                .orElseThrow();
        List<Instant> toCome = ofArchive(all).stream()
                .map(record -> time(record, "enrichedAt"))
                .filter(time(first, "receivedAt")::isBefore)
                .toList();
        assertThat(toCome).as("else there was nothing to overtake").hasSizeGreaterThan(archived / 4);
        assertThat(toCome.stream().filter(time(first, "enrichedAt")::isAfter)).hasSizeLessThan(archived / 10);
    }

    @Test
    @Order(22)
    void anArticleComesOutBeforeAllThatWaitBehindItAreTagged() throws IOException {
        int published = 500;
        Path wire = Files.write(
                data.resolve("wire.ndjson"),
                IntStream.range(0, published)
                        .mapToObj(StackIT::ofLongAgo)
                        .map(line -> line.replace("Old Courier", "New Courier").replace("/old/", "/new/"))
                        .toList());

        assertThat(cli.run("publish", wire.toString()).exitCode()).isZero();
        await().atMost(PATIENCE).until(() -> !by("New Courier", enriched()).isEmpty());
        Instant firstSeen = Instant.now();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(by("New Courier", enriched())).hasSize(published));

        assertThat(by("New Courier", enriched()).stream()
                        .map(record -> time(record, "enrichedAt"))
                        .filter(firstSeen::isBefore))
                .hasSizeGreaterThan(published / 4);
    }

    /** Long enough that tagging takes longer than publishing. */
    private static String ofLongAgo(int number) {
        String body = "Boat %d of Captain Anna Berg came into Nesmouth on Monday with %d tons of herring. ".repeat(50);
        return """
                {"headline": "Harbour report %d", "canonicalUrl": "https://example.org/old/%d", "publisher": "Old Courier",
                 "publishedAt": "2011-05-03T10:00:00Z", "body": "BODY"}""".replace("BODY", body).replace("%d", String.valueOf(number)).replace("\n", "");
    }

    private static List<JsonNode> ofArchive(List<JsonNode> enriched) {
        return by("Old Courier", enriched);
    }

    private static List<JsonNode> by(String publisher, List<JsonNode> enriched) {
        return enriched.stream()
                .filter(record -> record.at("/value/article/publisher").asText().equals(publisher))
                .toList();
    }

    private static Instant time(JsonNode record, String name) {
        return Instant.parse(record.at("/value/times/" + name).asText());
    }

    private static List<JsonNode> awaitEnriched(int count) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(enriched()).hasSizeGreaterThanOrEqualTo(count));
        return enriched();
    }

    private static List<JsonNode> enriched() {
        return cli.run("tail", "enriched-articles", "--until-end", "--json").json();
    }

    private static JsonNode awaitHits(String query, int count) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(search(query).path("total").asInt()).isGreaterThanOrEqualTo(count));
        return search(query);
    }

    private static JsonNode search(String query) {
        return cli.run("search", query, "--json").json().getFirst();
    }

    private static List<JsonNode> letters() {
        return cli.run("dead-letters", "--json").json();
    }

    private static JsonNode status() {
        return cli.run("status", "--json").json().getFirst();
    }

    private static List<String> values(Iterable<JsonNode> items, String field) {
        List<String> values = new ArrayList<>();
        items.forEach(item -> values.add(item.path(field).asText()));
        return values;
    }

    private static KafkaProducer<byte[], byte[]> producer() {
        Map<String, Object> properties = Map.of("bootstrap.servers", stack.bootstrapServers());
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static void send(KafkaProducer<byte[], byte[]> producer, String key, byte[] value) throws Exception {
        byte[] keyBytes = Stream.ofNullable(key)
                .map(text -> text.getBytes(UTF_8))
                .findFirst()
                .orElse(null);
        producer.send(new ProducerRecord<>("articles", keyBytes, value)).get();
    }

    private static HttpResponse<String> push(String type, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + config.ports().ingest() + "/articles"))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
