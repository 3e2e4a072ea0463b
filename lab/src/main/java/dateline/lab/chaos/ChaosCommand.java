package dateline.lab.chaos;

import dateline.lab.replay.LoadSet;
import dateline.lab.replay.ReplayOptions;
import dateline.lab.watch.ProgramOptions;
import dateline.program.KafkaOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Kills the pipeline again and again while articles are published, and counts what comes out. */
@Command(
        name = "chaos",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Starts the pipeline, publishes a set of articles, kills the pipeline with SIGKILL again and"
                + " again, and counts what was lost or doubled. Exit code 1: something was. 0 also when there is no"
                + " set. Give the addresses that --command listens on.")
public final class ChaosCommand implements Callable<Integer> {

    @Mixin
    private ReplayOptions replay;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private ProgramOptions programs;

    @Option(
            names = "--command",
            paramLabel = "COMMAND",
            required = true,
            description = "What starts the whole pipeline in one process, e.g. \"./dateline up --data DIR\".")
    private String command;

    @Option(
            names = "--kill-every",
            paramLabel = "SECONDS",
            defaultValue = "20",
            description =
                    "Time from one kill to the next; longer when it is not ready again or nothing has come out by then.")
    private long killEverySeconds;

    @Option(
            names = "--up-at-least",
            paramLabel = "SECONDS",
            defaultValue = "5",
            description = "Let it run at least so long once it is ready again, however often it is to be killed.")
    private long upAtLeastSeconds;

    @Option(names = "--kills", paramLabel = "N", description = "Kill at most so often. Default: no limit.")
    private Integer kills;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            defaultValue = "lab-chaos.log",
            description = "File that what the pipeline prints is added to.")
    private Path output;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Optional<LoadSet> set = replay.set();
        if (set.isEmpty()) {
            System.out.println(replay.skipped());
            return 0;
        }
        if (killEverySeconds < 1) {
            throw new IllegalArgumentException("--kill-every must be at least 1, but was " + killEverySeconds);
        }
        if (upAtLeastSeconds < 0) {
            throw new IllegalArgumentException("--up-at-least must not be negative, but was " + upAtLeastSeconds);
        }
        var plan = new ChaosRun.Kills(
                Duration.ofSeconds(killEverySeconds),
                Duration.ofSeconds(upAtLeastSeconds),
                kills == null ? Integer.MAX_VALUE : kills);
        try (var stack = new StackProcess(CommandWords.split(command), output)) {
            ChaosReport report = new ChaosRun(set.get(), replay, kafka, programs, plan, stack).run();
            System.out.println(
                    replay.json() ? report.figures().toJson() : report.figures().toTable());
            return report.verdict().holds() ? 0 : 1;
        }
    }
}
