package dateline.standalone.command;

import dateline.ingest.fetch.FetchConfig;
import dateline.ingest.fetch.FetchOptions;
import dateline.program.StopHook;
import dateline.program.access.AccessConfig;
import dateline.program.access.AccessOptions;
import dateline.sink.WebhookOptions;
import dateline.standalone.LogFile;
import dateline.standalone.Progress;
import dateline.standalone.Stack;
import dateline.standalone.StackConfig;
import dateline.standalone.StackConfig.Ports;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Starts the whole pipeline in this JVM and runs until it is told to stop. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Starts broker, registry, OpenSearch, ingest, enrich and sink in one process, and runs until Ctrl-C.")
public final class UpCommand implements Callable<Integer> {

    /** Everything in one process takes a few seconds to stop; longer after trouble. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:DATELINE_DATA:-data}",
            description = "Folder for everything that is kept.")
    private Path data;

    @Option(
            names = "--listen",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description =
                    "Address every server listens on; 0.0.0.0 for every network. Broker, registry and search node ask for"
                            + " no password.")
    private String listen;

    @Option(
            names = "--advertise",
            paramLabel = "HOST",
            description =
                    "Host name Kafka clients are told to come back to. Default: localhost, or what --listen says.")
    private String advertise;

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8080", description = "Search and the page.")
    private int port;

    @Option(names = "--kafka-port", paramLabel = "PORT", defaultValue = "9092", description = "Kafka.")
    private int kafkaPort;

    @Option(
            names = "--controller-port",
            paramLabel = "PORT",
            defaultValue = "9093",
            description = "Kafka's own, on loopback.")
    private int controllerPort;

    @Option(names = "--registry-port", paramLabel = "PORT", defaultValue = "8081", description = "Schema registry.")
    private int registryPort;

    @Option(names = "--opensearch-port", paramLabel = "PORT", defaultValue = "9200", description = "OpenSearch.")
    private int openSearchPort;

    @Option(
            names = "--transport-port",
            paramLabel = "PORT",
            defaultValue = "9300",
            description = "OpenSearch's own, on loopback.")
    private int transportPort;

    @Option(
            names = "--ingest-port",
            paramLabel = "PORT",
            defaultValue = "8071",
            description = "Ingest, for pushed articles.")
    private int ingestPort;

    @Option(
            names = "--enrich-port",
            paramLabel = "PORT",
            defaultValue = "8072",
            description = "Enrich, for health and metrics.")
    private int enrichPort;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "6",
            description = "Partitions of topics that are made.")
    private int partitions;

    @Option(names = "--threads", paramLabel = "N", description = "Stream threads of enrich. Default: one a core.")
    private Integer threads;

    @Mixin
    private final AccessOptions access = new AccessOptions();

    @Mixin
    private final FetchOptions fetch = new FetchOptions();

    @Mixin
    private final WebhookOptions webhooks = new WebhookOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var config = new StackConfig(
                data,
                listen,
                advertised(),
                partitions,
                threads == null ? Runtime.getRuntime().availableProcessors() : threads,
                new Ports(
                        kafkaPort,
                        controllerPort,
                        registryPort,
                        openSearchPort,
                        transportPort,
                        ingestPort,
                        enrichPort,
                        port),
                access(),
                fetch(),
                webhooks.config());
        LogFile.in(data.resolve("logs"));
        return run(config, System.out);
    }

    private AccessConfig access() {
        try {
            return access.config(listen);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private FetchConfig fetch() {
        try {
            return fetch.config();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private String advertised() {
        if (advertise != null) {
            return advertise;
        }
        return listen.equals("127.0.0.1") || listen.equals("0.0.0.0") ? "localhost" : listen;
    }

    private static int run(StackConfig config, PrintStream out) throws InterruptedException {
        try (var _ = StopHook.interrupting(PATIENCE)) {
            var progress = new Progress(out);
            try (var stack = Stack.start(config, progress)) {
                progress.done("ready", "publish with: dateline publish FILE   stop with: Ctrl-C");
                String failed = stack.awaitFailure();
                System.err.println("dateline: " + failed + " cannot go on; the log in "
                        + config.data().resolve("logs") + " says why");
                return 1;
            } catch (InterruptedException _) {
                progress.done("stopped", "");
                return 0; // told to stop
            }
        }
    }
}
