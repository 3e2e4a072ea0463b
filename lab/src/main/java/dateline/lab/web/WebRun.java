package dateline.lab.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.lab.watch.Figures;
import dateline.program.KafkaOptions;
import dateline.program.Startup;
import dateline.program.TopicOptions;
import dateline.schemas.Article;
import dateline.schemas.ArticleId;
import dateline.schemas.DeadLetter;
import dateline.schemas.HttpSchemaRegistry;
import dateline.schemas.Seed;
import dateline.schemas.SeedState;
import dateline.schemas.Topic;
import dateline.schemas.Topics;
import dateline.standalone.StackConfig.Ports;
import dateline.standalone.embedded.EmbeddedBroker;
import dateline.standalone.embedded.EmbeddedRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One compressed week: broker, registry, web and ingest from nothing to the verdict. */
final class WebRun {

    private static final Logger log = LoggerFactory.getLogger(WebRun.class);
    private static final List<Topic<?>> TOPICS =
            List.of(Topics.SEEDS, Topics.SEED_STATES, Topics.ARTICLES, Topics.DEAD_LETTERS);

    /** After the week, so that what was put off is tried again; in the time of the web. */
    private static final Duration AFTERWARDS = Duration.ofHours(24);

    /** The network may take so much off a delay: a request may have waited longer on its way than the next. */
    private static final Duration JITTER = Duration.ofMillis(2);

    /** A busy machine may leave a thread waiting so long between an answer and the note of when it came. */
    private static final Duration STALL = Duration.ofSeconds(2);

    private static final long LOOK_MILLIS = 1_000;

    private final WebOptions web;
    private final WebRunOptions options;
    private final Path folder;
    private final ConcurrentLinkedQueue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private final Map<String, SeedState> states = new ConcurrentHashMap<>();
    private final Map<String, Integer> deadLetters = new ConcurrentHashMap<>();

    /** @param folder for the broker's data and what processes print; empty */
    WebRun(WebOptions web, WebRunOptions options, Path folder) {
        this.web = web;
        this.options = options;
        this.folder = folder;
    }

    /** What came out, with the figures of the run itself first. */
    record Outcome(WebVerdict verdict, Figures figures) {}

    Outcome run() throws Exception {
        Ports ports = Ports.free();
        try (var _ = EmbeddedBroker.start(
                        folder.resolve("kafka"), "127.0.0.1", "localhost", ports.kafka(), ports.controller());
                var registryServer = EmbeddedRegistry.start(folder.resolve("schemas.json"), "127.0.0.1", 0);
                var registry = new HttpSchemaRegistry(URI.create("http://127.0.0.1:" + registryServer.port()))) {
            var kafka = new KafkaOptions(
                    "localhost:" + ports.kafka(), URI.create("http://127.0.0.1:" + registryServer.port()));
            var topics = new TopicOptions(6);
            Startup.awaitTopics(kafka, topics, TOPICS);
            Startup.awaitSchemas(registry, TOPICS);
            return run(kafka, topics, registry);
        }
    }

    private Outcome run(KafkaOptions kafka, TopicOptions topics, HttpSchemaRegistry registry) throws Exception {
        Instant wall = InstantSource.system().instant();
        // The week ends about now, so that nothing in it is in the future of anyone.
        Instant start = wall.minus(options.length()).minus(AFTERWARDS).truncatedTo(ChronoUnit.SECONDS);
        Plan plan = Plan.of(web.hosts(), start, options.length(), web.seed());
        var clock = new WebClock(wall, start.minus(options.warmUp().multipliedBy(options.speed())), options.speed());
        InstantSource time = clock.timepiece().clock();
        List<Instance> instances = new ArrayList<>();
        try (var server = WebServer.start(plan, 0, time);
                var _ = TopicTail.start(kafka, Topics.ARTICLES, arrivals(registry, time));
                var _ = TopicTail.start(kafka, Topics.SEED_STATES, states(registry));
                var _ = TopicTail.start(kafka, Topics.DEAD_LETTERS, this::deadLetter)) {
            int seeds = putSeeds(plan, server.port(), kafka, registry);
            for (int i = 0; i < options.instances(); i++) {
                instances.add(
                        options.processes()
                                ? Instances.process(
                                        kafka, topics, clock, options, folder.resolve("ingest-" + i + ".log"))
                                : Instances.here(kafka, topics, clock, options));
            }
            log.info("{} hosts, {} articles, {} times faster", web.hosts(), plan.articles(), options.speed());
            int kills = follow(plan, server, time, instances);
            for (Instance instance : instances) {
                instance.stop();
            }
            instances.clear();
            Instant until = time.instant();
            RunFiles.write(folder, plan, server.requests(), List.copyOf(arrivals), server.port());
            return outcome(plan, server, until, seeds, kills);
        } finally {
            for (Instance instance : instances) {
                instance.stop();
            }
        }
    }

    /** Waits until the week is over and all is there, or could be. */
    private int follow(Plan plan, WebServer server, InstantSource time, List<Instance> instances)
            throws InterruptedException {
        int kills = 0;
        Instant killAt = options.killAfter() == null
                ? Instant.MAX
                : plan.start().plus(options.killAfter().multipliedBy(options.speed()));
        for (int look = 0; ; look++) {
            boolean _ = new CountDownLatch(1).await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
            Instant now = time.instant();
            if (kills == 0 && !now.isBefore(killAt)) {
                log.info("Kills one instance of {}", instances.size());
                instances.removeFirst().kill();
                kills++;
            }
            if (instances.stream().anyMatch(instance -> !instance.isAlive())) {
                throw new IllegalStateException("An instance ended by itself; " + folder + " has what it printed");
            }
            if (now.isAfter(plan.end())
                    && (now.isAfter(plan.end().plus(AFTERWARDS)) || allIsThere(plan, server, now))) {
                return kills;
            }
            if (look % 20 == 0) {
                log.info("{}: {} requests, {} articles", now, server.requests().size(), arrivals.size());
            }
        }
    }

    private boolean allIsThere(Plan plan, WebServer server, Instant now) {
        return coverage(plan, server, now).missed().isEmpty();
    }

    private Coverage coverage(Plan plan, WebServer server, Instant until) {
        return Coverage.of(plan, server.port(), List.copyOf(arrivals), plan.start(), until, options.listed());
    }

    private Outcome outcome(Plan plan, WebServer server, Instant until, int seeds, int kills) {
        List<Request> requests = server.requests();
        var verdict = new WebVerdict(
                coverage(plan, server, until),
                new Politeness(
                                options.hostDelay(),
                                JITTER.multipliedBy(options.speed()),
                                STALL.multipliedBy(options.speed()))
                        .judge(requests),
                Traffic.of(requests),
                Map.copyOf(states),
                plan.outlets().stream()
                        .filter(Outlet::hostile)
                        .map(outlet -> seedId(outlet, 0))
                        .toList(),
                kills * seeds / options.instances(),
                server.strays(),
                server.hub());
        var figures = new Figures()
                .put("hosts", web.hosts())
                .put("seeds", seeds)
                .put("days", options.length().toDays())
                .put("timesFaster", options.speed())
                .put("instances", options.instances())
                .put("kills", kills)
                .put("files", folder.toString())
                .put("hostDelay", options.hostDelay().toString())
                .put(
                        "deadLetters",
                        deadLetters.entrySet().stream()
                                .limit(20)
                                .map(Object::toString)
                                .toList());
        return new Outcome(verdict, verdict.figures(figures));
    }

    private Consumer<ConsumerRecord<byte[], byte[]>> arrivals(HttpSchemaRegistry registry, InstantSource time) {
        var values = Topics.ARTICLES.valueSerde(registry).deserializer();
        return record -> {
            Article article = values.deserialize(record.topic(), record.value());
            arrivals.add(new Arrival(
                    article.getArticleId(),
                    String.valueOf(article.getCanonicalUrl()),
                    ArticleId.contentHash(article),
                    article.getHeadline(),
                    time.instant()));
        };
    }

    private Consumer<ConsumerRecord<byte[], byte[]>> states(HttpSchemaRegistry registry) {
        var values = Topics.SEED_STATES.valueSerde(registry).deserializer();
        return record -> {
            if (record.value() != null) {
                SeedState state = values.deserialize(record.topic(), record.value());
                states.put(state.getSeedId(), state);
            }
        };
    }

    private void deadLetter(ConsumerRecord<byte[], byte[]> record) {
        deadLetters.merge(
                header(record, DeadLetter.STEP) + " " + header(record, DeadLetter.REASON) + ": "
                        + header(record, DeadLetter.DETAIL),
                1,
                Integer::sum);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), UTF_8);
    }

    private static int putSeeds(Plan plan, int port, KafkaOptions kafka, HttpSchemaRegistry registry) {
        int count = 0;
        var values = Topics.SEEDS.valueSerde(registry).serializer();
        try (var producer =
                new KafkaProducer<>(kafka.clientProperties(), new StringSerializer(), new ByteArraySerializer())) {
            for (Outlet outlet : plan.outlets()) {
                for (int i = 0; i < outlet.seedPaths().size(); i++) {
                    Seed seed = Seed.newBuilder()
                            .setSeedId(seedId(outlet, i))
                            .setKind(outlet.bySitemap() ? "sitemap" : "feed")
                            .setUrl("http://" + outlet.name() + ":" + port
                                    + outlet.seedPaths().get(i))
                            .build();
                    var _ = producer.send(new ProducerRecord<>(
                            Topics.SEEDS.name(), seed.getSeedId(), values.serialize(Topics.SEEDS.name(), seed)));
                    count++;
                }
            }
            producer.flush();
        }
        return count;
    }

    private static String seedId(Outlet outlet, int number) {
        return outlet.name().replace(".test", "") + (number == 0 ? "" : "-" + (number + 1));
    }
}
