package dateline.ingest;

import dateline.ingest.backfill.BackfillCommand;
import dateline.ingest.fetch.FetchOptions;
import dateline.program.HttpOptions;
import dateline.program.KafkaOptions;
import dateline.program.NamedVersion;
import dateline.program.ProgramRun;
import dateline.program.TopicOptions;
import dateline.program.access.AccessOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code ingest}: runs {@link IngestProgram}; its subcommands {@code publish} and {@code backfill} read files once. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        versionProvider = NamedVersion.class,
        subcommands = {PublishCommand.class, BackfillCommand.class},
        description =
                "Reads the seeds of topic seeds, takes articles by HTTP (POST /articles), and writes what comes to"
                        + " topic articles, until stopped. Several instances share the seeds."
                        + " Exit code 1: stopped by an error.")
public final class IngestMain implements Callable<Integer> {

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private TopicOptions topics;

    @Mixin
    private HttpOptions http;

    @Mixin
    private AccessOptions access;

    @Mixin
    private FetchOptions fetch;

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new IngestMain()).setExecutionExceptionHandler((e, command, _) -> {
            command.getErr().println("ingest: " + e.getMessage());
            return command.getCommandSpec().exitCodeOnExecutionException();
        });
    }

    @Override
    public Integer call() throws InterruptedException {
        return ProgramRun.untilStopped(new IngestProgram(config()));
    }

    private IngestConfig config() {
        try {
            return new IngestConfig(
                    kafka,
                    topics,
                    http.host(),
                    http.port(IngestConfig.USUAL_HTTP_PORT),
                    access.config(http.host()),
                    fetch.config());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
