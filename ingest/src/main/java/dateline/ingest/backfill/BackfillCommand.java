package dateline.ingest.backfill;

import dateline.ingest.publish.ArchivePublisher;
import dateline.program.KafkaOptions;
import dateline.program.NamedVersion;
import dateline.program.Startup;
import dateline.program.StopHook;
import dateline.program.TopicOptions;
import dateline.schemas.HttpSchemaRegistry;
import dateline.schemas.Topic;
import dateline.schemas.Topics;
import java.io.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code backfill}: reads archives once and writes their articles to topic {@code backfill-articles}. */
@Command(
        name = "backfill",
        mixinStandardHelpOptions = true,
        versionProvider = NamedVersion.class,
        showDefaultValues = true,
        description = {
            "Reads archives and writes their articles to topic backfill-articles, which enrich takes behind news.",
            "Archives are WARC and ARC files (.warc, .arc, also .gz); other files are read as by publish. Stop it at any"
                    + " time, in any way: the same command goes on where it was, and nothing is lost or doubled.",
            "Exit code 0: all of it was read; 1: something could not be read or Kafka did not take it, or it was stopped;"
                    + " 2: wrong use."
        })
public final class BackfillCommand implements Callable<Integer> {

    private static final List<Topic<?>> TOPICS =
            List.of(Topics.BACKFILL_ARTICLES, Topics.SEED_STATES, Topics.DEAD_LETTERS);

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A transaction ends within a second, if Kafka is there. */
    private static final Duration STOP = Duration.ofSeconds(5);

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "Archives, other files, or folders of them.")
    private List<Path> paths = List.of();

    @Option(
            names = "--publisher",
            paramLabel = "NAME",
            description = "Outlet of the articles; by default what each page says.")
    private String publisher;

    @Option(names = "--again", description = "Begin anew, whatever was read before; repeats are recognised.")
    private boolean again;

    @Option(names = "--json", description = "Print a JSON object for every archive, then one for all.")
    private boolean json;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private TopicOptions topics;

    @Spec
    private CommandSpec spec;

    private final AtomicBoolean stopping = new AtomicBoolean();

    @Override
    public Integer call() throws InterruptedException, IOException {
        List<BackfillInput> inputs = inputs();
        PrintWriter err = spec.commandLine().getErr();
        var report = new BackfillReport(spec.commandLine().getOut(), json);
        try (HttpSchemaRegistry registry = kafka.registry()) {
            Startup.awaitTopics(kafka, topics, TOPICS, CONNECT);
            Startup.awaitSchemas(registry, TOPICS);
            var progress = new BackfillProgress(
                    err,
                    isTerminal(),
                    inputs.stream().mapToLong(BackfillInput::bytes).sum(),
                    System::nanoTime);
            // what is in hand is brought to its end first
            try (var _ = StopHook.telling(() -> stopping.set(true), STOP)) {
                return run(inputs, registry, progress, report) ? 0 : 1;
            }
        }
    }

    private boolean run(
            List<BackfillInput> inputs, HttpSchemaRegistry registry, BackfillProgress progress, BackfillReport report)
            throws IOException, InterruptedException {
        long started = System.nanoTime();
        long bytes = 0;
        long items = 0;
        long read = 0;
        boolean done = true;
        for (BackfillInput input : inputs) {
            if (stopping.get()) {
                done = false;
                break;
            }
            try (var out = ArchivePublisher.connect(kafka, registry, input.id(), PATIENCE)) {
                ArchiveState before = before(out);
                progress.resumed(before.done() ? input.bytes() : before.next().offset(), before.items());
                ArchiveState now = new BackfillRun(
                                input, out, shown(progress, bytes, items), stopping::get, System::nanoTime)
                        .run(before);
                progress.clear();
                report.input(input, before, now);
                items += now.items();
                read += now.items() - before.items();
                done &= now.done();
            }
            bytes += input.bytes();
        }
        report.end(read, (System.nanoTime() - started) / 1e9);
        return done;
    }

    /** What is rejected is told of in dead letters; here it would scroll away the rest. */
    private static BackfillRun.Listener shown(BackfillProgress progress, long bytesBefore, long itemsBefore) {
        return (state, bytes) -> progress.reached(bytesBefore + bytes, itemsBefore + state.items());
    }

    private ArchiveState before(ArchivePublisher out) {
        return again
                ? ArchiveState.START
                : out.position(kafka).map(ArchiveState::of).orElse(ArchiveState.START);
    }

    private List<BackfillInput> inputs() throws IOException {
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new ParameterException(spec.commandLine(), "There is no file or folder " + path);
            }
        }
        List<BackfillInput> inputs = BackfillInputs.of(paths, publisher);
        if (inputs.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "There is nothing to read in " + paths);
        }
        return inputs;
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false); // null without a terminal
    }
}
