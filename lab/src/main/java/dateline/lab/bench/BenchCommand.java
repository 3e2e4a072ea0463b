package dateline.lab.bench;

import dateline.enrich.Annotator;
import dateline.enrich.enricher.Enricher;
import dateline.lab.watch.Figures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.NoBenchmarksException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs JMH benchmarks. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Times single parts against their peers, in one run, with JMH.",
        subcommands = {
            BenchEnrichCommand.class,
            BenchOddCommand.class,
            BenchMemoryCommand.class,
            BenchSearchCommand.class,
            BenchReindexCommand.class,
            BenchPageCommand.class,
            BenchAlertsCommand.class
        })
public final class BenchCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "PATTERN",
            defaultValue = ".*",
            description = "Regular expression for the benchmarks to run.")
    private String pattern;

    @Option(names = "--forks", paramLabel = "N", defaultValue = "2", description = "JVMs, one after another, for each.")
    private int forks;

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "5", description = "Iterations that do not count.")
    private int warmUp;

    @Option(names = "--iterations", paramLabel = "N", defaultValue = "5", description = "Iterations that count.")
    private int iterations;

    @Option(names = "--time", paramLabel = "MILLIS", defaultValue = "1000", description = "Length of an iteration.")
    private long millis;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder with a load set; without it no enricher is timed.")
    private Path data;

    @Option(names = "--json", description = "Print the figures as JSON, and nothing else.")
    private boolean json;

    @Override
    public Integer call() throws RunnerException {
        List<String> jvm =
                new ArrayList<>(List.of("--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"));
        var options = new OptionsBuilder()
                .include(pattern)
                .forks(forks)
                .warmupIterations(warmUp)
                .warmupTime(TimeValue.milliseconds(millis))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(millis))
                .shouldFailOnError(true)
                .verbosity(json ? VerboseMode.SILENT : VerboseMode.NORMAL);
        if (data == null) {
            options.exclude(EnricherBench.class.getName());
        } else {
            jvm.add("-D" + EnricherBench.DATA + "=" + data);
            options.param("enricher", names());
        }
        options.jvmArgsAppend(jvm.toArray(String[]::new)); // the second call would forget the first
        try {
            List<BenchTable.Row> rows = BenchTable.of(results(new Runner(options.build()).run()));
            System.out.println(json ? new Figures().put("benchmarks", rows).toJson() : BenchTable.text(rows));
            return 0;
        } catch (NoBenchmarksException e) {
            throw new IllegalArgumentException("No benchmark matches " + pattern, e);
        }
    }

    private static String[] names() {
        return Annotator.usual().enrichers().stream().map(Enricher::name).toArray(String[]::new);
    }

    private static List<BenchTable.Result> results(Collection<RunResult> runs) {
        return runs.stream().map(BenchCommand::result).toList();
    }

    private static BenchTable.Result result(RunResult run) {
        BenchmarkParams params = run.getParams();
        String others = params.getParamsKeys().stream()
                .filter(key -> !key.equals("by"))
                .sorted()
                .map(key -> " " + key + "=" + params.getParam(key))
                .collect(Collectors.joining());
        String name = params.getBenchmark();
        int method = name.lastIndexOf('.');
        String what = name.substring(name.lastIndexOf('.', method - 1) + 1) + others;
        String by = params.getParam("by");
        return new BenchTable.Result(
                what,
                by == null ? BenchTable.OURS : by,
                run.getPrimaryResult().getScore(),
                run.getPrimaryResult().getScoreError());
    }
}
