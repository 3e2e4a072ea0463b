package dateline.enrich.story;

import java.util.Arrays;

/** The terms of one text: how often each occurs, and how common its words are in general. Not for several threads. */
final class TextTerms {

    private static final int FIRST = 64;

    private int[] terms = new int[FIRST];
    private int[] counts = new int[FIRST];
    private double[] shares = new double[FIRST];
    private int[] places = new int[2 * FIRST];
    private int size;

    /** @param share of texts in general that have the word, 0 to 1 */
    void add(int term, double share) {
        int place = place(term);
        int number = places[place] - 1;
        if (number < 0) {
            if (size == terms.length) {
                grow();
                place = place(term);
            }
            number = size++;
            places[place] = size;
            terms[number] = term;
        }
        counts[number]++;
        shares[number] = Math.max(shares[number], share);
    }

    private int place(int term) {
        int place = term & (places.length - 1);
        while (places[place] != 0 && terms[places[place] - 1] != term) {
            place = (place + 1) & (places.length - 1);
        }
        return place;
    }

    private void grow() {
        terms = Arrays.copyOf(terms, 2 * size);
        counts = Arrays.copyOf(counts, 2 * size);
        shares = Arrays.copyOf(shares, 2 * size);
        places = new int[4 * size];
        for (int number = 0; number < size; number++) {
            places[place(terms[number])] = number + 1;
        }
    }

    /** How many different ones there are. */
    int size() {
        return size;
    }

    /** The term of that number, from 0. */
    int term(int number) {
        return terms[number];
    }

    int count(int number) {
        return counts[number];
    }

    double share(int number) {
        return shares[number];
    }
}
