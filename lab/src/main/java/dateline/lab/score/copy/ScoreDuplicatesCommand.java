package dateline.lab.score.copy;

import dateline.enrich.copy.CopyKind;
import dateline.enrich.copy.CopyRules;
import dateline.enrich.copy.CopyVerdict;
import dateline.enrich.copy.Facts;
import dateline.enrich.copy.Fingerprint;
import dateline.enrich.copy.RememberedArticles;
import dateline.lab.score.Counts;
import dateline.lab.score.Report;
import dateline.lab.score.ScoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab score duplicates}. */
@Command(
        name = "duplicates",
        mixinStandardHelpOptions = true,
        description =
                "Scores near duplicates on copies made of the articles of set 'load', and on the pairs of 'neardup'.")
public final class ScoreDuplicatesCommand implements Callable<Integer> {

    private static final String LOAD = "load/articles.jsonl";

    /** Characters of the shortest text taken: of less, a cut leaves a line or two. */
    private static final int SHORTEST = 500;

    private static final int SEED = 42;

    private static final int ROUNDS = 3;

    @Mixin
    private ScoreOptions options;

    @Option(names = "--tune", description = "Score the half that the rules are chosen by instead of the other one.")
    private boolean tune;

    @Override
    public Integer call() throws IOException {
        Optional<String> missing = options.missing(LOAD, "neardup");
        if (missing.isPresent()) {
            System.out.println(missing.get());
            return 0;
        }
        List<NewsText> all = NewsText.jsonLines(options.data().resolve(LOAD), "body");
        Map<Boolean, List<NewsText>> halves = all.stream()
                .filter(text -> text.text().length() >= SHORTEST)
                .collect(Collectors.partitioningBy(text -> text.id().hashCode() % 2 == 0));
        List<NewsText> texts = halves.get(!tune);
        var half = new Half(texts, CopyRules.USUAL);
        var report = new Report("Near duplicates: copies made of " + texts.size() + " articles");
        Counts ladder = ladder(
                report.table("Copies", "made by", "copies", "precision", "recall", "kinds"),
                half,
                texts,
                halves.get(tune));
        originals(report.table("Originals", "figure", "value"), half, texts, ladder);
        pairs(report.table("Pairs of set neardup", "set", "pairs", "recall", "found besides", "of them false"));
        report.note("The half of the articles of 500 characters or more with " + (tune ? "odd" : "even")
                + " hash code of the id; the rules were chosen on the " + (tune ? "same" : "other")
                + " half. All of the half are remembered, then each is copied and asked for. Right: the closest is the"
                + " article that was copied, or a real copy of it.");
        report.note("Two originals count as copies when the shorter shares 30 % of its runs of five words with the"
                + " longer, counted exactly. Precision overall takes in what was found among the originals. False pairs:"
                + " found among the originals, but no copies by that count.");
        report.note("Names, numbers and quotes are found by their looks (capitals, digits, quotation marks), not taken"
                + " from the tags. Copies rewritten by rules keep them.");
        report.note("Pairs of neardup: found when both have the same original. They share half of their runs of five"
                + " words or more.");
        options.publish(report);
        return 0;
    }

    private static Counts ladder(Report.Table table, Half half, List<NewsText> texts, List<NewsText> others) {
        Counts overall = Counts.NONE;
        for (Rung rung : Rung.values()) {
            var random = new Random(SEED);
            var kinds = new EnumMap<CopyKind, Integer>(CopyKind.class);
            Counts counts = Counts.NONE;
            for (int i = 0; i < texts.size(); i++) {
                NewsText text = texts.get(i);
                String other = others.get(i % others.size()).text();
                CopyVerdict verdict = half.verdict(rung.copy(text.text(), other, random));
                boolean right = verdict.isCopy() && half.areCopies(text.id(), verdict.closest());
                counts = counts.plus(new Counts(right ? 1 : 0, verdict.isCopy() ? 1 : 0, 1));
                kinds.merge(verdict.kind(), 1, Integer::sum);
            }
            table.row(rung.title(), texts.size(), counts.precision(), counts.recall(), shares(kinds, texts.size()));
            overall = overall.plus(counts);
        }
        return overall;
    }

    private static String shares(Map<CopyKind, Integer> kinds, int all) {
        return kinds.entrySet().stream()
                .filter(kind -> 100 * kind.getValue() >= all)
                .map(kind -> kind.getKey().name().toLowerCase(Locale.ROOT) + " "
                        + Math.round(100.0 * kind.getValue() / all) + " %")
                .collect(Collectors.joining(", "));
    }

    private static void originals(Report.Table table, Half half, List<NewsText> texts, Counts ladder) {
        int wrong = half.falsePairs();
        Counts overall = ladder.plus(new Counts(half.found() - wrong, half.found(), 0));
        double pairs = texts.size() * (texts.size() - 1.0) / 2;
        table.row("precision overall", overall.precision());
        table.row("copies found among them", half.found());
        table.row("false pairs", wrong);
        table.row("false pairs a million pairs", wrong / pairs * 1e6);
        table.row("articles/s/core, facts given", speed(texts));
    }

    private static double speed(List<NewsText> texts) {
        List<Facts> facts =
                texts.stream().map(text -> PlainFacts.of(text.text())).toList();
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var remembered = new RememberedArticles(texts.size(), CopyRules.USUAL);
            long start = System.nanoTime();
            for (int i = 0; i < texts.size(); i++) {
                remembered.add(texts.get(i).id(), Fingerprint.of(texts.get(i).text(), facts.get(i)));
            }
            best = Math.max(best, texts.size() * 1e9 / (System.nanoTime() - start));
        }
        return best;
    }

    private void pairs(Report.Table table) throws IOException {
        pairs(table, "bbc", "topics-bbc/bbc", "neardup-exact-bbc.tsv", NewsText::folder);
        pairs(
                table,
                "allsides",
                "stories/story-clusters-allsides.jsonl",
                "neardup-exact-allsides.tsv",
                path -> NewsText.jsonLines(path, "text"));
        pairs(table, "polnear", "quotes-polnear/data", "neardup-exact-polnear.tsv", NewsText::folder);
        pairs(
                table,
                "minhash",
                "neardup/minhash-articles/articles_2500.train",
                "neardup-exact-minhash2500.tsv",
                NewsText::lines);
    }

    private void pairs(Report.Table table, String set, String texts, String pairs, Reading reading) throws IOException {
        Path path = options.data().resolve(texts);
        if (!Files.exists(path)) {
            return;
        }
        var half = new Half(reading.read(path), CopyRules.USUAL);
        Map<String, String> originals = half.originals();
        var copies = new HashSet<String>();
        int number = 0;
        int found = 0;
        for (String line : Files.readAllLines(options.data().resolve("neardup").resolve(pairs))) {
            String[] columns = line.split("\t", -1);
            if (originals.containsKey(columns[2]) && originals.containsKey(columns[3])) {
                number++;
                found += originals.get(columns[2]).equals(originals.get(columns[3])) ? 1 : 0;
                copies.add(columns[2]);
                copies.add(columns[3]);
            }
        }
        int besides = (int) originals.entrySet().stream()
                .filter(original -> !original.getKey().equals(original.getValue()))
                .filter(original -> !copies.contains(original.getKey()))
                .count();
        table.row(set, number, found / (double) number, besides, half.falsePairs());
    }

    /** How a set is read. */
    private interface Reading {

        List<NewsText> read(Path path) throws IOException;
    }
}
