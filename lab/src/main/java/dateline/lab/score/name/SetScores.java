package dateline.lab.score.name;

import dateline.enrich.name.SecondReader;
import dateline.lab.score.Bootstrap;
import dateline.lab.score.Counts;
import dateline.lab.score.Interval;
import dateline.lab.score.Report;
import dateline.lab.score.Report.Table;
import dateline.schemas.EntityKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Scores contenders on the sets, table by table. */
final class SetScores {

    static final List<NameSet> SETS = List.of(
            NameSet.CONLL_TEST,
            NameSet.EWT_TEST,
            NameSet.WNUT_TEST,
            NameSet.WIKIGOLD,
            NameSet.CROSSNER_POLITICS,
            NameSet.RE3D,
            NameSet.GUM_NEWS);

    private static final double PERCENT = 100;

    private final Path data;
    private final Bootstrap bootstrap;
    private final Set<EntityKind> kinds;
    private final Report report;

    SetScores(Path data, Bootstrap bootstrap, int kinds, Report report) {
        this.data = data;
        this.bootstrap = bootstrap;
        this.kinds = EnumSet.copyOf(List.of(EntityKind.values()).subList(0, kinds));
        this.report = report;
    }

    /** Agency copy as it is, and in the cases that headlines are written in. */
    void agencyCopy(NameSet set, List<Contender> ours, List<Contender> peers) throws IOException {
        List<GoldDocument> documents = set.read(data);
        Map<String, UnaryOperator<String>> cases = new LinkedHashMap<>();
        cases.put("as it is", word -> word);
        cases.put("Title Case", Recase::title);
        cases.put("UPPER CASE", Recase::upper);
        Table table = table(set.path());
        Table means = report.table("Mean of seeds, " + set.path(), "case", "seeds", "F1", "least", "most");
        Table differences = report.table("F1 over that of others, " + set.path(), "case", "tagger", "difference");
        Table unsure = report.table(
                "Words in sentences less probable than " + SecondReader.THRESHOLD + ", " + set.path(),
                "case",
                "tagger",
                "percent");
        cases.forEach((name, recase) -> {
            List<GoldDocument> gold =
                    documents.stream().map(document -> document.recased(recase)).toList();
            List<Run> runs = new ArrayList<>();
            for (Contender contender : ours) {
                runs.add(Run.timed(contender, gold));
            }
            List<Run> others = new ArrayList<>();
            for (Contender peer : peers) {
                others.add(Run.timed(peer, gold));
            }
            runs.forEach(run -> unsure.row(name, run.contender().name(), run.unsure(SecondReader.THRESHOLD, gold)));
            for (Set<EntityKind> counted : counted()) {
                String what = name + ", " + counted.size() + " kinds";
                runs.forEach(run -> row(table, what, gold, run, counted));
                others.forEach(run -> row(table, what, gold, run, counted));
                means(means, what, gold, runs, counted);
                others.forEach(run ->
                        differences.row(what, run.contender().name(), difference(gold, runs.getFirst(), run, counted)));
            }
        });
        report.note("Names count by exact tokens and kind, those of the row together. Intervals: bootstrap over"
                + " documents. Speed: tokens a second of CPU time, the best of five rounds.");
        report.note("Documents of conll2003 are told apart by the lines of place and date.");
    }

    /** Persons, organisations and places, as papers mostly count; then all the model tells apart, if that is more. */
    private List<Set<EntityKind>> counted() {
        return kinds.equals(NameCounts.COMMON) ? List.of(kinds) : List.of(NameCounts.COMMON, kinds);
    }

    /** The other sets: persons, organisations and places alone. */
    void otherText(Contender ours, List<Contender> peers) throws IOException {
        Table table = table("Other text, three kinds");
        for (NameSet set : SETS.subList(1, SETS.size())) {
            List<GoldDocument> gold = set.read(data);
            row(table, set.path(), gold, Run.of(ours, gold), NameCounts.COMMON);
            for (Contender peer : peers) {
                row(table, set.path(), gold, Run.of(peer, gold), NameCounts.COMMON);
            }
        }
        report.note(
                "re3d labels descriptions beside names, and gum-news every mention: their names are derived by rule,"
                        + " for comparing taggers in this table and not with figures of papers.");
        report.note("wikigold is among the sets that both our models are trained on: no score of unseen text.");
    }

    private Table table(String name) {
        List<String> columns = new ArrayList<>(List.of("case or set", "tagger", "F1", "precision", "recall"));
        for (EntityKind kind : kinds) {
            columns.add(kind.name());
        }
        columns.add("tokens/s");
        return report.table(name, columns.toArray(String[]::new));
    }

    private void row(Table table, String what, List<GoldDocument> gold, Run run, Set<EntityKind> counted) {
        List<Counts> counts = NameCounts.of(gold, run.found(), counted);
        Counts total = NameCounts.total(counts);
        List<Object> row = new ArrayList<>(List.of(what, run.contender().name()));
        row.add(bootstrap.interval(
                counts.size(),
                drawn -> PERCENT * NameCounts.total(counts, drawn).f1()));
        row.add(PERCENT * total.precision());
        row.add(PERCENT * total.recall());
        for (EntityKind kind : kinds) {
            row.add(PERCENT
                    * NameCounts.total(
                                    NameCounts.of(gold, run.found(), counted.contains(kind) ? Set.of(kind) : Set.of()))
                            .f1());
        }
        row.add(run.tokensPerSecond());
        table.row(row.toArray());
    }

    private void means(Table table, String name, List<GoldDocument> gold, List<Run> runs, Set<EntityKind> counted) {
        double[] scores = runs.stream()
                .mapToDouble(run -> PERCENT
                        * NameCounts.total(NameCounts.of(gold, run.found(), counted))
                                .f1())
                .sorted()
                .toArray();
        table.row(
                name,
                scores.length,
                Arrays.stream(scores).average().orElse(Double.NaN),
                scores[0],
                scores[scores.length - 1]);
    }

    private Interval difference(List<GoldDocument> gold, Run ours, Run peer, Set<EntityKind> counted) {
        List<Counts> one = NameCounts.of(gold, ours.found(), counted);
        List<Counts> other = NameCounts.of(gold, peer.found(), counted);
        return bootstrap.interval(
                one.size(),
                drawn -> PERCENT
                        * (NameCounts.total(one, drawn).f1()
                                - NameCounts.total(other, drawn).f1()));
    }
}
