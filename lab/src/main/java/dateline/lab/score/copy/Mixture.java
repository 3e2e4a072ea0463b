package dateline.lab.score.copy;

import dateline.lab.score.Bootstrap;
import dateline.lab.score.Interval;
import java.util.Arrays;
import java.util.List;

/**
 * A stream of articles of their own with made copies among them.
 *
 * @param originals what was said of real articles, each compared with those before it
 * @param copies what was said of made copies
 */
record Mixture(List<Outcome> originals, List<Outcome> copies) {

    /** One article in ten of the stream is a made copy. */
    static final double COPIES = 0.1;

    /** How often a verdict is right, when so many of the stream are copies; NaN when none was found. */
    Interval precision(Bootstrap bootstrap) {
        return bootstrap.interval(originals.size() + copies.size(), this::precision);
    }

    private double precision(int[] drawn) {
        var ofOriginals = new Tallied();
        var ofCopies = new Tallied();
        for (int i = 0; i < drawn.length; i++) {
            if (i < originals.size()) {
                ofOriginals.add(originals.get(i), drawn[i]);
            } else {
                ofCopies.add(copies.get(i - originals.size()), drawn[i]);
            }
        }
        double right = ofOriginals.share(ofOriginals.right) * (1 - COPIES) + ofCopies.share(ofCopies.right) * COPIES;
        double found = ofOriginals.share(ofOriginals.found) * (1 - COPIES) + ofCopies.share(ofCopies.found) * COPIES;
        return right / found;
    }

    double precision() {
        var once = new int[originals.size() + copies.size()];
        Arrays.fill(once, 1);
        return precision(once);
    }

    /** Share of the copies that were found, and found right. */
    double recall() {
        return copies.stream().filter(Outcome::right).count() / (double) copies.size();
    }

    /** Numbers of outcomes. */
    private static final class Tallied {

        private int all;
        private int found;
        private int right;

        void add(Outcome outcome, int times) {
            all += times;
            found += outcome.isFound() ? times : 0;
            right += outcome.right() ? times : 0;
        }

        double share(int part) {
            return all == 0 ? 0 : part / (double) all;
        }
    }
}
