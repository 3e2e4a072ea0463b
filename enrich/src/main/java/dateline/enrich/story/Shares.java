package dateline.enrich.story;

import dateline.enrich.keyphrase.WordWeights;

/**
 * Shares of texts in general that have a word, as steps of one byte: what {@link WordWeights} says of English words in
 * hundredths, of others in ninths.
 */
final class Shares {

    /** The step of a word that no text in general has. */
    static final int NONE = 100;

    /** Texts that {@link WordWeights} counted: a word with the weight one was in one of them. */
    private static final double TEXTS = 2400;

    private static final double HUNDREDTHS = 100;
    private static final double NINTHS = 9;

    private static final double[] SHARES = new double[NONE + 1 + (int) NINTHS];

    static {
        for (int step = 0; step < SHARES.length; step++) {
            double weight = step <= NONE ? step / HUNDREDTHS : (step - NONE) / NINTHS;
            SHARES[step] = weight >= 1 ? 0 : Math.pow(TEXTS, -weight);
        }
    }

    private Shares() {}

    /** @param weight as {@link WordWeights} gives it */
    static int step(double weight, String language) {
        return language.equals("en") ? (int) Math.round(weight * HUNDREDTHS) : NONE + (int) Math.round(weight * NINTHS);
    }

    /** 0 to 1. */
    static double of(int step) {
        return SHARES[step];
    }

    /** The step of the larger share. */
    static int larger(int step, int other) {
        return SHARES[other] > SHARES[step] ? other : step;
    }

    /** Whether there is such a step. */
    static boolean isStep(int step) {
        return step >= 0 && step < SHARES.length;
    }
}
