package dateline.enrich.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Against all ways to label a sentence, written out one by one. */
class LatticeTest {

    private static final int TOKENS = 4;

    private final Labels labels = new Labels(2);
    private final int width = labels.count();
    private final float[] transitions = random((width + 2) * width, 3);
    private final float[] sums = random(TOKENS * width, 5);
    private final Lattice lattice = new Lattice(labels, transitions);
    private final List<int[]> ways = ways(TOKENS);

    @Test
    void findsTheBestWay() {
        int[] best = ways.getFirst();
        for (int[] way : ways) {
            best = weight(way) > weight(best) ? way : best;
        }

        assertThat(lattice.best(sums, 0, TOKENS)).isEqualTo(best);
    }

    @Test
    void knowsHowProbableAWayIs() {
        int[] best = lattice.best(sums, 0, TOKENS);
        lattice.weigh(sums, 0, TOKENS);

        assertThat((double) lattice.probability(best, 0, TOKENS)).isCloseTo(share(best, 0, TOKENS), within(1e-5));
        assertThat((double) lattice.probability(best, 1, 3)).isCloseTo(share(best, 1, 3), within(1e-5));
    }

    @Test
    void knowsHowProbableALabelIs() {
        lattice.weigh(sums, 0, TOKENS);
        var rows = new float[TOKENS * width];
        lattice.addLabels(rows, 0, 1);

        for (int token = 0; token < TOKENS; token++) {
            for (int label = 0; label < width; label++) {
                var way = new int[TOKENS];
                way[token] = label;
                assertThat((double) rows[token * width + label]).isCloseTo(share(way, token, token + 1), within(1e-5));
            }
        }
    }

    @Test
    void countsAStepForEachTwoTokens() {
        lattice.weigh(sums, 0, TOKENS);
        var steps = new float[transitions.length];
        lattice.addSteps(steps, 1);

        double all = 0;
        for (float step : steps) {
            all += step;
        }
        assertThat(all).isCloseTo(TOKENS + 1, within(1e-4));
    }

    @Test
    void survivesSumsThatLeaveNothingProbable() {
        var extreme = new float[TOKENS * width];
        for (int token = 0; token < TOKENS; token++) {
            extreme[token * width + (token % 2 == 0 ? 2 : 0)] = 1000;
        }
        int[] best = lattice.best(extreme, 0, TOKENS);
        lattice.weigh(extreme, 0, TOKENS);

        assertThat(lattice.probability(best, 0, TOKENS)).isBetween(0f, 1f);
    }

    private double share(int[] part, int first, int after) {
        double all = 0;
        double same = 0;
        for (int[] way : ways) {
            double weight = Math.exp(weight(way));
            boolean agrees = true;
            for (int i = first; i < after; i++) {
                agrees = agrees && way[i] == part[i];
            }
            all += weight;
            same += agrees ? weight : 0;
        }
        return same / all;
    }

    private double weight(int[] way) {
        double weight = transitions[width * width + way[0]] + transitions[(width + 1) * width + way[TOKENS - 1]];
        for (int i = 0; i < TOKENS; i++) {
            weight += sums[i * width + way[i]];
            weight += i == 0 ? 0 : transitions[way[i - 1] * width + way[i]];
        }
        return weight;
    }

    private List<int[]> ways(int tokens) {
        List<int[]> found = new ArrayList<>();
        int all = (int) Math.pow(width, tokens);
        for (int number = 0; number < all; number++) {
            var way = new int[tokens];
            int rest = number;
            for (int i = 0; i < tokens; i++) {
                way[i] = rest % width;
                rest /= width;
            }
            if (isAllowed(way)) {
                found.add(way);
            }
        }
        return found;
    }

    private boolean isAllowed(int[] way) {
        boolean allowed = Labels.mayBegin(way[0]) && Labels.mayEnd(way[way.length - 1]);
        for (int i = 1; i < way.length; i++) {
            int before = way[i - 1];
            boolean follows = false;
            for (int label : labels.before(way[i])) {
                follows = follows || label == before;
            }
            allowed = allowed && follows;
        }
        return allowed;
    }

    private static float[] random(int size, long seed) {
        var random = new SplittableRandom(seed);
        var numbers = new float[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = (float) random.nextDouble(-2, 2);
        }
        return numbers;
    }
}
