package dateline.lab.score;

/**
 * What was right and what was not, for precision, recall and F1.
 *
 * @param right found and in the gold
 * @param found all that was found
 * @param gold all that was to be found
 */
public record Counts(double right, double found, double gold) {

    public static final Counts NONE = new Counts(0, 0, 0);

    public Counts plus(Counts other) {
        return plus(other, 1);
    }

    /** These and others a number of times, as a bootstrap draw has them. */
    public Counts plus(Counts other, int times) {
        return new Counts(right + times * other.right, found + times * other.found, gold + times * other.gold);
    }

    /** 0 to 1; NaN when nothing was found. */
    public double precision() {
        return right / found;
    }

    /** 0 to 1; NaN when there was nothing to find. */
    public double recall() {
        return right / gold;
    }

    /** Harmonic mean of precision and recall, 0 to 1; NaN when nothing was there on either side. */
    public double f1() {
        return 2 * right / (found + gold);
    }
}
