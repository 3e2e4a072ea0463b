package dateline.enrich.story;

import dateline.enrich.story.Words.Word;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The words of a text that tell most, each with its weight, of length one. Not to be changed.
 */
public final class TermVector {

    private static final float STEP = 1f / 255;
    private static final int UNSIGNED = 0xFF;

    private final int[] terms;
    private final byte[] weights;

    /**
     * @param terms hashes, ascending
     * @param weights of each, 0 to 1 in steps of 1/255
     */
    TermVector(int[] terms, byte[] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    /**
     * Weighs words by how often they occur here and how rare they are in general.
     *
     * @param most how many to keep
     */
    static TermVector of(Map<Integer, Word> words, TermCounts rarity, int most) {
        record Weighed(int term, double weight) {}
        List<Weighed> heaviest = words.entrySet().stream()
                .map(entry -> new Weighed(
                        entry.getKey(),
                        (1 + Math.log(entry.getValue().count()))
                                * rarity.weight(entry.getKey(), entry.getValue().share())))
                .sorted(Comparator.comparingDouble(Weighed::weight).reversed().thenComparingInt(Weighed::term))
                .limit(most)
                .sorted(Comparator.comparingInt(Weighed::term))
                .toList();
        double length = Math.sqrt(heaviest.stream()
                .mapToDouble(term -> term.weight() * term.weight())
                .sum());
        var terms = new int[heaviest.size()];
        var weights = new byte[heaviest.size()];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = heaviest.get(i).term();
            weights[i] = (byte) Math.round(heaviest.get(i).weight() / length / STEP);
        }
        return new TermVector(terms, weights);
    }

    /** The angle between two, 0 to 1. */
    double cosine(TermVector other) {
        long sum = 0;
        for (int i = 0, j = 0; i < terms.length && j < other.terms.length; ) {
            if (terms[i] == other.terms[j]) {
                sum += (long) (weights[i++] & UNSIGNED) * (other.weights[j++] & UNSIGNED);
            } else if (terms[i] < other.terms[j]) {
                i++;
            } else {
                j++;
            }
        }
        return Math.min(1, sum * (double) STEP * STEP);
    }

    /** The weight of the term at a place. */
    double weight(int place) {
        return (weights[place] & UNSIGNED) * STEP;
    }

    /** Places of the heaviest terms. */
    int[] heaviest(int most) {
        return IntStream.range(0, terms.length)
                .boxed()
                .sorted(Comparator.comparingInt(place -> -(weights[place] & UNSIGNED)))
                .limit(most)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    int[] terms() {
        return terms;
    }

    byte[] weights() {
        return weights;
    }
}
