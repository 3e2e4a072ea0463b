package dateline.lab.score.vector;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** One way to tell how alike articles are. */
interface Likeness {

    /** How alike each article is to one, more for more alike; the unit is the way's own. */
    double[] to(int article);

    /** The articles most like one, itself left out, most alike first; those of a likeness of 0 or less are none. */
    default List<Integer> nearest(int article, int most) {
        double[] likeness = to(article);
        return IntStream.range(0, likeness.length)
                .filter(other -> other != article && likeness[other] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(other -> -likeness[other]))
                .limit(most)
                .toList();
    }
}
