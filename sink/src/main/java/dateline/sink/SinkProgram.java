package dateline.sink;

import dateline.program.Program;
import dateline.program.ProgramServer;
import dateline.program.Startup;
import dateline.program.access.Access;
import dateline.schemas.HttpSchemaRegistry;
import dateline.schemas.Topic;
import dateline.schemas.Topics;
import dateline.sink.backend.Backend;
import dateline.sink.backend.BackendUnavailableException;
import dateline.sink.backend.Backends;
import dateline.sink.board.LetterBoard;
import dateline.sink.board.SeedBoard;
import dateline.sink.feed.FeedServer;
import dateline.sink.hub.HubServer;
import dateline.sink.index.IndexListener;
import dateline.sink.index.IndexLoop;
import dateline.sink.index.Intake;
import dateline.sink.page.PageServer;
import dateline.sink.search.OperationServer;
import dateline.sink.search.SearchServer;
import dateline.sink.stored.StoredSearchServer;
import dateline.sink.topic.TopicReader;
import dateline.sink.trend.TrendBoard;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills the indexes from {@code enriched-articles} and {@code stories} and answers searches from them. */
public final class SinkProgram implements Program {

    private static final Logger log = LoggerFactory.getLogger(SinkProgram.class);

    /** A search is an address line; the longest one allowed is well below. */
    private static final long MAX_REQUEST_BYTES = 64 << 10;

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A bulk in hand is acknowledged within this time or written again after the next start. */
    private static final Duration FINISH = Duration.ofSeconds(10);

    private final SinkConfig config;
    private final HttpSchemaRegistry registry;
    private final Backend backend;
    private final IndexLoop loop;
    private final IndexLoop storyLoop;
    private final List<TopicReader> boardReaders;
    private final LiveParts live;
    private final List<Thread> threads;
    private final ProgramServer server;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean prepared;
    private volatile boolean failed;

    /**
     * Opens the port; everything else is for {@link #start}.
     *
     * @throws IllegalArgumentException if the configuration names a backend that does not exist
     * @throws IllegalStateException if the port is taken
     */
    public SinkProgram(SinkConfig config) {
        this.config = config;
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var metrics = new SinkMetrics(meters);
        this.registry = config.kafka().registry();
        this.backend = Backends.open(config.backend());
        this.loop = IndexLoop.of(Intake.ARTICLES, config.kafka(), registry, backend, metrics, IndexListener.NONE);
        this.storyLoop = IndexLoop.of(Intake.STORIES, config.kafka(), registry, backend, metrics, IndexListener.NONE);
        var board = new TrendBoard(Topics.TRENDS.valueSerde(registry).deserializer());
        var letters = new LetterBoard();
        var seeds = new SeedBoard(
                Topics.SEEDS.valueSerde(registry).deserializer(),
                Topics.SEED_STATES.valueSerde(registry).deserializer());
        this.boardReaders = List.of(
                reader(Topics.TRENDS, TopicReader.ALL, board::take, metrics::trendLeftOut),
                reader(Topics.DEAD_LETTERS, LetterBoard.MOST, letters::take, metrics::boardLeftOut),
                reader(Topics.SEEDS, TopicReader.ALL, seeds::takeSeed, metrics::boardLeftOut),
                reader(Topics.SEED_STATES, TopicReader.ALL, seeds::takeState, metrics::boardLeftOut));
        this.threads = new ArrayList<>(List.of(
                Thread.ofPlatform().name("index").unstarted(() -> run(loop)),
                Thread.ofPlatform().name("index-stories").unstarted(() -> run(storyLoop))));
        boardReaders.forEach(each ->
                threads.add(Thread.ofPlatform().name("board-" + each.topic()).unstarted(() -> run(each))));
        var search = new SearchServer(backend, board, metrics, loop::lag);
        var operations = new OperationServer(letters, seeds);
        var feeds = new FeedServer(search, Optional.ofNullable(config.access().publicUrl()));
        Duration lease = config.access().isOpen() ? HubServer.LONGEST_LEASE : HubServer.LONGEST_KNOWN_LEASE;
        this.live = new LiveParts(config.kafka(), registry, backend, search, feeds, config.webhooks(), lease, meters);
        live.loops()
                .forEach(part -> threads.add(Thread.ofPlatform()
                        .name("live-" + part.getClass().getSimpleName())
                        .unstarted(() -> run(part))));
        var pages = new PageServer(search, backend, board);
        var access = Access.of(config.access(), Set.of(StoredSearchServer.DRY_RUN_PATH, FeedServer.HUB_PATH));
        this.server = ProgramServer.start(
                config.httpHost(), config.httpPort(), MAX_REQUEST_BYTES, meters, this::waitsFor, routes -> {
                    access.addTo(routes);
                    search.addTo(routes);
                    operations.addTo(routes);
                    feeds.addTo(routes);
                    live.addTo(routes);
                    pages.addTo(routes);
                });
    }

    private TopicReader reader(
            Topic<?> topic, long newest, Predicate<ConsumerRecord<byte[], byte[]>> board, Runnable leftOut) {
        return TopicReader.of(config.kafka(), topic, newest, record -> {
            if (!board.test(record)) {
                leftOut.run();
            }
        });
    }

    @Override
    public String name() {
        return "sink";
    }

    /** The port it answers on. */
    public int httpPort() {
        return server.port();
    }

    @Override
    public void start() throws InterruptedException {
        awaitBackend();
        Startup.awaitTopics(
                config.kafka(),
                config.topics(),
                List.of(
                        Topics.ENRICHED_ARTICLES,
                        Topics.STORIES,
                        Topics.TRENDS,
                        Topics.STORED_SEARCHES,
                        Topics.ALERTS,
                        Topics.FEED_SUBSCRIPTIONS,
                        Topics.SEEDS,
                        Topics.SEED_STATES,
                        Topics.DEAD_LETTERS));
        startThreads();
        loop.awaitAssignment();
    }

    private synchronized void startThreads() {
        threads.stream().filter(thread -> thread.getState() == Thread.State.NEW).forEach(Thread::start);
    }

    private void awaitBackend() throws InterruptedException {
        while (!prepared) {
            try {
                backend.prepare();
                prepared = true;
            } catch (BackendUnavailableException e) {
                log.warn("Waiting for the index (--opensearch): {}", e.getMessage());
                if (ended.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new InterruptedException("Closed while waiting for the index");
                }
            }
        }
    }

    private void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            failed = true;
            log.error("Stopping: indexing cannot go on", e);
        } finally {
            ended.countDown();
        }
    }

    private String waitsFor() {
        if (!prepared) {
            return config.backend().name() + " (--opensearch)";
        }
        return loop.waitsFor().isEmpty() ? storyLoop.waitsFor() : loop.waitsFor();
    }

    @Override
    public boolean awaitEnd() throws InterruptedException {
        ended.await();
        return !failed;
    }

    @Override
    public void close() {
        loop.stop();
        storyLoop.stop();
        boardReaders.forEach(TopicReader::stop);
        live.stop();
        startThreads(); // told to stop they only close their clients, which must happen on their own threads
        try {
            for (Thread thread : threads) {
                boolean _ = thread.join(FINISH);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        server.close();
        live.close();
        backend.close();
        registry.close();
        ended.countDown();
    }
}
