package dateline.enrich.copy;

import dateline.enrich.copy.Facts.Agreement;
import dateline.enrich.copy.Shingles.Overlap;

/**
 * Where a copy ends and an article of its own begins.
 *
 * @param copied share of the shorter text's shingles from which it is a copy whatever its facts
 * @param reworded the same share for a text whose facts agree as well
 * @param fewestShingles shared ones, below which shingles say nothing
 * @param facts share of the facts, by weight, that a rewritten text and its original both have of each other
 * @param factsWithWords the same share when shingles reach {@code reworded}
 * @param fewestFacts shared ones, below which facts say nothing
 * @param order share of the shared facts in the same order that a rewritten text must have
 */
public record CopyRules(
        double copied,
        double reworded,
        int fewestShingles,
        double facts,
        double factsWithWords,
        int fewestFacts,
        double order) {

    /** Chosen by {@code lab score duplicates} on the half of the texts that it does not score. */
    public static final CopyRules USUAL = new CopyRules(0.5, 0.15, 8, 0.7, 0.4, 6, 0.6);

    private static final double SAME = 0.98;

    /** Share of the shorter text that is in the longer one when it is a cut of it, but for what an editor touches. */
    private static final double PART = 0.8;

    /** A text shorter than this share of the other is a cut of it. */
    private static final double CUT = 0.87;

    CopyKind kind(Overlap overlap, Agreement facts) {
        if (overlap.shared() >= fewestShingles && overlap.containment() >= copied) {
            return wording(overlap);
        }
        boolean someWords = overlap.shared() >= fewestShingles && overlap.containment() >= reworded;
        double enough = someWords ? factsWithWords : this.facts;
        return facts.shared() >= fewestFacts && facts.least() >= enough && facts.order() >= order
                ? CopyKind.REWRITTEN
                : CopyKind.NONE;
    }

    private static CopyKind wording(Overlap overlap) {
        if (overlap.jaccard() >= SAME) {
            return CopyKind.SAME;
        }
        if (overlap.growth() < CUT && overlap.ofNewer() >= PART) {
            return CopyKind.ABRIDGED;
        }
        if (overlap.growth() > 1 / CUT && overlap.ofOlder() >= PART) {
            return CopyKind.EXTENDED;
        }
        return CopyKind.SYNDICATED;
    }

    static double similarity(CopyKind kind, Overlap overlap, Agreement facts) {
        return switch (kind) {
            case NONE -> 0;
            case SAME, SYNDICATED, REVISION -> overlap.jaccard();
            case ABRIDGED, EXTENDED -> overlap.containment();
            case REWRITTEN -> Math.max(overlap.containment(), (facts.ofNewer() + facts.ofOlder()) / 2);
        };
    }
}
