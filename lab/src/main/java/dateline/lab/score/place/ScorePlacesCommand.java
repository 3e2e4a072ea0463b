package dateline.lab.score.place;

import dateline.lab.score.Bootstrap;
import dateline.lab.score.Counts;
import dateline.lab.score.Report;
import dateline.lab.score.ScoreOptions;
import dateline.lab.score.place.TextScore.Measure;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code lab score places}. */
@Command(
        name = "places",
        mixinStandardHelpOptions = true,
        description = "Scores which words are taken to name places, and which places they are taken to mean.")
public final class ScorePlacesCommand implements Callable<Integer> {

    private static final long BOOTSTRAP_SEED = 1;

    @Mixin
    private ScoreOptions options;

    @Override
    public Integer call() throws IOException {
        Optional<String> missing = options.missing(
                Arrays.stream(PlaceSet.values()).map(PlaceSet::path).toArray(String[]::new));
        if (missing.isPresent()) {
            System.out.println(missing.get());
            return 0;
        }
        var report = new Report("Places");
        var score = new PlaceScore();
        Report.Table resolution = report.table(
                "Resolution, gold names",
                "set, system",
                "names",
                "within 161 km",
                "answered",
                "median km",
                "mean km",
                "log area");
        Report.Table found = report.table("From the text on", "set, measure", "precision", "recall", "F1");
        for (PlaceSet set : PlaceSet.values()) {
            List<GoldArticle> articles = set.read(options.data());
            row(resolution, set + ", most people", score.largest(articles));
            row(resolution, set + ", article alone", score.resolved(articles));
            if (set == PlaceSet.LGL) {
                row(resolution, set + ", publisher's home", score.resolvedAtHome(articles));
            }
            var text = new TextScore();
            articles.forEach(text::add);
            for (Measure measure : Measure.values()) {
                Counts counts = text.counts(measure);
                found.row(set + ", " + measure, counts.precision(), counts.recall(), text.f1(measure, bootstrap()));
            }
            report.note(
                    set + ": the places enricher took " + String.format(Locale.ROOT, "%.2f", text.millisPerArticle())
                            + " ms an article, first calls included.");
        }
        report.note("Recognition takes the entities of kind place, of peoples, and what the gazetteer adds. Peoples"
                + " (\"Venezuelan\") count as found, whether or not a set marks them.");
        report.note("Within 161 km: strictly, of countries and states too. A name without answer is wrong.");
        report.note(
                "Publisher's home: the division most towns lie in, in all articles of its domain in this run, as the"
                        + " resolver takes them without knowing a home. No gold is used.");
        options.publish(report);
        return 0;
    }

    private Bootstrap bootstrap() {
        return new Bootstrap(options.samples(), BOOTSTRAP_SEED);
    }

    private void row(Report.Table table, String name, Errors errors) {
        table.row(
                name,
                errors.names(),
                bootstrap().interval(errors.size(), errors::near),
                errors.answered(),
                errors.median(),
                errors.mean(),
                errors.area());
    }
}
