package dateline.enrich.name;

import dateline.enrich.model.ModelFile;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;

/**
 * Word clusters and lists of names, in one mapped file that both models share.
 *
 * <p>In the file, after magic and version: the clusters of words (a table of word hashes, a short for each: number of
 * its cluster; then for each cluster {@value #PREFIXES} ints, hashes of the beginnings of its bit string, 0 for none),
 * and the phrases (a table of phrase hashes, a byte for each: number of its combination of lists; 256 ints, the lists
 * of each combination as bits; then a Bloom filter of the beginnings of the phrases, as longs).
 */
public final class Lexica {

    public static final int MAGIC = 0x584c4c44; // DLLX
    public static final int VERSION = 1;

    /** Beginnings kept of a cluster's bit string. */
    public static final int PREFIXES = 4;

    /** Combinations of lists that a byte can number. */
    public static final int COMBINATIONS = 256;

    /** Longest phrase in words. */
    public static final int LONGEST_PHRASE = 6;

    /** Lists there may be. */
    public static final int LISTS = 16;

    private static final String SHIPPED = "lexica.bin";

    private final BucketTable words;
    private final ShortBuffer clusters;
    private final IntBuffer prefixes;
    private final BucketTable phrases;
    private final ByteBuffer combinations;
    private final int[] lists;
    private final ByteBuffer beginnings;
    private final int filterBits;

    /** @throws IllegalArgumentException if the file is damaged or of another kind */
    public Lexica(ByteBuffer mapped) {
        var file = new ModelReader(mapped, "lexica", MAGIC, VERSION);
        words = BucketTable.read(file);
        clusters = file.slice(words.size() * Short.BYTES).asShortBuffer();
        file.align();
        int count = file.count("clusters", 0, 1 << 16);
        prefixes = file.slice(count * PREFIXES * Integer.BYTES).asIntBuffer();
        file.align();
        phrases = BucketTable.read(file);
        combinations = file.slice(phrases.size());
        file.align();
        lists = new int[COMBINATIONS];
        for (int i = 0; i < COMBINATIONS; i++) {
            lists[i] = file.integer();
        }
        filterBits = file.count("filter bits", 6, 30);
        file.align();
        beginnings = file.slice((1 << filterBits) / Byte.SIZE);
    }

    /** The ones among the resources. */
    static Lexica shipped() {
        return new Lexica(ModelFile.map(Lexica.class, SHIPPED));
    }

    /** Number of the cluster of a word by the hash of its lower case; -1 for unknown words. */
    int cluster(long lowerCase) {
        int word = words.find(lowerCase);
        return word < 0 ? -1 : clusters.get(word) & 0xffff;
    }

    /** Hash of the beginning of a cluster's bit string: 0 is the shortest; 0 when it is not that long. */
    int prefix(int cluster, int which) {
        return prefixes.get(cluster * PREFIXES + which);
    }

    /** Lists a phrase stands in, as bits; 0 when in none. */
    int lists(long phrase) {
        int index = phrases.find(phrase);
        return index < 0 ? 0 : lists[combinations.get(index) & 0xff];
    }

    /** Whether a longer phrase may begin like this: false is certain. */
    boolean mayGoOn(long beginning) {
        boolean high = isSet(beginning >>> (Long.SIZE - filterBits));
        return high && isSet(beginning & ((1L << filterBits) - 1));
    }

    private boolean isSet(long bit) {
        return ((beginnings.get((int) (bit >>> 3)) >>> (bit & 7)) & 1) != 0;
    }
}
