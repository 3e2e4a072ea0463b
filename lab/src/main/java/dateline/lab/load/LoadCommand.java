package dateline.lab.load;

import dateline.lab.replay.LoadSet;
import dateline.lab.replay.ReplayOptions;
import dateline.lab.watch.ProgramOptions;
import dateline.program.KafkaOptions;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Loads a running pipeline and measures what comes out. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Replays a set of articles into a running pipeline and measures latency, throughput, and whether"
                + " anything was lost or doubled. Exit code 1: something was. 0 also when there is no set.")
public final class LoadCommand implements Callable<Integer> {

    @Mixin
    private ReplayOptions replay;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private ProgramOptions programs;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "0",
            description = "What is published in the first so many seconds is counted but not timed.")
    private long warmUpSeconds;

    @Option(
            names = "--again",
            description = "The run of this --prefix and --count was done before: all of it must come out as repeats.")
    private boolean again;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Optional<LoadSet> set = replay.set();
        if (set.isEmpty()) {
            System.out.println(replay.skipped());
            return 0;
        }
        if (warmUpSeconds < 0) {
            throw new IllegalArgumentException("--warm-up must not be negative, but was " + warmUpSeconds);
        }
        LoadReport report = new LoadRun(set.get(), replay, kafka, programs, warmUpSeconds, again).run();
        System.out.println(
                replay.json() ? report.figures().toJson() : report.figures().toTable());
        return report.verdict().holds() ? 0 : 1;
    }
}
