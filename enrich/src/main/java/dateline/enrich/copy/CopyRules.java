package dateline.enrich.copy;

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
 * @param fewestNames shared names, below which facts say nothing: numbers alone meet by chance
 * @param order share of the shared facts in the same order that a rewritten text must have
 * @param throughout share of the shingles of each text that the other has, from which {@code factsThroughout} are enough:
 *     a text with every third word exchanged keeps so many from end to end, where two reports with the same paragraph of
 *     background do not
 * @param factsThroughout share of the facts, by weight, that both texts must then have of each other
 */
public record CopyRules(
        double copied,
        double reworded,
        int fewestShingles,
        double facts,
        double factsWithWords,
        int fewestFacts,
        int fewestNames,
        double order,
        double throughout,
        double factsThroughout) {

    /**
     * The shares of facts, their order and the last two by cross-validation, {@code lab score duplicates --tune}; the rest set by hand
     * on the same half of the texts. The other half is what is scored.
     */
    public static final CopyRules USUAL = new CopyRules(0.5, 0.15, 8, 0.6, 0.5, 8, 3, 0.6, 0.3, 0.3);

    /** Share of the shorter text that is in the longer one when it is a cut of it, but for what an editor touches. */
    private static final double PART = 0.8;

    /** A text shorter than this share of the other is a cut of it. */
    private static final double CUT = 0.87;

    /** What the words alone say; {@link CopyKind#NONE} when the facts have to be asked. */
    CopyKind byWords(RememberedArticle newer, RememberedArticle older, Overlap overlap) {
        if (newer.fingerprint().wording() == older.fingerprint().wording()
                && overlap.shared() > 0
                && (overlap.shared() >= fewestShingles || newer.isAgain(older))) {
            return CopyKind.SAME;
        }
        if (newer.isAgain(older)) {
            return CopyKind.REVISION;
        }
        if (overlap.shared() >= fewestShingles && overlap.containment() >= copied) {
            return wording(overlap);
        }
        return CopyKind.NONE;
    }

    /** Whether the words are alike from end to end, if not enough to say it by them alone. */
    boolean isThroughout(Overlap overlap) {
        return overlap.shared() >= fewestShingles && Math.min(overlap.ofNewer(), overlap.ofOlder()) >= throughout;
    }

    /** Whether so many shared facts say anything. */
    boolean isEnough(int names, int facts) {
        return facts >= fewestFacts && names >= fewestNames;
    }

    /** Share of the facts of each, by weight, below which these say nothing. */
    double leastFacts(Overlap overlap) {
        double least = isReworded(overlap) ? Math.min(facts, factsWithWords) : facts;
        return isThroughout(overlap) ? Math.min(least, factsThroughout) : least;
    }

    private boolean isReworded(Overlap overlap) {
        return overlap.shared() >= fewestShingles && overlap.containment() >= reworded;
    }

    /** What the facts say where the words alone say nothing. */
    CopyKind byFacts(Overlap overlap, Agreement facts) {
        if (isThroughout(overlap) && facts.least() >= factsThroughout) {
            return CopyKind.REWRITTEN;
        }
        double enough = isReworded(overlap) ? factsWithWords : this.facts;
        return isEnough(facts.names(), facts.shared()) && facts.least() >= enough && facts.order() >= order
                ? CopyKind.REWRITTEN
                : CopyKind.NONE;
    }

    private static CopyKind wording(Overlap overlap) {
        if (overlap.growth() < CUT && overlap.ofNewer() >= PART) {
            return CopyKind.ABRIDGED;
        }
        if (overlap.growth() > 1 / CUT && overlap.ofOlder() >= PART) {
            return CopyKind.EXTENDED;
        }
        return CopyKind.SYNDICATED;
    }
}
