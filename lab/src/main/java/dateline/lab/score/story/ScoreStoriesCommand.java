package dateline.lab.score.story;

import dateline.enrich.Annotator;
import dateline.enrich.story.RememberedStories;
import dateline.enrich.story.StoryKeeper;
import dateline.enrich.story.StoryRules;
import dateline.enrich.story.StoryVerdict;
import dateline.lab.score.Bootstrap;
import dateline.lab.score.Report;
import dateline.lab.score.Report.Table;
import dateline.lab.score.ScoreOptions;
import dateline.schemas.Story;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores stories. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description = "Scores stories, found in one pass over articles in the order of time.")
public final class ScoreStoriesCommand implements Callable<Integer> {

    private static final long BOOTSTRAP_SEED = 1;
    private static final int FOLDS = 5;
    private static final int MOST_ARTICLES = 1_000_000;
    private static final double[] JOINS =
            IntStream.rangeClosed(4, 10).mapToDouble(i -> i * 0.05).toArray();
    private static final double[] MERGES = {0.85, 2};
    private static final double[] COSINES =
            IntStream.rangeClosed(2, 20).mapToDouble(i -> i * 0.025).toArray();

    @Mixin
    private ScoreOptions options;

    @Option(names = "--cells", description = "Simulate instead what is remembered parted into cells.")
    private boolean cells;

    @Override
    public Integer call() throws IOException {
        Optional<String> missing = options.missing(GoldArticle.FILE);
        if (missing.isPresent()) {
            System.out.println(missing.get());
            return 0;
        }
        List<GoldArticle> articles = GoldArticle.read(options.data(), Annotator.usual());
        if (cells) {
            options.publish(cells(articles), "--cells");
            return 0;
        }
        var report = new Report("Stories, B³ over " + articles.size() + " articles in order of time");
        Table table = report.table("B³", "method", "P", "R", "F");
        List<List<GoldArticle>> folds = folds(articles);
        Table rules = report.table(
                "Rules of each fifth, fitted on the other four",
                "fifth",
                "start",
                "whole",
                "opening",
                "title in text",
                "day",
                "join",
                "merge",
                "F");
        crossValidated(folds, table, rules);
        shipped(articles, table, report);
        List<String> found = TopologyRun.stories(
                articles.stream().map(GoldArticle::published).toList());
        row(table, "this, as shipped, through the topology", BCubed.of(gold(articles), found));
        baseline(articles, table);
        report.note("Intervals: bootstrap over articles. Each fifth is a stretch of time, of which the rules have seen"
                + " nothing; the shipped rules are fitted on all five, so their row flatters them.");
        report.note("The baseline's threshold is the best on the very articles it is scored on.");
        report.note("The set has two or three articles a story, a day apart at most, and takes follow-ups for"
                + " stories of their own: it tells little about stories that go on for days.");
        options.publish(report);
        return 0;
    }

    private static Report cells(List<GoldArticle> articles) {
        var report = new Report("Stories by language and cell, " + articles.size() + " articles");
        new StoryCells(articles)
                .rows(report.table(
                        "Cells",
                        "cell by",
                        "cells",
                        "pairs kept",
                        "P",
                        "R",
                        "F",
                        "cells an article",
                        "fullest",
                        "carries"));
        report.note("Pairs kept: pairs of one story with a cell in common. Fullest: its load against the average."
                + " Carries: articles for each that the fullest cell gets.");
        return report;
    }

    private static List<List<GoldArticle>> folds(List<GoldArticle> articles) {
        return IntStream.range(0, FOLDS)
                .mapToObj(
                        fold -> articles.subList(articles.size() * fold / FOLDS, articles.size() * (fold + 1) / FOLDS))
                .toList();
    }

    private void crossValidated(List<List<GoldArticle>> folds, Table table, Table rules) {
        List<BCubed> all = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int left = fold;
            List<List<GoldArticle>> others = IntStream.range(0, FOLDS)
                    .filter(other -> other != left)
                    .mapToObj(folds::get)
                    .toList();
            StoryRules fitted = fitted(others);
            List<BCubed> scores = scores(folds.get(fold), fitted);
            all.addAll(scores);
            rules.row(
                    fold + 1,
                    fitted.start(),
                    fitted.whole(),
                    fitted.opening(),
                    fitted.titleInText(),
                    fitted.day(),
                    fitted.join(),
                    fitted.merge(),
                    BCubed.mean(scores).f());
        }
        row(table, "this, cross-validated over time", all);
        StoryRules all5 = fitted(folds);
        rules.row(
                "all",
                all5.start(),
                all5.whole(),
                all5.opening(),
                all5.titleInText(),
                all5.day(),
                all5.join(),
                all5.merge(),
                Double.NaN);
    }

    /** Weights from pairs, then the two lines by the score on the same stretches. */
    private static StoryRules fitted(List<List<GoldArticle>> stretches) {
        StoryRules weights = PairModel.fit(stretches, 0, 0);
        return DoubleStream.of(MERGES)
                .boxed()
                .flatMap(merge -> DoubleStream.of(JOINS).mapToObj(join -> with(weights, join, merge)))
                .max(Comparator.comparingDouble(rules -> BCubed.mean(stretches.stream()
                                .flatMap(stretch -> scores(stretch, rules).stream())
                                .toList())
                        .f()))
                .orElseThrow();
    }

    private static StoryRules with(StoryRules weights, double join, double merge) {
        return new StoryRules(
                weights.start(), weights.whole(), weights.opening(), weights.titleInText(), weights.day(), join, merge);
    }

    private void shipped(List<GoldArticle> articles, Table table, Report report) {
        long start = System.nanoTime();
        List<String> found = stories(articles, StoryRules.USUAL);
        double seconds = (System.nanoTime() - start) / 1e9;
        row(table, "this, as shipped", BCubed.of(gold(articles), found));
        report.note("As shipped: " + Math.round(articles.size() / seconds) + " articles a second on one thread, tagging"
                + " not counted.");
    }

    private void baseline(List<GoldArticle> articles, Table table) {
        var baseline = new TfIdfBaseline(articles);
        List<BCubed> best = DoubleStream.of(COSINES)
                .mapToObj(threshold -> BCubed.of(gold(articles), baseline.stories(threshold)))
                .max(Comparator.comparingDouble(scores -> BCubed.mean(scores).f()))
                .orElseThrow();
        row(table, "one-pass TF-IDF, two days, best threshold", best);
    }

    private void row(Table table, String method, List<BCubed> scores) {
        BCubed mean = BCubed.mean(scores);
        table.row(
                method,
                mean.precision(),
                mean.recall(),
                new Bootstrap(options.samples(), BOOTSTRAP_SEED)
                        .interval(
                                scores.size(),
                                drawn -> BCubed.mean(scores, drawn).f()));
    }

    private static List<BCubed> scores(List<GoldArticle> articles, StoryRules rules) {
        return BCubed.of(gold(articles), stories(articles, rules));
    }

    private static List<String> gold(List<GoldArticle> articles) {
        return articles.stream().map(GoldArticle::story).toList();
    }

    /** The story of each article, in the end: what was merged counts as one. */
    private static List<String> stories(List<GoldArticle> articles, StoryRules rules) {
        var stories = new RememberedStories(rules, MOST_ARTICLES, StoryKeeper.NOWHERE);
        Map<String, String> mergedInto = new HashMap<>();
        List<String> assigned = new ArrayList<>();
        for (GoldArticle article : articles) {
            StoryVerdict verdict = stories.add(article.item());
            assigned.add(verdict.story());
            for (Story story : verdict.changed()) {
                if (story.getMergedInto() != null) {
                    mergedInto.put(story.getStoryId(), story.getMergedInto());
                }
            }
        }
        return Merges.inTheEnd(assigned, mergedInto);
    }
}
