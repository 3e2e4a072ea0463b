package dateline.lab.score;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Percentile bootstrap, Efron and Tibshirani, An Introduction to the Bootstrap, 1993, section 13.3: draws as many units
 * (sentences, articles) as the set has, with replacement, and works the figure out again. Two systems are compared over
 * the same draws: let the figure be their difference.
 *
 * @param samples how many draws
 * @param seed same seed, same draws
 */
public record Bootstrap(int samples, long seed) {

    /**
     * @param units in the set, 1 or more
     * @param figure of a draw; it gets how often each unit was drawn, by index
     */
    public Interval interval(int units, ToDoubleFunction<int[]> figure) {
        var once = new int[units];
        Arrays.fill(once, 1);
        var random = new SplittableRandom(seed);
        var values = new double[samples];
        var drawn = new int[units];
        for (int sample = 0; sample < samples; sample++) {
            Arrays.fill(drawn, 0);
            for (int draw = 0; draw < units; draw++) {
                drawn[random.nextInt(units)]++;
            }
            values[sample] = figure.applyAsDouble(drawn);
        }
        Arrays.sort(values);
        return new Interval(figure.applyAsDouble(once), percentile(values, 0.025), percentile(values, 0.975));
    }

    private static double percentile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }
}
