package dateline.enrich.story;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The terms of one text: how often each occurs, and how common its words are in general. Not for several threads. */
final class TextTerms {

    /** In the place of a count: it follows as four bytes. */
    private static final int LARGE = 0xFF;

    /** Of a text with more of them, more than a book's chapter has, those that come first. */
    private static final int MOST = 4096;

    private static final int FIRST = 64;

    private int[] terms;
    private int[] counts;
    private byte[] shares;
    private int[] places;
    private int size;

    /** None yet. */
    TextTerms() {
        terms = new int[FIRST];
        counts = new int[FIRST];
        shares = new byte[FIRST];
        places = new int[2 * FIRST];
    }

    /** As many as that, to be filled in. */
    private TextTerms(int size) {
        terms = new int[size];
        counts = new int[size];
        shares = new byte[size];
        this.size = size;
    }

    /** @param share of texts in general that have the word, a step of {@link Shares} */
    void add(int term, int share) {
        int place = place(term);
        int number = places[place] - 1;
        if (number < 0) {
            if (size == MOST) {
                return;
            }
            if (size == terms.length) {
                grow();
                place = place(term);
            }
            number = size++;
            places[place] = size;
            terms[number] = term;
            shares[number] = Shares.NONE;
        }
        counts[number]++;
        shares[number] = (byte) Shares.larger(shares[number], share);
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
        return Shares.of(shares[number]);
    }

    /** How many bytes {@link #write} writes at most. */
    int bytes() {
        return Short.BYTES + size * (2 * Integer.BYTES + 2);
    }

    /** How many; then each by its term, the least first: term, step of its share, and how often it occurs. */
    void write(ByteBuffer out) {
        var byTerm = new long[size];
        for (int number = 0; number < size; number++) {
            byTerm[number] = ((long) terms[number] << Integer.SIZE) | number;
        }
        Arrays.sort(byTerm);
        out.putShort((short) size);
        for (long next : byTerm) {
            int number = (int) next;
            out.putInt(terms[number]).put(shares[number]).put((byte) Math.min(counts[number], LARGE));
            if (counts[number] >= LARGE) {
                out.putInt(counts[number]);
            }
        }
    }

    /**
     * What {@link #write} wrote; no more can be added.
     *
     * @throws IllegalArgumentException if the bytes are none that it wrote
     */
    static TextTerms read(ByteBuffer in) {
        int size = in.getShort();
        if (size < 0 || size > MOST) {
            throw new IllegalArgumentException("A text does not have " + size + " terms");
        }
        var read = new TextTerms(size);
        for (int number = 0; number < size; number++) {
            read.terms[number] = in.getInt();
            int share = in.get();
            if (!Shares.isStep(share)) {
                throw new IllegalArgumentException("A word is not had by a share of step " + share);
            }
            read.shares[number] = (byte) share;
            int count = Byte.toUnsignedInt(in.get());
            read.counts[number] = count == LARGE ? in.getInt() : count;
        }
        return read;
    }
}
