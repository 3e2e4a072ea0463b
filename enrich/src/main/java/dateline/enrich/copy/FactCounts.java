package dateline.enrich.copy;

/** How many of the remembered articles have a fact; facts that share a counter count as one. */
final class FactCounts implements Facts.Rarity {

    private static final int COUNTERS = 1 << 20;

    /** Articles that are taken to have been seen before the first one, without any fact: else nothing would be rare. */
    private static final double BEFORE = 200;

    /** A fact weighs no more, so that one name that nobody had before does not decide. */
    private static final double MOST_WEIGHT = 6;

    private final int[] counts = new int[COUNTERS];
    private int articles;

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
        double weight = Math.log((articles + BEFORE) / (counts[counter(fact)] + 1.0));
        return Math.max(0, Math.min(MOST_WEIGHT, weight));
    }

    private static int counter(int fact) {
        return (int) Mix.of(fact) & (COUNTERS - 1);
    }
}
