package dateline.lab.score.copy;

import dateline.enrich.copy.CopyRules;
import dateline.enrich.copy.RememberedArticle;
import dateline.lab.score.Report;
import java.util.ArrayList;
import java.util.List;

/**
 * Chooses what makes a rewritten text by cross-validation: on four fifths of originals and copies the rules with the most
 * recall of those whose precision is high enough, tried on the last fifth, five times.
 */
final class Tuning {

    private static final int FOLDS = 5;

    /** More than is wanted of it, since it must hold on texts that it was not chosen by. */
    private static final double PRECISION = 0.998;

    private final List<Set> sets;
    private final List<Trial> trials = new ArrayList<>();

    /**
     * A set of the tuning half.
     *
     * @param copies rewritten copies of its texts, may be none
     */
    record Set(List<NewsText> texts, List<RememberedArticle> articles, List<Copy> copies) {}

    /** A copy of a text. */
    record Copy(NewsText of, RememberedArticle article) {}

    /** What some rules say of all. */
    private record Trial(CopyRules rules, List<Outcome> originals, List<Outcome> copies) {

        Mixture fold(int fold, boolean within) {
            return new Mixture(part(originals, fold, within), part(copies, fold, within));
        }

        private static List<Outcome> part(List<Outcome> all, int fold, boolean within) {
            List<Outcome> part = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if ((i % FOLDS == fold) == within) {
                    part.add(all.get(i));
                }
            }
            return part;
        }
    }

    Tuning(List<Set> sets) {
        this.sets = sets;
    }

    Report report() {
        addTrials();
        var report = new Report("Near duplicates: rules for rewritten texts by cross-validation");
        Report.Table folds = report.table(
                "Folds",
                "fold",
                "facts",
                "facts with words",
                "order",
                "throughout",
                "facts throughout",
                "precision",
                "recall of rewritten copies");
        for (int fold = 0; fold < FOLDS; fold++) {
            Trial best = best(fold);
            row(folds, "" + (fold + 1), best.rules(), best.fold(fold, true));
        }
        Report.Table chosen = report.table(
                "On all of it",
                "rules",
                "facts",
                "facts with words",
                "order",
                "throughout",
                "facts throughout",
                "precision",
                "recall of rewritten copies");
        trials.stream()
                .filter(trial -> trial.rules().facts() == CopyRules.USUAL.facts()
                        && trial.rules().factsWithWords() == CopyRules.USUAL.factsWithWords()
                        && trial.rules().order() == CopyRules.USUAL.order())
                .forEach(trial -> row(chosen, "tried", trial.rules(), trial.fold(FOLDS, false)));
        Trial best = best(FOLDS);
        row(chosen, "chosen", best.rules(), best.fold(FOLDS, false));
        row(chosen, "in use", CopyRules.USUAL, trial(CopyRules.USUAL).fold(FOLDS, false));
        report.note(
                "Each fold is scored by the rules chosen on the others: the most recall of those with a precision of "
                        + PRECISION
                        + " or more, where one article in ten is a copy. Originals and copies are of the tuning half"
                        + " of all sets.");
        return report;
    }

    /** Facts and their order with the rest as it is, then the rules for texts alike from end to end, likewise. */
    private void addTrials() {
        CopyRules usual = CopyRules.USUAL;
        for (double facts : new double[] {0.5, 0.55, 0.6, 0.65, 0.7}) {
            for (double factsWithWords : new double[] {0.4, 0.5, 0.6}) {
                for (double order : new double[] {0.5, 0.6, 0.7}) {
                    if (factsWithWords <= facts) {
                        trials.add(trial(
                                rules(facts, factsWithWords, order, usual.throughout(), usual.factsThroughout())));
                    }
                }
            }
        }
        for (double throughout : new double[] {0.2, 0.23, 0.26, 0.3, 2}) {
            for (double factsThroughout : new double[] {0.1, 0.2, 0.3, 0.4}) {
                trials.add(trial(
                        rules(usual.facts(), usual.factsWithWords(), usual.order(), throughout, factsThroughout)));
            }
        }
    }

    private static CopyRules rules(
            double facts, double factsWithWords, double order, double throughout, double factsThroughout) {
        CopyRules usual = CopyRules.USUAL;
        return new CopyRules(
                usual.copied(),
                usual.reworded(),
                usual.fewestShingles(),
                facts,
                factsWithWords,
                usual.fewestFacts(),
                usual.fewestNames(),
                order,
                throughout,
                factsThroughout);
    }

    private Trial trial(CopyRules rules) {
        List<Outcome> ofOriginals = new ArrayList<>();
        List<Outcome> ofCopies = new ArrayList<>();
        for (Set set : sets) {
            var originals = new Originals(set.texts(), set.articles(), rules);
            ofOriginals.addAll(originals.outcomes());
            for (Copy copy : set.copies()) {
                ofCopies.add(originals.outcome(copy.of(), copy.article()));
            }
        }
        return new Trial(rules, ofOriginals, ofCopies);
    }

    /** The best on all folds but one; {@link #FOLDS} leaves none out. Of equals the first, which asks for least. */
    private Trial best(int leftOut) {
        Trial best = null;
        double most = -1;
        for (Trial trial : trials) {
            Mixture rest = trial.fold(leftOut, false);
            double recall = rest.precision() >= PRECISION ? rest.recall() : 0;
            if (recall > most) {
                most = recall;
                best = trial;
            }
        }
        return best;
    }

    private static void row(Report.Table table, String name, CopyRules rules, Mixture scored) {
        table.row(
                name,
                rules.facts(),
                rules.factsWithWords(),
                rules.order(),
                rules.throughout(),
                rules.factsThroughout(),
                scored.precision(),
                scored.recall());
    }
}
