package dateline.lab.score.tone;

import dateline.lab.score.Counts;

/** How often each sign was found for each label. */
final class Confusion {

    private static final int SIGNS = 3;

    private final double[][] counts = new double[SIGNS][SIGNS];
    private double all;

    /** @param times how often each sentence counts */
    Confusion(int[] gold, int[] found, int[] times) {
        for (int i = 0; i < gold.length; i++) {
            counts[gold[i] + 1][found[i] + 1] += times[i];
            all += times[i];
        }
    }

    double accuracy() {
        double right = 0;
        for (int sign = 0; sign < SIGNS; sign++) {
            right += counts[sign][sign];
        }
        return right / all;
    }

    /** Cohen's kappa: agreement beyond what chance gives, J. Cohen, 1960. */
    double kappa() {
        double chance = 0;
        for (int sign = -1; sign <= 1; sign++) {
            Counts of = of(sign);
            chance += of.gold() * of.found() / (all * all);
        }
        return (accuracy() - chance) / (1 - chance);
    }

    /** Share with a sign that is the opposite of the label: the errors that hurt. */
    double opposite() {
        return (counts[0][2] + counts[2][0]) / all;
    }

    Counts of(int sign) {
        double found = 0;
        double gold = 0;
        for (int other = 0; other < SIGNS; other++) {
            found += counts[other][sign + 1];
            gold += counts[sign + 1][other];
        }
        return new Counts(counts[sign + 1][sign + 1], found, gold);
    }
}
