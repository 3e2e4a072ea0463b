package dateline.enrich.trend;

/**
 * What counts as a trend.
 *
 * @param support least count in an hour that is one
 * @param rise least rise that is one, in spreads of chance
 * @param halfLife after so many hours a past hour weighs half as much
 * @param history a past must have so many times the articles of the present hour, or there is nothing to compare with
 * @param counted how many things are counted at most; of more, those told of least are forgotten
 * @param shown how many rises are given at most
 */
public record TrendRules(int support, double rise, double halfLife, double history, int counted, int shown) {

    /** Five articles or more in an hour, four spreads above the days before. */
    public static final TrendRules USUAL = new TrendRules(5, 4, 48, 3, 50_000, 50);

    /** @throws IllegalArgumentException if one of them is zero or less */
    public TrendRules {
        if (support < 1 || rise <= 0 || halfLife <= 0 || history <= 0 || counted < 1 || shown < 1) {
            throw new IllegalArgumentException("Every rule of trends must be above zero, but they were " + support
                    + ", " + rise + ", " + halfLife + ", " + history + ", " + counted + ", " + shown);
        }
    }

    /** What a past hour weighs beside the one after it. */
    double fade() {
        return Math.pow(0.5, 1 / halfLife);
    }
}
