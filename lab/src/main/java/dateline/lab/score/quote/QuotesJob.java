package dateline.lab.score.quote;

import dateline.enrich.enricher.AgencyEnricher;
import dateline.enrich.enricher.Enricher;
import dateline.enrich.enricher.SentenceEnricher;
import dateline.enrich.entity.EntityEnricher;
import dateline.enrich.quote.QuoteEnricher;
import dateline.lab.score.Bootstrap;
import dateline.lab.score.Counts;
import dateline.lab.score.Interval;
import dateline.lab.score.Report;
import dateline.lab.score.ScoreOptions;
import dateline.lab.score.ScoredArticle;
import dateline.lab.score.quote.PolnearSet.Labelled;
import dateline.schemas.Article;
import dateline.schemas.LanguageTag;
import dateline.schemas.Tags;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab score quotes}. */
@Command(
        name = "quotes",
        mixinStandardHelpOptions = true,
        description = "Quotes and their speakers on PolNeAR: content, speaker, cue; direct, indirect and mixed apart.")
public final class QuotesJob implements Callable<Integer> {

    private static final long SEED = 1;
    private static final String SET = "quotes-polnear/data/";

    @Mixin
    private ScoreOptions options;

    @Option(
            names = "--split",
            paramLabel = "NAME",
            defaultValue = "dev",
            description = "dev, which is reported, or train, on which thresholds are chosen.")
    private String split;

    private final List<Enricher> enrichers =
            List.of(new SentenceEnricher(), new AgencyEnricher(), EntityEnricher.shipped());
    private final QuoteEnricher quotes = new QuoteEnricher();

    @Override
    public Integer call() throws IOException {
        Optional<String> missing = options.missing(SET + split + "/text", SET + split + "/attributions");
        if (missing.isPresent()) {
            System.out.println(missing.get());
            return 0;
        }
        List<Labelled> articles = PolnearSet.read(Path.of(options.data().toString(), SET, split));
        List<Map<String, Counts>> ours = new ArrayList<>();
        List<Map<String, Counts>> simple = new ArrayList<>();
        long nanos = 0;
        for (Labelled labelled : articles) {
            Article article = ScoredArticle.of(labelled.body());
            Tags.Builder tags = tags(article);
            long start = System.nanoTime();
            quotes.enrich(article, tags);
            nanos += System.nanoTime() - start;
            Tags made = tags.build();
            ours.add(Overlap.count(labelled.body(), Found.quotes(labelled.body(), made), labelled.gold()));
            simple.add(Overlap.count(labelled.body(), Found.nearestNames(labelled.body(), made), labelled.gold()));
        }
        options.publish(report(ours, simple, nanos / 1e6 / articles.size()));
        return 0;
    }

    private Report report(List<Map<String, Counts>> ours, List<Map<String, Counts>> simple, double millis) {
        var report = new Report("Quotes and speakers, PolNeAR " + split + ", " + ours.size() + " articles");
        var once = new int[ours.size()];
        Arrays.fill(once, 1);
        pairs(report.table("Content, overlap", "kind", "P", "R", "F1", "found", "gold"), Overlap.CONTENT, ours, once);
        pairs(report.table("Content, exact", "kind", "P", "R", "F1", "found", "gold"), Overlap.EXACT, ours, once);
        pairs(
                report.table("Speaker, end to end", "kind", "P", "R", "F1", "found", "gold"),
                Overlap.SPEAKER,
                ours,
                once);
        var given = report.table("Right, where the content was found", "figure", "share", "of");
        Map<String, Counts> sums = Overlap.sum(ours, once);
        for (String figure : List.of(Overlap.SPEAKER_GIVEN, Overlap.PRONOUN, Overlap.CUE, Overlap.SAME_KIND)) {
            for (String kind : Overlap.allKinds()) {
                Counts counts = sums.getOrDefault(figure + kind, Counts.NONE);
                given.row(figure + kind, shareOf(ours, figure + kind), (long) counts.gold());
            }
        }
        var peer = report.table(
                "Nearest name: four words or more between marks, said by the person or organisation named nearest",
                "figure",
                "this",
                "nearest name",
                "difference");
        versus(peer, "content overlap F1, direct", ours, simple, sum -> f1(sum, Overlap.CONTENT + "DIRECT"));
        versus(
                peer,
                "speaker, content given, direct",
                ours,
                simple,
                sum -> recall(sum, Overlap.SPEAKER_GIVEN + "DIRECT"));
        versus(peer, "speaker end to end F1, direct", ours, simple, sum -> f1(sum, Overlap.SPEAKER + "DIRECT"));
        report.table("Time", "figure", "value").row("ms an article, this enricher alone, first pass", millis);
        return report.note(
                        "Direct: 90 % or more of the content's letters stand between double quotation marks; indirect:"
                                + " none; mixed: the rest. The corpus itself does not say.")
                .note("Overlap: precision is the mean share of a found content's letters that its best gold content has"
                        + " too, recall the mean share of a gold content's letters that its best found content has too;"
                        + " split contents count as one. Precision goes by the found kind, recall by the gold kind.")
                .note("Speaker: right when the words found for the speaker, or any mention of the entity they were"
                        + " resolved to, overlap the gold source, and half of the gold content's letters were found."
                        + " The corpus has no coreference, so a pronoun counts as right when it is the pronoun of the"
                        + " gold: whom it means is not scored here.")
                .note("The corpus also counts thoughts, wishes and expectations as attributions, which are no quotes;"
                        + " they are in the recall of indirect ones all the same.")
                .note("The language is given as English. Entities come from the enricher's rules.");
    }

    private void pairs(Report.Table table, String figure, List<Map<String, Counts>> articles, int[] once) {
        Map<String, Counts> sums = Overlap.sum(articles, once);
        for (String kind : Overlap.allKinds()) {
            Counts precision = sums.getOrDefault("P " + figure + kind, Counts.NONE);
            Counts recall = sums.getOrDefault("R " + figure + kind, Counts.NONE);
            if (precision.found() + recall.gold() > 0) {
                table.row(
                        kind,
                        precision.precision(),
                        recall.recall(),
                        interval(articles, drawn -> f1(drawn, figure + kind)),
                        (long) precision.found(),
                        (long) recall.gold());
            }
        }
    }

    private static double f1(Map<String, Counts> sums, String figure) {
        return Overlap.f1(
                sums.getOrDefault("P " + figure, Counts.NONE).precision(),
                sums.getOrDefault("R " + figure, Counts.NONE).recall());
    }

    private static double recall(Map<String, Counts> sums, String figure) {
        return sums.getOrDefault(figure, Counts.NONE).recall();
    }

    private Interval shareOf(List<Map<String, Counts>> articles, String figure) {
        return interval(articles, sums -> recall(sums, figure));
    }

    private Interval interval(List<Map<String, Counts>> articles, ToDoubleFunction<Map<String, Counts>> figure) {
        return new Bootstrap(options.samples(), SEED)
                .interval(articles.size(), drawn -> figure.applyAsDouble(Overlap.sum(articles, drawn)));
    }

    private void versus(
            Report.Table table,
            String name,
            List<Map<String, Counts>> ours,
            List<Map<String, Counts>> simple,
            ToDoubleFunction<Map<String, Counts>> figure) {
        Interval difference = new Bootstrap(options.samples(), SEED)
                .interval(
                        ours.size(),
                        drawn -> figure.applyAsDouble(Overlap.sum(ours, drawn))
                                - figure.applyAsDouble(Overlap.sum(simple, drawn)));
        table.row(name, interval(ours, figure), interval(simple, figure), difference);
    }

    private Tags.Builder tags(Article article) {
        var tags = Tags.newBuilder().setLanguage(new LanguageTag("en", 1f, "given"));
        enrichers.forEach(enricher -> enricher.enrich(article, tags));
        return tags;
    }
}
