package dateline.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dateline.ingest.IngestMain;
import dateline.schemas.Article;
import dateline.schemas.HttpSchemaRegistry;
import dateline.schemas.Topics;
import dateline.standalone.StackConfig.Ports;
import dateline.standalone.embedded.EmbeddedBroker;
import dateline.standalone.embedded.EmbeddedRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two ingest programs, each a process of its own, share the feeds of sites on loopback, two a site; one of them is killed.
 * A site is read by one of them.
 */
class SeedsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int PARTITIONS = 4;
    private static final int FEEDS = 12;
    private static final int FEEDS_A_SITE = 2;
    private static final int EACH = 4;

    private final AtomicInteger published = new AtomicInteger(EACH);

    @Test
    void nothingIsMissedAndNothingReadTwiceWhenOneOfTwoIsKilled(@TempDir Path folder) throws Exception {
        Ports ports = Ports.free();
        try (var _ = EmbeddedBroker.start(
                        folder.resolve("kafka"), "127.0.0.1", "localhost", ports.kafka(), ports.controller());
                var registryServer = EmbeddedRegistry.start(folder.resolve("schemas.json"), "127.0.0.1", 0);
                var registry = new HttpSchemaRegistry(URI.create("http://127.0.0.1:" + registryServer.port()));
                var requests = Executors.newVirtualThreadPerTaskExecutor()) {
            List<HttpServer> sites = new ArrayList<>();
            for (int number = 1; number <= FEEDS / FEEDS_A_SITE; number++) {
                sites.add(serve("127.0.0." + number, requests));
            }
            String broker = "localhost:" + ports.kafka();
            var cli = new Cli(broker, "http://127.0.0.1:" + registryServer.port(), "", "", "");
            Process first = ingest(folder, "first", broker, registryServer.port(), ports.ingest());
            Process second = ingest(folder, "second", broker, registryServer.port(), ports.enrich());
            try (var articles = new Articles(broker, registry)) {
                for (int feed = 0; feed < FEEDS; feed++) {
                    var added = cli.run(
                            "seeds",
                            "add",
                            url(sites.get(feed / FEEDS_A_SITE)) + "/feed/" + feed,
                            "--kind",
                            "feed",
                            "--id",
                            "feed-" + feed,
                            "--interval",
                            "10s");
                    assertThat(added.exitCode()).as(added.err()).isZero();
                }
                articles.await(FEEDS * EACH);
                await().atMost(PATIENCE).until(() -> holders(cli).size() == 2);

                published.set(2 * EACH);
                articles.await(FEEDS * EACH + 3); // some of the new ones are on their way
                second.destroyForcibly().waitFor();
                articles.await(2 * FEEDS * EACH);
                await().atMost(PATIENCE)
                        .until(() -> good(cli) == FEEDS && holders(cli).size() == 1);

                Map<String, Integer> timesRead = articles.timesRead;
                long again =
                        timesRead.values().stream().filter(times -> times > 1).count();
                assertThat(again).as("repeats: the pages in hand").isLessThanOrEqualTo(FEEDS);
                assertThat(timesRead).as("missed or made up").hasSize(2 * FEEDS * EACH);
                assertThat(cli.run("seeds", "--json").json())
                        .extracting(seed -> seed.path("articles").asInt())
                        .containsOnly(2 * EACH);
            } finally {
                first.destroyForcibly().waitFor();
                second.destroyForcibly().waitFor();
                sites.forEach(site -> site.stop(0));
            }
        }
    }

    private static Set<String> holders(Cli cli) {
        return cli.run("seeds", "--json").json().stream()
                .map(seed -> seed.path("leaseHolder").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long good(Cli cli) {
        return cli.run("seeds", "--json").json().stream()
                .filter(seed -> seed.path("health").asText().equals("good")
                        && seed.path("articles").asInt() == 2 * EACH)
                .count();
    }

    private static String url(HttpServer site) {
        return "http://" + site.getAddress().getAddress().getHostAddress() + ":"
                + site.getAddress().getPort();
    }

    private HttpServer serve(String address, Executor requests) throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress(address, 0), 0);
        site.setExecutor(requests);
        String url = url(site);
        site.createContext("/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath();
                String body = path.startsWith("/feed/") ? feed(url, path.substring("/feed/".length())) : page(path);
                boolean there = !path.equals("/robots.txt");
                byte[] bytes = body.getBytes(UTF_8);
                exchange.getResponseHeaders()
                        .set("Content-Type", path.startsWith("/feed/") ? "application/rss+xml" : "text/html");
                exchange.sendResponseHeaders(there ? 200 : 404, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
        site.start();
        return site;
    }

    private String feed(String url, String number) {
        Instant newest = Instant.now();
        int count = published.get();
        String items = IntStream.range(0, count)
                .mapToObj(i ->
                        "<item><link>" + url + "/" + number + "/" + (count - i) + "</link><title>T</title><pubDate>"
                                + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                        newest.minusSeconds(60L * (i + 1)).atOffset(ZoneOffset.UTC))
                                + "</pubDate></item>")
                .collect(Collectors.joining());
        return "<rss version='2.0'><channel><title>" + number + "</title>" + items + "</channel></rss>";
    }

    private static String page(String path) {
        return "<html><head><title>Report " + path + "</title></head><body><article><h1>Report " + path
                + "</h1><p>The ferry company said in its report " + path
                + " that the night boat would leave an hour later from June, because the harbour is being dredged."
                + " Passengers who have booked will be told by letter, and may have their money back.</p></article></body>"
                + "</html>";
    }

    private static Process ingest(Path folder, String name, String broker, int registryPort, int port)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                IngestMain.class.getName()));
        command.addAll(List.of("--bootstrap-servers", broker));
        command.addAll(List.of("--registry", "http://127.0.0.1:" + registryPort));
        command.addAll(List.of("--partitions", Integer.toString(PARTITIONS)));
        command.addAll(List.of("--http-port", Integer.toString(port)));
        command.addAll(List.of("--allow-private", "--host-delay", "PT0.02S"));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
    }

    /** What is on topic {@code articles}, by address. */
    private static final class Articles implements AutoCloseable {

        private final KafkaConsumer<String, byte[]> consumer;
        private final HttpSchemaRegistry registry;
        private final Map<String, Integer> timesRead = new HashMap<>();

        Articles(String broker, HttpSchemaRegistry registry) {
            this.registry = registry;
            this.consumer = new KafkaConsumer<>(
                    Map.of("bootstrap.servers", broker), new StringDeserializer(), new ByteArrayDeserializer());
            Awaiting.topic(consumer, Topics.ARTICLES.name());
            List<TopicPartition> partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(partition -> new TopicPartition(Topics.ARTICLES.name(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
        }

        void await(int count) {
            var values = Topics.ARTICLES.valueSerde(registry).deserializer();
            org.awaitility.Awaitility.await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    Article article = values.deserialize(record.topic(), record.value());
                    timesRead.merge(article.getCanonicalUrl(), 1, Integer::sum);
                });
                return timesRead.size() >= count;
            });
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    /** Topics are made by whoever starts first. */
    private static final class Awaiting {

        static void topic(KafkaConsumer<String, byte[]> consumer, String topic) {
            await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(() -> consumer.partitionsFor(topic).size() == PARTITIONS);
        }
    }
}
