package dateline.enrich.vector;

import dateline.enrich.piece.PieceTable;
import java.nio.ByteBuffer;

/**
 * One vector a word piece, in a mapped file.
 *
 * <p>The file, little-endian: {@link #MAGIC}, {@link #VERSION}, dimensions, number of pieces, number of slots (a power
 * of two), characters of the longest piece; then the hash of each slot, eight bytes, 0 for an empty one; then the piece
 * of each slot, two bytes; then the vectors, four signed bits a dimension: of each byte the low ones are of the first
 * half of the dimensions, the high ones of the second. A hash whose slot is taken goes to the next free one. How much a
 * piece weighs is in the length of its vector.
 */
public final class VectorTable implements PieceTable {

    /** "DLVT". */
    public static final int MAGIC = 0x5456_4C44;

    public static final int VERSION = 1;

    /** Bytes before the slots. */
    public static final int HEADER = 6 * Integer.BYTES;

    private static final int MOST_SLOTS = 1 << 16;

    private final ByteBuffer file;
    private final int dimensions;
    private final int mask;
    private final int longest;
    private final int numbersAt;
    private final int vectorsAt;

    private VectorTable(ByteBuffer file) {
        int slots = file.getInt(16);
        this.file = file;
        this.dimensions = file.getInt(8);
        this.mask = slots - 1;
        this.longest = file.getInt(20);
        this.numbersAt = HEADER + slots * Long.BYTES;
        this.vectorsAt = numbersAt + slots * Short.BYTES;
    }

    /**
     * A table in a mapped file.
     *
     * @throws IllegalArgumentException if this is no such table, or one of another version
     */
    public static VectorTable in(ByteBuffer file) {
        int length = file.limit();
        if (length < HEADER || file.getInt(0) != MAGIC || file.getInt(4) != VERSION) {
            throw new IllegalArgumentException(
                    "No table of vectors of version " + VERSION + "; make it anew with lab train vectors");
        }
        int dimensions = file.getInt(8);
        int pieces = file.getInt(12);
        int slots = file.getInt(16);
        if (dimensions < 2
                || dimensions % 2 != 0
                || pieces < 1
                || pieces >= slots
                || slots > MOST_SLOTS
                || Integer.bitCount(slots) != 1
                || length != HEADER + slots * (Long.BYTES + Short.BYTES) + (long) pieces * dimensions / 2) {
            throw new IllegalArgumentException("Table of vectors of " + length + " bytes is cut short or broken");
        }
        return new VectorTable(file);
    }

    /** Bytes of a vector. */
    public int dimensions() {
        return dimensions;
    }

    @Override
    public int longest() {
        return longest;
    }

    @Override
    public int number(long hash) {
        int slot = slot(hash, mask);
        while (true) {
            long there = file.getLong(HEADER + slot * Long.BYTES);
            if (there == hash) {
                return Short.toUnsignedInt(file.getShort(numbersAt + slot * Short.BYTES));
            }
            if (there == 0) {
                return -1;
            }
            slot = slot + 1 & mask;
        }
    }

    /** Where a hash is first looked for. */
    public static int slot(long hash, int mask) {
        return (int) (hash ^ hash >>> 32) & mask;
    }

    /** Copies the packed vector of a piece, half as many bytes as dimensions. */
    void read(int number, byte[] packed) {
        file.get(vectorsAt + number * packed.length, packed);
    }
}
