package dateline.ingest;

import dateline.ingest.fetch.HostNames;
import dateline.ingest.fetch.HttpFetcher;
import dateline.ingest.fetch.Timepiece;
import dateline.ingest.publish.ArticlePublisher;
import dateline.ingest.publish.Outcome;
import dateline.ingest.push.PushServer;
import dateline.ingest.read.ArticleReader;
import dateline.ingest.seed.DuplicateSeeds;
import dateline.ingest.seed.SeedLoop;
import dateline.ingest.seed.SeedParts;
import dateline.ingest.source.SourceParts;
import dateline.ingest.websub.CallbackServer;
import dateline.ingest.websub.Hubs;
import dateline.ingest.websub.Subscriptions;
import dateline.program.Program;
import dateline.program.ProgramServer;
import dateline.program.Startup;
import dateline.program.access.Access;
import dateline.schemas.Article;
import dateline.schemas.HttpSchemaRegistry;
import dateline.schemas.Topic;
import dateline.schemas.Topics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Reads seeds and takes articles by HTTP, and publishes what comes, until closed. */
public final class IngestProgram implements Program {

    /** What ingest writes to. */
    static final List<Topic<?>> TOPICS = List.of(Topics.ARTICLES, Topics.BACKFILL_ARTICLES, Topics.DEAD_LETTERS);

    private static final List<Topic<?>> ALL_TOPICS = Stream.<Topic<?>>concat(
                    Stream.of(Topics.SEEDS, Topics.SEED_STATES), TOPICS.stream())
            .toList();

    /** Shorter than a push waits for its answer, so that a push is told and not left hanging. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final IngestConfig config;
    private final Timepiece timepiece;
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final HttpSchemaRegistry registry;
    private final HttpFetcher fetcher;
    private volatile String waitsFor;
    private volatile ArticlePublisher publisher;
    private volatile ProgramServer server;
    private volatile SeedLoop seeds;

    public IngestProgram(IngestConfig config) {
        this(config, Timepiece.real(), HostNames.SYSTEM);
    }

    /**
     * For a simulated web.
     *
     * @param timepiece what everything but Kafka waits by
     * @param names where hosts are
     */
    public IngestProgram(IngestConfig config, Timepiece timepiece, HostNames names) {
        this.config = config;
        this.timepiece = timepiece;
        this.fetcher = new HttpFetcher(config.fetch(), timepiece, names, metrics);
        this.registry = config.kafka().registry();
        this.waitsFor = "Kafka at " + config.kafka().bootstrapServers();
    }

    @Override
    public String name() {
        return "ingest";
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the port is taken, or the brokers refuse
     * @throws IllegalArgumentException if the registry refuses a schema
     */
    @Override
    public void start() throws InterruptedException {
        var counts = new IngestMetrics(metrics);
        var reader = new ArticleReader(timepiece.clock());
        var push = new PushServer(this::publish, () -> waitsFor, reader, counts, config.push());
        var access = Access.of(config.access(), Set.of()).leavingOpen(CallbackServer.PATH + "/");
        var hubs = hubs();
        // Listens first, so that who watches sees what it waits for.
        server = ProgramServer.start(
                config.httpHost(), config.httpPort(), PushServer.MAX_REQUEST_BYTES, metrics, () -> waitsFor, routes -> {
                    access.addTo(routes);
                    push.addTo(routes);
                    hubs.ifPresent(subscriptions -> new CallbackServer(subscriptions).addTo(routes));
                });
        Startup.awaitTopics(config.kafka(), config.topics(), ALL_TOPICS);
        waitsFor = "the registry at " + config.kafka().registryUrl();
        Startup.awaitSchemas(registry, ALL_TOPICS);
        publisher = ArticlePublisher.connect(config.kafka(), registry, PATIENCE);
        var parts = new SeedParts(
                new SourceParts(reader, fetcher, timepiece),
                publisher,
                counts,
                counts,
                new DuplicateSeeds(),
                config.httpHost() + ":" + server.port() + "-"
                        + ProcessHandle.current().pid());
        seeds = new SeedLoop(
                config.kafka(),
                registry,
                parts.with(hubs.<Hubs>map(there -> there).orElse(Hubs.NONE)));
        counts.seeds(seeds::running);
        seeds.start();
        waitsFor = "";
    }

    /** Empty where no hub could reach us. */
    private Optional<Subscriptions> hubs() {
        String callbacks = config.fetch().callbacks();
        return callbacks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Subscriptions(URI.create(callbacks), fetcher, timepiece, metrics));
    }

    private CompletableFuture<Outcome> publish(Article article) {
        return publisher.publish(article);
    }

    /** The port it listens on, once started. */
    public int httpPort() {
        return server.port();
    }

    @Override
    public boolean awaitEnd() throws InterruptedException {
        return seeds == null || seeds.awaitEnd(); // Kafka being away is waited out, so only what nobody foresaw ends it
    }

    /** Answers what is in hand, then lets go of Kafka. */
    @Override
    public void close() {
        waitsFor = "nothing more: it is stopping";
        if (server != null) {
            server.close();
        }
        if (seeds != null) {
            seeds.close();
        }
        if (publisher != null) {
            publisher.close();
        }
        fetcher.close();
        registry.close();
    }
}
