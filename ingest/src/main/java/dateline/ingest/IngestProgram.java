package dateline.ingest;

import dateline.ingest.publish.ArticlePublisher;
import dateline.ingest.publish.Outcome;
import dateline.ingest.push.PushServer;
import dateline.ingest.read.ArticleReader;
import dateline.program.Program;
import dateline.program.ProgramServer;
import dateline.program.Startup;
import dateline.schemas.Article;
import dateline.schemas.HttpSchemaRegistry;
import dateline.schemas.Topic;
import dateline.schemas.Topics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Takes articles by HTTP and publishes them, until closed. */
public final class IngestProgram implements Program {

    /** What ingest writes to. */
    static final List<Topic<?>> TOPICS = List.of(Topics.ARTICLES, Topics.BACKFILL_ARTICLES, Topics.DEAD_LETTERS);

    /** Shorter than a push waits for its answer, so that a push is told and not left hanging. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final IngestConfig config;
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final HttpSchemaRegistry registry;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile String waitsFor;
    private volatile ArticlePublisher publisher;
    private volatile ProgramServer server;

    public IngestProgram(IngestConfig config) {
        this.config = config;
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
        var push = new PushServer(
                this::publish,
                () -> waitsFor,
                new ArticleReader(Clock.systemUTC()),
                new IngestMetrics(metrics),
                config.push());
        // Listens first, so that who watches sees what it waits for.
        server = ProgramServer.start(
                config.httpHost(),
                config.httpPort(),
                PushServer.MAX_REQUEST_BYTES,
                metrics,
                () -> waitsFor,
                push::addTo);
        Startup.awaitTopics(config.kafka(), config.topics(), TOPICS);
        waitsFor = "the registry at " + config.kafka().registryUrl();
        Startup.awaitSchemas(registry, TOPICS);
        publisher = ArticlePublisher.connect(config.kafka(), registry, PATIENCE);
        waitsFor = "";
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
        closed.await();
        return true; // Kafka being away is waited out, so there is nothing that ends it by itself
    }

    /** Answers what is in hand, then lets go of Kafka. */
    @Override
    public void close() {
        waitsFor = "nothing more: it is stopping";
        if (server != null) {
            server.close();
        }
        if (publisher != null) {
            publisher.close();
        }
        registry.close();
        closed.countDown();
    }
}
