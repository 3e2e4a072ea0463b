package dateline.sink.match;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.Term;

/** Which terms an article has, roughly: one that it has is always found, one in some fifty that it has not as well. */
final class TermFilter {

    private static final int BITS = 1 << 16;

    /** Groups of terms, of each of which one is needed. */
    static final class Wanted {

        private final int[][] groups;

        Wanted(List<List<Term>> groups) {
            this.groups = groups.stream()
                    .map(group -> group.stream()
                            .mapToInt(term ->
                                    TermCounts.hash(term.field(), term.bytes().hashCode()))
                            .toArray())
                    .toArray(int[][]::new);
        }
    }

    private final long[] bits = new long[BITS / Long.SIZE];

    void clear() {
        Arrays.fill(bits, 0);
    }

    void add(int hash) {
        int bit = bit(hash);
        bits[bit >>> 6] |= 1L << bit;
    }

    boolean mayHold(Wanted wanted) {
        for (int[] group : wanted.groups) {
            if (!holdsOne(group)) {
                return false;
            }
        }
        return true;
    }

    private boolean holdsOne(int[] group) {
        for (int hash : group) {
            int bit = bit(hash);
            if ((bits[bit >>> 6] & 1L << bit) != 0) {
                return true;
            }
        }
        return false;
    }

    private static int bit(int hash) {
        return (hash ^ hash >>> 16) & BITS - 1;
    }
}
