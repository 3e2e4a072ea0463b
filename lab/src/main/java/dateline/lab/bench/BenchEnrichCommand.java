package dateline.lab.bench;

import dateline.enrich.Annotator;
import dateline.enrich.enricher.Enricher;
import dateline.lab.replay.LoadSet;
import dateline.lab.replay.RunArticles;
import dateline.lab.watch.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs repair and every enricher over real articles on one thread. */
@Command(
        name = "enrich",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "CPU time of every enricher over real articles, on one thread; heap and model files.")
public final class BenchEnrichCommand implements Callable<Integer> {

    private static final double MEGA = 1e6;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Folder with a load set.")
    private Path data;

    @Option(names = "--count", paramLabel = "N", defaultValue = "12000", description = "How many articles.")
    private int count;

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "2000", description = "Articles that do not count.")
    private int warmUp;

    @Option(names = "--json", description = "Print the figures as JSON, and nothing else.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Optional<LoadSet> set = LoadSet.in(data);
        if (set.isEmpty()) {
            System.out.println("lab: skipped, there is no load set in " + data + " (--data)");
            return 0;
        }
        if (count < 1 || warmUp < 0) {
            throw new IllegalArgumentException("--count must be 1 or more and --warm-up 0 or more");
        }
        var annotator = Annotator.usual();
        var articles = new RunArticles("bench", Clock.systemUTC());
        set.get().each(warmUp, articles, new EnrichTimes(annotator)::run);
        var times = new EnrichTimes(annotator);
        if (set.get().each(count, articles, times::run) == 0) {
            throw new IllegalArgumentException("No item of " + data + " makes an article");
        }
        Figures figures = figures(annotator, times);
        System.out.println(json ? figures.toJson() : figures.toTable());
        return 0;
    }

    private Figures figures(Annotator annotator, EnrichTimes times) throws IOException {
        List<String> names = new ArrayList<>(List.of("repair"));
        annotator.enrichers().stream().map(Enricher::name).forEach(names::add);
        List<Double> millis = times.perArticle();
        double all = millis.stream().mapToDouble(Double::doubleValue).sum();
        var steps = new ArrayList<Object>();
        for (int step = 0; step < names.size(); step++) {
            steps.add(
                    json ? new Step(names.get(step), millis.get(step)) : line(names.get(step), millis.get(step), all));
        }
        var models = new ArrayList<Object>();
        double bytes = 0;
        for (var model : ModelFiles.sizes().entrySet()) {
            models.add(json ? model : String.format(Locale.ROOT, "%,12d  %s", model.getValue(), model.getKey()));
            bytes += model.getValue();
        }
        return new Figures()
                .put("articles", times.articles())
                .put("meanCharacters", times.meanCharacters())
                .put("articlesPerSecondAndCore", times.perSecond())
                .put("millisPerArticle", all)
                .put("millisOfEach", steps)
                .put("p50Millis", times.percentile(0.5))
                .put("p99Millis", times.percentile(0.99))
                .put("maxMillis", times.percentile(1))
                .put("heapAfterCollectionMegabytes", times.heapBytes() / MEGA)
                .put("modelMegabytes", bytes / MEGA)
                .put("modelFiles", models);
    }

    /** A step's CPU time an article. */
    record Step(String name, double millis) {}

    private static String line(String name, double millis, double all) {
        return String.format(Locale.ROOT, "%-14s %7.3f  %4.1f %%", name, millis, 100 * millis / all);
    }
}
