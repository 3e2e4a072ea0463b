package dateline.enrich.copy;

import dateline.enrich.copy.Fact.Kind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The facts of a text in their order, as hashes; of a text in hand, as words too. Immutable. */
public final class Facts {

    /** More of one kind are left out: the first ones are what a story is about. */
    static final int LIMIT = 48;

    private static final Kind[] KINDS = Kind.values();

    /** None at all. */
    static final Facts NONE = of(List.of());

    private final int[][] hashes;
    private final Supplier<String[][]> words;

    private Facts(int[][] hashes, Supplier<String[][]> words) {
        this.hashes = hashes;
        this.words = words;
    }

    /** @param facts in the order of the text, repeats allowed */
    public static Facts of(List<Fact> facts) {
        Map<Kind, Map<Integer, String>> byKind = new EnumMap<>(Kind.class);
        for (Fact fact : facts) {
            Map<Integer, String> ofKind = byKind.computeIfAbsent(fact.kind(), _ -> new LinkedHashMap<>());
            if (ofKind.size() < LIMIT) {
                ofKind.putIfAbsent(fact.hash(), fact.words());
            }
        }
        var hashes = new int[KINDS.length][];
        var words = new String[KINDS.length][];
        for (Kind kind : KINDS) {
            Map<Integer, String> ofKind = byKind.getOrDefault(kind, Map.of());
            hashes[kind.place()] =
                    ofKind.keySet().stream().mapToInt(Integer::intValue).toArray();
            words[kind.place()] = ofKind.values().toArray(String[]::new);
        }
        return new Facts(hashes, () -> words);
    }

    /** @param hashes a list a kind, none longer than {@link #LIMIT} */
    static Facts ofHashes(int[][] hashes) {
        return new Facts(hashes, null);
    }

    /**
     * These facts, with their words to be read when an explanation needs them.
     *
     * @param written what {@link #words} gave
     */
    Facts explainedBy(ByteBuffer written) {
        return new Facts(hashes, new Supplier<>() {
            private String[][] once;

            @Override
            public String[][] get() {
                if (once == null) {
                    once = FactWords.read(written.duplicate());
                }
                return once;
            }
        });
    }

    /**
     * Their words as bytes, so that they need not be read from the article.
     *
     * @throws IllegalStateException if these are without words
     */
    byte[] words() {
        if (words == null) {
            throw new IllegalStateException("These facts are without words");
        }
        return FactWords.write(words.get());
    }

    /** These facts without their words, to be remembered. */
    Facts withoutWords() {
        return words == null ? this : new Facts(hashes, null);
    }

    /** One list a kind. Not to be changed. */
    int[][] hashes() {
        return hashes;
    }

    /** Every fact once. */
    int[] all() {
        return joined(KINDS.length);
    }

    /** What an article is filed under: all but dates, since every article of a day has those. */
    int[] keys() {
        return joined(Kind.DATE.place());
    }

    private int[] joined(int leftOut) {
        int count = 0;
        for (int kind = 0; kind < hashes.length; kind++) {
            count += kind == leftOut ? 0 : hashes[kind].length;
        }
        var joined = new int[count];
        int place = 0;
        for (int kind = 0; kind < hashes.length; kind++) {
            if (kind != leftOut) {
                System.arraycopy(hashes[kind], 0, joined, place, hashes[kind].length);
                place += hashes[kind].length;
            }
        }
        return joined;
    }

    /** Compares with the facts of an older text; a rare fact weighs more. */
    Agreement with(Facts older, Rarity rarity) {
        return with(older, rarity, weight(rarity), 0).orElseThrow();
    }

    /** What all of them weigh. */
    double weight(Rarity rarity) {
        double sum = 0;
        for (int[] ofKind : hashes) {
            for (int fact : ofKind) {
                sum += rarity.of(fact);
            }
        }
        return sum;
    }

    /**
     * The same, unless they share too little.
     *
     * @param weight of these facts
     * @param least share of either's facts, by weight, below which nothing comes back
     */
    Optional<Agreement> with(Facts older, Rarity rarity, double weight, double least) {
        double sharedWeight = 0;
        var places = new int[KINDS.length][];
        var shared = new int[KINDS.length];
        for (int kind = 0; kind < KINDS.length; kind++) {
            places[kind] = new int[hashes[kind].length];
            for (int fact : hashes[kind]) {
                int place = indexOf(fact, older.hashes[kind]);
                if (place >= 0) {
                    places[kind][shared[kind]++] = place;
                    sharedWeight += rarity.of(fact);
                }
            }
        }
        double ofNewer = weight == 0 ? 0 : sharedWeight / weight;
        if (ofNewer < least) {
            return Optional.empty();
        }
        double olderWeight = older.weight(rarity);
        double ofOlder = olderWeight == 0 ? 0 : sharedWeight / olderWeight;
        if (ofOlder < least) {
            return Optional.empty();
        }
        int all = 0;
        int inOrder = 0;
        for (int kind = 0; kind < KINDS.length; kind++) {
            all += shared[kind];
            inOrder += longestRise(places[kind], shared[kind]);
        }
        return Optional.of(new Agreement(
                shared[Kind.NAME.place()],
                shared[Kind.NUMBER.place()] + shared[Kind.DATE.place()],
                shared[Kind.QUOTE.place()],
                sharedWeight,
                ofNewer,
                ofOlder,
                all == 0 ? 0 : inOrder / (double) all));
    }

    /** Words of these facts of a kind that the older text has as well, in the order of this one. */
    List<String> sharedWords(Kind kind, Facts older) {
        List<String> shared = new ArrayList<>();
        String[] ofKind = words == null ? new String[0] : words.get()[kind.place()];
        for (int i = 0; i < ofKind.length; i++) {
            if (indexOf(hashes[kind.place()][i], older.hashes[kind.place()]) >= 0) {
                shared.add(ofKind[i]);
            }
        }
        return shared;
    }

    /** How many facts of a kind the older article has as well, as it is kept. */
    int shared(Kind kind, byte[] older) {
        int[] ours = hashes[kind.place()];
        return ours.length == 0 ? 0 : RememberedArticleBytes.countFacts(older, kind.place(), ours);
    }

    private static int indexOf(int fact, int[] facts) {
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

        double of(int fact);
    }
}
