package dateline.enrich.enricher;

import java.util.Arrays;

/**
 * The different runs of one to three characters in the start of a text, each once, packed into a number.
 *
 * <p>Reads a text as the model's training did: lower case, digits and white space as one space, no character more than
 * twice in a row, no addresses.
 */
final class Grams {

    private static final int BITS = 16;
    private static final long TWO = (1L << (2 * BITS)) - 1;
    private static final long ONE = (1L << BITS) - 1;

    private final long[] set;
    private long[] found = new long[1024];
    private int count;

    private Grams(int most) {
        set = new long[Integer.highestOneBit(Math.max(16, most * 3)) * 4];
    }

    /** @param most how many characters to look at */
    static Grams of(String text, int most) {
        var grams = new Grams(Math.min(text.length(), most));
        grams.read(text, most);
        return grams;
    }

    int count() {
        return count;
    }

    long get(int index) {
        return found[index];
    }

    /** A run of up to three characters as a number; no character is 0, so runs of different length differ. */
    static long pack(String run) {
        long packed = 0;
        for (int i = 0; i < run.length(); i++) {
            packed = packed << BITS | run.charAt(i);
        }
        return packed;
    }

    private void read(String text, int most) {
        long last = 0; // the two characters before
        int before = 0;
        int length = 0;
        int at = 0;
        int seen = 0;
        while (at < text.length() && seen < most) {
            if (startsAddress(text, at)) {
                at = afterAddress(text, at);
                continue;
            }
            int c = folded(text.charAt(at++));
            boolean again = c == before && (c == ' ' || c == (int) (last >> BITS));
            if (c == 0 || again) {
                continue;
            }
            seen++;
            length = Math.min(3, length + 1);
            add(c);
            if (length > 1) {
                add((last & ONE) << BITS | c);
            }
            if (length > 2) {
                add((last & TWO) << BITS | c);
            }
            last = (last & ONE) << BITS | c;
            before = c;
        }
    }

    private void add(long gram) {
        int slot = slot(gram) & (set.length - 1);
        while (set[slot] != 0) {
            if (set[slot] == gram) {
                return;
            }
            slot = (slot + 1) & (set.length - 1);
        }
        set[slot] = gram;
        if (count == found.length) {
            found = Arrays.copyOf(found, count * 2);
        }
        found[count++] = gram;
    }

    /** Spreads the bits of a run. */
    static int slot(long gram) {
        long mixed = gram * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> 32);
    }

    private static int folded(char c) {
        if (Character.isDigit(c) || Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        return Character.toLowerCase(c);
    }

    private static boolean startsAddress(String text, int at) {
        char c = text.charAt(at);
        return (c == 'h' && (text.startsWith("http://", at) || text.startsWith("https://", at)))
                || (c == 'w' && text.startsWith("www.", at));
    }

    private static int afterAddress(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) > ' ') {
            at++;
        }
        return at;
    }
}
