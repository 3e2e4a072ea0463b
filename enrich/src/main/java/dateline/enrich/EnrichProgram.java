package dateline.enrich;

import static dateline.schemas.Topics.ARTICLES;
import static dateline.schemas.Topics.BACKFILL_ARTICLES;
import static dateline.schemas.Topics.DEAD_LETTERS;
import static dateline.schemas.Topics.ENRICHED_ARTICLES;
import static dateline.schemas.Topics.STORIES;
import static dateline.schemas.Topics.TRENDS;

import dateline.program.Program;
import dateline.program.ProgramServer;
import dateline.program.Startup;
import dateline.schemas.HttpSchemaRegistry;
import dateline.schemas.Topic;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;

/** The enrich program: one Kafka Streams topology, its metrics, its health. */
public final class EnrichProgram implements Program {

    /** Only {@code /metrics} and the like, no request has a body. */
    private static final long MAX_REQUEST_BYTES = 1024;

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(10);

    private final EnrichConfig config;
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final HttpSchemaRegistry registry;
    private final ThreadReplacement replacement = new ThreadReplacement();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile ProgramServer server;
    private volatile KafkaStreams streams;
    private volatile KafkaStreamsMetrics streamsMetrics;
    private volatile ReaderLag readers;
    private volatile boolean failed;

    public EnrichProgram(EnrichConfig config) {
        this.config = config;
        this.registry = config.kafka().registry();
    }

    @Override
    public String name() {
        return "enrich";
    }

    /** The port {@code /readyz} and {@code /metrics} are answered on, once started. */
    public int httpPort() {
        return server.port();
    }

    @Override
    public void start() throws InterruptedException {
        server = ProgramServer.start(
                config.httpHost(), config.httpPort(), MAX_REQUEST_BYTES, meters, this::waitsFor, _ -> {});
        List<Topic<?>> ours = List.of(ARTICLES, BACKFILL_ARTICLES, ENRICHED_ARTICLES, STORIES, TRENDS, DEAD_LETTERS);
        Startup.awaitTopics(config.kafka(), config.topics(), ours);
        Startup.awaitSchemas(registry, ours);
        EnrichPipeline pipeline = EnrichPipeline.of(config, registry, meters, Clock.systemUTC(), partitions());
        readers = ReaderLag.watch(config.kafka(), config.backfill().waitsFor());
        var traffic = new LaneTraffic(config.backfill().share(), readers::isBehind, System::nanoTime);
        streams = new KafkaStreams(pipeline.topology(), pipeline.properties(), new LaneClients(traffic, meters));
        streamsMetrics = new KafkaStreamsMetrics(streams);
        streamsMetrics.bindTo(meters);
        var running = new CountDownLatch(1);
        streams.setUncaughtExceptionHandler(replacement);
        streams.setStateListener((now, _) -> {
            if (now == KafkaStreams.State.RUNNING) {
                running.countDown();
            }
            if (now.hasCompletedShutdown()) {
                failed = now == KafkaStreams.State.ERROR;
                running.countDown();
                stopped.countDown();
            }
        });
        streams.start();
        running.await();
    }

    /** How many partitions {@code articles} has; it may have been made by someone else. */
    private int partitions() throws InterruptedException {
        try (Admin admin = Admin.create(config.kafka().clientProperties())) {
            Map<String, TopicDescription> found = admin.describeTopics(List.of(ARTICLES.name()))
                    .allTopicNames()
                    .get();
            return found.get(ARTICLES.name()).partitions().size();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "Kafka does not say how many partitions topic articles has: " + e.getCause(), e);
        }
    }

    private String waitsFor() {
        KafkaStreams now = streams;
        if (now == null) {
            return "Kafka at " + config.kafka().bootstrapServers() + " and the registry at "
                    + config.kafka().registryUrl();
        }
        return now.state() == KafkaStreams.State.RUNNING ? "" : "Kafka Streams, which is " + now.state();
    }

    @Override
    public boolean awaitEnd() throws InterruptedException {
        stopped.await();
        return !failed;
    }

    @Override
    public void close() {
        replacement.stop();
        if (streams != null) {
            streamsMetrics.close();
            // Leaving the group lets the next program take over at once, not after the session timeout.
            boolean _ = streams.close(CloseOptions.timeout(CLOSE_TIMEOUT)
                    .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
        }
        if (readers != null) {
            readers.close();
        }
        if (server != null) {
            server.close();
        }
        registry.close();
        meters.close();
        stopped.countDown();
    }
}
