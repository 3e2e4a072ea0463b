package dateline.lab.score.vector;

import java.util.List;

/** Two ways merged by rank, as the search does it; see {@code RankMerge} there. */
final class Merged implements Likeness {

    /** Reciprocal rank fusion's usual constant (Cormack and others, SIGIR 2009). */
    private static final double CONSTANT = 60;

    private static final int LOOKED_AT = 100;

    private final Likeness one;
    private final Likeness other;
    private final int articles;

    Merged(Likeness one, Likeness other, int articles) {
        this.one = one;
        this.other = other;
        this.articles = articles;
    }

    @Override
    public double[] to(int article) {
        var likeness = new double[articles];
        for (Likeness way : List.of(one, other)) {
            List<Integer> nearest = way.nearest(article, LOOKED_AT);
            for (int rank = 0; rank < nearest.size(); rank++) {
                likeness[nearest.get(rank)] += 1 / (CONSTANT + rank + 1);
            }
        }
        return likeness;
    }
}
