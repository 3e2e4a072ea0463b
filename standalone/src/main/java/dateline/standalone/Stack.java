package dateline.standalone;

import dateline.enrich.EnrichConfig;
import dateline.enrich.EnrichProgram;
import dateline.enrich.Retention;
import dateline.ingest.IngestConfig;
import dateline.ingest.IngestProgram;
import dateline.program.KafkaOptions;
import dateline.program.Program;
import dateline.program.TopicOptions;
import dateline.sink.SinkConfig;
import dateline.sink.SinkProgram;
import dateline.sink.backend.BackendConfig;
import dateline.standalone.StackConfig.Ports;
import dateline.standalone.embedded.DataFolder;
import dateline.standalone.embedded.EmbeddedBroker;
import dateline.standalone.embedded.EmbeddedRegistry;
import dateline.standalone.embedded.EmbeddedSearch;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole pipeline in one JVM: broker, registry and search node, then ingest, enrich and sink, which meet only on
 * the broker's topics, as they would in a cluster.
 */
public final class Stack implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Stack.class);

    private final StackConfig config;
    private final Progress progress;

    /** What has been started, the latest first: the order to stop in. */
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private final List<Program> programs = new ArrayList<>();

    private Stack(StackConfig config, Progress progress) {
        this.config = config;
        this.progress = progress;
    }

    /**
     * Starts everything and returns once an article that is published comes out searchable.
     *
     * @throws IllegalStateException if the data folder or a port is taken, or a server does not start; what was
     *     started by then is stopped
     */
    public static Stack start(StackConfig config, Progress progress) throws InterruptedException {
        var stack = new Stack(config, progress);
        try {
            stack.start();
            return stack;
        } catch (InterruptedException | RuntimeException e) {
            stack.close();
            throw e;
        } catch (Exception e) {
            stack.close();
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void start() throws Exception {
        DataFolder data = DataFolder.take(config.data());
        opened(data);
        config.mustHavePorts();
        String listen = config.listen();
        Ports ports = config.ports();

        // The two heavy ones side by side; neither knows the other.
        var broker = inBackground(
                "start-broker",
                () -> EmbeddedBroker.start(
                        data.folder("kafka"), listen, config.advertise(), ports.kafka(), ports.controller()));
        var search = inBackground(
                "start-search",
                () -> EmbeddedSearch.start(data.folder("opensearch"), listen, ports.search(), ports.transport()));

        opened(EmbeddedRegistry.start(data.folder("registry").resolve("schemas.json"), listen, ports.registry()));
        progress.done("schema registry", registryUrl().toString());
        opened(result(broker));
        progress.done("Kafka broker", config.advertise() + ":" + ports.kafka());

        var kafka = new KafkaOptions(localHost() + ":" + ports.kafka(), registryUrl());
        var topics = new TopicOptions(config.partitions());
        start(
                new IngestProgram(
                        new IngestConfig(kafka, topics, listen, ports.ingest(), config.access(), config.fetch())),
                ports.ingest());
        var enrich = inBackground("start-enrich", () -> {
            start(
                    new EnrichProgram(new EnrichConfig(
                            kafka,
                            topics,
                            data.folder("enrich"),
                            config.threads(),
                            EnrichConfig.USUAL_LANGUAGES,
                            false,
                            Retention.usual(),
                            listen,
                            ports.enrich())),
                    ports.enrich());
            return true;
        });

        opened(result(search));
        URI searchUrl = URI.create("http://" + localHost() + ":" + ports.search());
        progress.done("OpenSearch node", searchUrl.toString());
        start(
                new SinkProgram(new SinkConfig(
                        kafka,
                        topics,
                        new BackendConfig(searchUrl),
                        listen,
                        ports.sink(),
                        config.access(),
                        config.webhooks())),
                ports.sink());
        boolean _ = result(enrich);
    }

    private void start(Program program, int port) throws InterruptedException {
        synchronized (running) {
            running.push(program); // before it starts: it may hold a port already, and be told to stop while it waits
            programs.add(program);
        }
        program.start();
        progress.done(program.name(), "http://" + localHost() + ":" + port);
    }

    private void opened(AutoCloseable server) {
        synchronized (running) {
            running.push(server);
        }
    }

    private static <T> FutureTask<T> inBackground(String name, Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().name(name).start(task);
        return task;
    }

    private static <T> T result(FutureTask<T> task) throws Exception {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    public URI registryUrl() {
        return URI.create("http://" + localHost() + ":" + config.ports().registry() + "/apis/ccompat/v7");
    }

    public String bootstrapServers() {
        return localHost() + ":" + config.ports().kafka();
    }

    /** Where search answers. */
    public URI apiUrl() {
        return URI.create("http://" + localHost() + ":" + config.ports().sink());
    }

    /** Where this machine reaches what listens: an address that means every network is no place to call. */
    private String localHost() {
        return config.listen().equals("0.0.0.0") ? "127.0.0.1" : config.listen();
    }

    /** Waits until a program cannot go on; returns its name. */
    public String awaitFailure() throws InterruptedException {
        var failed = new LinkedBlockingQueue<String>();
        synchronized (running) {
            for (Program program : programs) {
                Thread.ofVirtual().name("watch-" + program.name()).start(() -> {
                    try {
                        if (!program.awaitEnd()) {
                            failed.add(program.name());
                        }
                    } catch (InterruptedException _) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
        }
        return failed.take();
    }

    /** Stops everything, the latest started first. */
    @Override
    public void close() {
        while (true) {
            AutoCloseable next;
            synchronized (running) {
                next = running.poll();
            }
            if (next == null) {
                return;
            }
            try {
                next.close();
            } catch (Exception e) {
                log.warn("{} did not stop cleanly", next.getClass().getSimpleName(), e);
            }
        }
    }
}
