package dateline.sink;

import dateline.program.HttpOptions;
import dateline.program.KafkaOptions;
import dateline.program.NamedVersion;
import dateline.program.ProgramRun;
import dateline.program.TopicOptions;
import dateline.program.access.AccessOptions;
import dateline.sink.backend.BackendConfig;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command {@code sink}. */
@Command(
        name = "sink",
        mixinStandardHelpOptions = true,
        versionProvider = NamedVersion.class,
        showDefaultValues = true,
        description = "Reads enriched-articles, fills the index, answers searches. Exit code 1: stopped by an error.")
public final class SinkMain implements Callable<Integer> {

    private static final int HTTP_PORT = 8080;

    @Mixin
    private final KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private final TopicOptions topics = new TopicOptions();

    @Mixin
    private final HttpOptions http = new HttpOptions();

    @Option(
            names = "--opensearch",
            paramLabel = "URL",
            defaultValue = "${env:DATELINE_OPENSEARCH:-http://localhost:9200}",
            showDefaultValue = CommandLine.Help.Visibility.NEVER, // it may hold a password
            description = "OpenSearch; user:password@ may stand in front of the host. Default: http://localhost:9200.")
    private URI openSearch;

    @Option(
            names = "--opensearch-config",
            paramLabel = "FILE",
            defaultValue = "${env:DATELINE_OPENSEARCH_CONFIG:-" + Option.NULL_VALUE + "}",
            showDefaultValue = CommandLine.Help.Visibility.NEVER,
            description =
                    "Properties file with more settings for OpenSearch: user, password, ca (a PEM file), keystore (a"
                            + " PKCS #12 file), keystore.password.")
    private Path openSearchConfig;

    @Mixin
    private final AccessOptions access = new AccessOptions();

    @Option(
            names = "--backend",
            paramLabel = "NAME",
            defaultValue = "${env:DATELINE_BACKEND:-opensearch}",
            description = "Where documents are kept.")
    private String backend;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            defaultValue = "${env:DATELINE_REPLICAS:-0}",
            description = "Copies of each shard beside the first, for an index that has to be made.")
    private int replicas;

    @Mixin
    private final WebhookOptions webhooks = new WebhookOptions();

    public static void main(String[] args) {
        System.exit(new CommandLine(new SinkMain())
                .setExecutionExceptionHandler((e, command, _) -> {
                    command.getErr().println("sink: " + e.getMessage());
                    return 1;
                })
                .execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        return ProgramRun.untilStopped(new SinkProgram(new SinkConfig(
                kafka,
                topics,
                new BackendConfig(backend, openSearch, openSearchConfig, replicas),
                http.host(),
                http.port(HTTP_PORT),
                access.config(http.host()),
                webhooks.config())));
    }
}
