package dateline.enrich.story;

import java.util.Arrays;

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
     * @param most how many to keep, the heaviest; of equals those with the least hash
     */
    static TermVector of(TextTerms words, TermCounts rarity, int most) {
        int size = words.size();
        var byTerm = new long[size];
        for (int number = 0; number < size; number++) {
            byTerm[number] = ((long) words.term(number) << Integer.SIZE) | number;
        }
        Arrays.sort(byTerm);
        var weightOf = new double[size];
        var heaviest = new double[size];
        for (int place = 0; place < size; place++) {
            int number = (int) byTerm[place];
            weightOf[place] =
                    (1 + Math.log(words.count(number))) * rarity.weight(words.term(number), words.share(number));
            heaviest[place] = weightOf[place];
        }
        Arrays.sort(heaviest);
        int kept = Math.min(most, size);
        double least = kept == 0 ? 0 : heaviest[size - kept];
        int ofLeast = 0; // how many of the least heavy are kept
        double squares = 0;
        for (int place = size - kept; place < size; place++) {
            ofLeast += heaviest[place] == least ? 1 : 0;
            squares += heaviest[place] * heaviest[place];
        }
        double length = Math.sqrt(squares);
        var terms = new int[kept];
        var weights = new byte[kept];
        int filled = 0;
        for (int place = 0; place < size; place++) {
            if (weightOf[place] > least || (weightOf[place] == least && ofLeast-- > 0)) {
                terms[filled] = (int) (byTerm[place] >> Integer.SIZE);
                weights[filled++] = (byte) Math.round(weightOf[place] / length / STEP);
            }
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
        return cosine(sum);
    }

    /** @param sum of products of weights in steps */
    static double cosine(long sum) {
        return Math.min(1, sum * (double) STEP * STEP);
    }

    /** The weight of the term at a place. */
    double weight(int place) {
        return (weights[place] & UNSIGNED) * STEP;
    }

    /** Places of the heaviest terms, heaviest first, of equals the first. */
    int[] heaviest(int most) {
        var heaviest =
                new int[Math.min(most, terms.length)]; // lighter ones higher, so that the order is the one wanted
        int found = 0;
        for (int place = 0; place < terms.length && heaviest.length > 0; place++) {
            int ranked = ((UNSIGNED - (weights[place] & UNSIGNED)) << Short.SIZE) | place;
            if (found == heaviest.length && ranked > heaviest[found - 1]) {
                continue;
            }
            int at = found < heaviest.length ? found++ : found - 1;
            for (; at > 0 && heaviest[at - 1] > ranked; at--) {
                heaviest[at] = heaviest[at - 1];
            }
            heaviest[at] = ranked;
        }
        for (int i = 0; i < heaviest.length; i++) {
            heaviest[i] &= 0xFFFF;
        }
        return heaviest;
    }

    int[] terms() {
        return terms;
    }

    byte[] weights() {
        return weights;
    }
}
