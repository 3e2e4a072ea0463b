package dateline.enrich.copy;

import java.util.Arrays;
import java.util.List;

/** What a text keeps when it is told in other words: names, numbers, dates and quotes, as hashes in their order. */
public final class Facts {

    /** None at all. */
    public static final Facts NONE = of(List.of(), List.of(), List.of(), List.of());

    /** More of one kind are left out: the first ones are what a story is about. */
    private static final int LIMIT = 48;

    private final long[][] kinds;

    private Facts(long[][] kinds) {
        this.kinds = kinds;
    }

    /** Each list in the order of the text, in one spelling, repeats allowed. */
    public static Facts of(List<String> names, List<String> numbers, List<String> dates, List<String> quotes) {
        return new Facts(new long[][] {hashes(0, names), hashes(1, numbers), hashes(2, dates), hashes(3, quotes)});
    }

    private static long[] hashes(int kind, List<String> values) {
        return values.stream()
                .distinct()
                .limit(LIMIT)
                .mapToLong(value -> hash(kind, value))
                .toArray();
    }

    private static long hash(int kind, String value) {
        long hash = kind;
        for (int i = 0; i < value.length(); i++) {
            hash = hash * 31 + value.charAt(i);
        }
        return Mix.of(kind, Mix.of(hash));
    }

    /** Every fact once. */
    long[] all() {
        return Arrays.stream(kinds).flatMapToLong(Arrays::stream).toArray();
    }

    /** Compares with the facts of an older text; a rare fact weighs more. */
    Agreement with(Facts older, Rarity rarity) {
        double newerWeight = rarity.sum(all());
        double olderWeight = rarity.sum(older.all());
        double sharedWeight = 0;
        int shared = 0;
        int inOrder = 0;
        for (int kind = 0; kind < kinds.length; kind++) {
            var places = new int[kinds[kind].length];
            int found = 0;
            for (long fact : kinds[kind]) {
                int place = indexOf(fact, older.kinds[kind]);
                if (place >= 0) {
                    places[found++] = place;
                    sharedWeight += rarity.of(fact);
                }
            }
            shared += found;
            inOrder += longestRise(places, found);
        }
        return new Agreement(
                shared,
                newerWeight == 0 ? 0 : sharedWeight / newerWeight,
                olderWeight == 0 ? 0 : sharedWeight / olderWeight,
                shared == 0 ? 0 : inOrder / (double) shared);
    }

    private static int indexOf(long fact, long[] facts) {
        for (int i = 0; i < facts.length; i++) {
            if (facts[i] == fact) {
                return i;
            }
        }
        return -1;
    }

    /** Length of the longest rising part sequence. */
    private static int longestRise(int[] places, int count) {
        var last = new int[count];
        int length = 0;
        for (int i = 0; i < count; i++) {
            int at = Arrays.binarySearch(last, 0, length, places[i]);
            int slot = at < 0 ? -at - 1 : at;
            last[slot] = places[i];
            length = Math.max(length, slot + 1);
        }
        return length;
    }

    /** How much a fact says: the fewer articles have it, the more. */
    interface Rarity {

        double of(long fact);

        default double sum(long[] facts) {
            return Arrays.stream(facts).mapToDouble(this::of).sum();
        }
    }

    /**
     * What two texts tell alike.
     *
     * @param shared facts in both
     * @param ofNewer share of the newer text's facts, by weight, 0 to 1
     * @param ofOlder share of the older text's facts, by weight, 0 to 1
     * @param order share of the shared facts that come in the same order, 0 to 1
     */
    record Agreement(int shared, double ofNewer, double ofOlder, double order) {

        /** Nothing in common. */
        static final Agreement NONE = new Agreement(0, 0, 0, 0);

        double least() {
            return Math.min(ofNewer, ofOlder);
        }

        double most() {
            return Math.max(ofNewer, ofOlder);
        }
    }
}
