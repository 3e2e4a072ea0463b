package dateline.standalone.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dateline.program.KafkaOptions;
import dateline.program.StopHook;
import dateline.sink.backend.Backend;
import dateline.sink.backend.BackendConfig;
import dateline.sink.backend.Backends;
import dateline.sink.index.Intake;
import dateline.sink.index.Reindex;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Fills an index anew. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Fills a new index from its topic and puts it in the place of the old one.",
            "Searches and new articles go on meanwhile. Exit code 1: the old index stays in use."
        })
public final class ReindexCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What can be filled anew. */
    enum What {
        ARTICLES,
        STORIES
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Option(
            names = "--opensearch",
            paramLabel = "URL",
            defaultValue = "${env:DATELINE_OPENSEARCH:-http://localhost:9200}",
            showDefaultValue = Visibility.NEVER, // it may hold a password
            description = "OpenSearch; user:password@ may stand in front of the host. Default: http://localhost:9200.")
    private URI openSearch;

    @Option(
            names = "--index",
            paramLabel = "NAME",
            defaultValue = "articles",
            description = "articles, from topic enriched-articles, or stories, from topic stories.")
    private What index;

    @Option(
            names = "--opensearch-config",
            paramLabel = "FILE",
            defaultValue = "${env:DATELINE_OPENSEARCH_CONFIG:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "Properties file with more settings for OpenSearch, as the sink program takes it.")
    private Path openSearchConfig;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            defaultValue = "${env:DATELINE_REPLICAS:-0}",
            description = "Copies of each shard beside the first.")
    private int replicas;

    @Option(
            names = "--allow-fewer",
            description = "Go on when the topic no longer holds all that the index has, and lose the others.")
    private boolean allowFewer;

    @Option(names = "--keep", description = "Leave the old index there.")
    private boolean keep;

    @Option(names = "--json", description = "The result as one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        Intake<?> intake = index == What.ARTICLES ? Intake.ARTICLES : Intake.STORIES;
        // told to stop, it deletes what it has filled so far
        try (var _ = StopHook.interrupting(PATIENCE);
                var registry = kafka.registry();
                Backend backend =
                        Backends.open(new BackendConfig("opensearch", openSearch, openSearchConfig, replicas))) {
            var result = Reindex.run(intake, kafka, registry, backend, allowFewer, keep, shown());
            print(result);
            return 0;
        }
    }

    /** A line a tenth, so that a log can be read as well as a terminal. */
    private BiConsumer<Long, Long> shown() {
        PrintWriter err = spec.commandLine().getErr();
        var lastTenth = new long[] {-1};
        return (read, all) -> {
            long tenth = all == 0 ? 10 : read * 10 / all;
            if (tenth != lastTenth[0]) {
                lastTenth[0] = tenth;
                err.println(read + " of " + all + " records");
                err.flush();
            }
        };
    }

    private void print(Reindex.Result result) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonNodeFactory.instance
                    .objectNode()
                    .put("index", result.index())
                    .put("replaced", result.replaced())
                    .put("documents", result.documents())
                    .put("before", result.before())
                    .put("leftOut", result.leftOut()));
        } else {
            out.println(result.index() + " has " + result.documents() + " documents and is in use now.");
            out.println(
                    result.replaced().isEmpty()
                            ? "There was none before."
                            : result.replaced() + " had " + result.before()
                                    + (keep ? " and is still there." : " and was deleted."));
            if (result.leftOut() > 0) {
                out.println("Of " + result.leftOut() + " records no document could be made; see dead-letters.");
            }
        }
        out.flush();
    }
}
