package dateline.enrich.copy;

/** How many of the remembered articles have a fact; facts that share a counter count as one. */
final class FactCounts implements Facts.Rarity {

    private static final int COUNTERS = 1 << 20;

    /** Articles that are taken to have been seen before the first one, without any fact: else nothing would be rare. */
    private static final double BEFORE = 200;

    /** A fact weighs no more, so that one name that nobody had before does not decide. */
    private static final double MOST_WEIGHT = 6;

    /** Of how many articles the logarithm is looked up; few facts have more. */
    private static final double[] LOGARITHMS = new double[1 << 12];

    static {
        for (int count = 0; count < LOGARITHMS.length; count++) {
            LOGARITHMS[count] = Math.log(count + 1.0);
        }
    }

    private final int[] counts = new int[COUNTERS];
    private int articles;
    private int articlesAtLogarithm = -1;
    private double logarithm;

    void add(Facts facts) {
        count(facts, 1);
    }

    void remove(Facts facts) {
        count(facts, -1);
    }

    private void count(Facts facts, int step) {
        articles += step;
        for (int fact : facts.all()) {
            counts[counter(fact)] += step;
        }
    }

    @Override
    public double of(int fact) {
        if (articles != articlesAtLogarithm) {
            logarithm = Math.log(articles + BEFORE);
            articlesAtLogarithm = articles;
        }
        int count = counts[counter(fact)];
        double less = count < LOGARITHMS.length ? LOGARITHMS[count] : Math.log(count + 1.0);
        return Math.max(0, Math.min(MOST_WEIGHT, logarithm - less));
    }

    private static int counter(int fact) {
        return (int) Mix.of(fact) & (COUNTERS - 1);
    }
}
