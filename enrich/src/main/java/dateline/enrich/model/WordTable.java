package dateline.enrich.model;

import java.nio.ByteBuffer;

/**
 * Words and pairs of words with a small number each, looked up by hash in a mapped file.
 *
 * <p>The file, little-endian: {@link #MAGIC}, {@link #VERSION}, number of slots (a power of two), number of entries;
 * then the hash of each slot, 0 for an empty one; then the number of each slot, one byte. A hash that is taken goes to
 * the next free slot. The words themselves are not kept: of a million strange words two or three are taken for a word
 * of a table with ten thousand.
 */
public final class WordTable {

    /** "DLWT". */
    public static final int MAGIC = 0x5457_4C44;

    public static final int VERSION = 1;

    /** What {@link #get} gives for a word that is not there; no entry has it. */
    public static final int ABSENT = Integer.MIN_VALUE;

    private static final int HEADER = 16;

    private final ByteBuffer file;
    private final int mask;
    private final int numbers;

    private WordTable(ByteBuffer file, int slots) {
        this.file = file;
        this.mask = slots - 1;
        this.numbers = HEADER + slots * Integer.BYTES;
    }

    /**
     * A table in a mapped file.
     *
     * @throws IllegalArgumentException if this is no word table, or one of another version
     */
    public static WordTable in(ByteBuffer file) {
        int length = file.limit();
        if (length < HEADER || file.getInt(0) != MAGIC || file.getInt(4) != VERSION) {
            throw new IllegalArgumentException("No word table of version " + VERSION + "; make it anew with lab train");
        }
        int slots = file.getInt(8);
        if (Integer.bitCount(slots) != 1 || length != HEADER + slots * 5L || file.getInt(12) >= slots) {
            throw new IllegalArgumentException("Word table of " + length + " bytes is cut short or broken");
        }
        return new WordTable(file, slots);
    }

    /** The number, -128 to 127, under this hash, or {@link #ABSENT}. */
    public int get(int hash) {
        int slot = hash & mask;
        while (true) {
            int there = file.getInt(HEADER + slot * Integer.BYTES);
            if (there == hash) {
                return file.get(numbers + slot);
            }
            if (there == 0) {
                return ABSENT;
            }
            slot = (slot + 1) & mask;
        }
    }

    /** Hash of text[start, end), whatever the case and the kind of apostrophe; never 0. */
    public static int hash(CharSequence text, int start, int end) {
        int hash = 0x811C_9DC5; // FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            hash = (hash ^ (c == '’' ? '\'' : Character.toLowerCase(c))) * 0x0100_0193;
        }
        return mixed(hash);
    }

    public static int hash(String word) {
        return hash(word, 0, word.length());
    }

    /** Hash of two words, one after the other. */
    public static int pair(int first, int second) {
        return mixed(first * 31 + second);
    }

    /** The last step of MurmurHash3: every bit of the input bears on the low ones, which choose the slot. */
    private static int mixed(int hash) {
        int mixed = hash;
        mixed = (mixed ^ (mixed >>> 16)) * 0x85EB_CA6B;
        mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2_AE35;
        mixed ^= mixed >>> 16;
        return mixed == 0 ? 1 : mixed;
    }
}
