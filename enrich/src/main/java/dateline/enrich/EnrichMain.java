package dateline.enrich;

import dateline.enrich.name.SecondReader;
import dateline.program.HttpOptions;
import dateline.program.KafkaOptions;
import dateline.program.NamedVersion;
import dateline.program.ProgramRun;
import dateline.program.TopicOptions;
import dateline.schemas.HttpSchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs enrich by itself. */
@Command(
        name = "enrich",
        mixinStandardHelpOptions = true,
        versionProvider = NamedVersion.class,
        showDefaultValues = true,
        description = "Reads articles, repairs and tags them, writes enriched-articles. Exit code 1: stopped by an"
                + " error; 2: a wrong option.")
public final class EnrichMain implements Callable<Integer> {

    private static final int USUAL_PORT = 8072;

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private TopicOptions topics;

    @Mixin
    private HttpOptions http;

    @Option(
            names = "--state-dir",
            paramLabel = "DIR",
            defaultValue = "${env:DATELINE_STATE_DIR:-data/enrich}",
            description = "Folder for state stores; may be lost, it is rebuilt from Kafka.")
    private Path stateDirectory;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "${env:DATELINE_THREADS:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "Threads that process articles. Default: one a processor.")
    private Integer threads;

    @Option(
            names = "--languages",
            paramLabel = "CODE",
            split = ",",
            defaultValue = "${env:DATELINE_LANGUAGES:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "Languages articles may be in, ISO 639-1, comma-separated. Default: ar,bg,bn,ca,cs,da,de,el,"
                    + "en,es,et,fa,fi,fr,he,hi,hr,hu,id,it,ja,ko,nl,no,pl,pt,ro,ru,sv,th,tr,uk,vi,zh.")
    private List<String> languages;

    @Option(
            names = "--accurate",
            paramLabel = "true|false",
            arity = "0..1", // a mere flag would turn off what the environment turns on
            fallbackValue = "true",
            defaultValue = "${env:DATELINE_ACCURATE:-false}",
            description = "Read English sentences with unsure names again, by an encoder: better and slower. Needs"
                    + " accurate.jar on the class path.")
    private boolean accurate;

    @Option(
            names = "--remember-copies",
            paramLabel = "DAYS",
            defaultValue = "${env:DATELINE_REMEMBER_COPIES:-7}",
            description = "How many days back an article is compared with others, by their time of publication.")
    private int copyDays;

    @Option(
            names = "--remember-stories",
            paramLabel = "DAYS",
            defaultValue = "${env:DATELINE_REMEMBER_STORIES:-14}",
            description = "How many days after its last article a story takes another one.")
    private int storyDays;

    @Option(
            names = "--remember-articles",
            paramLabel = "N",
            defaultValue = "${env:DATELINE_REMEMBER_ARTICLES:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "How many articles of a language are compared with at most; of more, the oldest are dropped."
                    + " Default: one for each 20 kB of the Java heap.")
    private Integer articles;

    @Option(
            names = "--backfill-share",
            paramLabel = "PERCENT",
            defaultValue = "${env:DATELINE_BACKFILL_SHARE:-20}",
            description = "How much of its time a thread gives to archives while news arrives, 1 to 100. Without news"
                    + " they get all of it.")
    private int backfillShare;

    @Option(
            names = "--backfill-waits-for",
            paramLabel = "GROUP",
            split = ",",
            defaultValue = "${env:DATELINE_BACKFILL_WAITS_FOR:-sink}",
            description =
                    "Consumer groups that read enriched-articles, comma-separated: archives wait while one of them"
                            + " is behind.")
    private List<String> backfillWaitsFor;

    @Option(names = "--describe", description = "Print the topology and stop.")
    private boolean describe;

    public static void main(String[] args) {
        System.exit(new CommandLine(new EnrichMain()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        EnrichConfig config = config();
        if (describe) {
            PrintWriter out = spec.commandLine().getOut();
            out.print(describe(config));
            out.flush();
            return 0;
        }
        return ProgramRun.untilStopped(new EnrichProgram(config));
    }

    private EnrichConfig config() {
        try {
            if (accurate) {
                SecondReader _ = SecondReader.in(EnrichMain.class.getClassLoader()); // told before Kafka is waited for
            }
            return new EnrichConfig(
                    kafka,
                    topics,
                    stateDirectory,
                    threads == null ? Runtime.getRuntime().availableProcessors() : threads,
                    languages == null ? EnrichConfig.USUAL_LANGUAGES : languages,
                    accurate,
                    retention(),
                    http.host(),
                    http.port(USUAL_PORT),
                    new BackfillConfig(backfillShare, backfillWaitsFor));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private Retention retention() {
        int most = articles == null ? Retention.usual().articles() : articles;
        return new Retention(Duration.ofDays(copyDays), Duration.ofDays(storyDays), most);
    }

    private String describe(EnrichConfig config) {
        try (HttpSchemaRegistry registry = kafka.registry()) {
            var metrics = new EnrichMetrics(new SimpleMeterRegistry());
            return new EnrichTopology(registry, metrics, Clock.systemUTC(), topics.partitions(), config.retention())
                    .build(Enrichers.inOrder(config), config.topologyConfig())
                    .describe()
                    .toString();
        }
    }
}
