package dateline.enrich.name;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;

/**
 * A set of hashes in a mapped file, each with an index: buckets by the highest bits, in each bucket the fingerprints
 * one after another, so that a look-up touches two cache lines and nothing is left empty.
 *
 * <p>In the file: how many bits choose the bucket (int), bytes of a fingerprint (int: 2 or 4), how many hashes (int),
 * for each bucket the index of its first fingerprint (int), one int more for the end, then the fingerprints (the lowest
 * bits of the hash) and zeros up to a multiple of 8. A hash that was never put in is found with a chance of its
 * bucket's size over 2 to the bits of a fingerprint.
 */
final class BucketTable {

    private final int shift;
    private final IntBuffer starts;
    private final ShortBuffer shorts;
    private final IntBuffer ints;
    private final int size;

    private BucketTable(int shift, IntBuffer starts, ShortBuffer shorts, IntBuffer ints, int size) {
        this.shift = shift;
        this.starts = starts;
        this.shorts = shorts;
        this.ints = ints;
        this.size = size;
    }

    /** Reads one where the file stands, and moves on to what is after it. */
    static BucketTable read(ModelReader file) {
        int bits = file.count("bucket bits", 1, 24);
        int width = file.count("bytes of a fingerprint", 2, 4);
        int size = file.count("hashes", 0, 1 << 26);
        IntBuffer starts = file.slice(((1 << bits) + 1) * 4).asIntBuffer();
        ByteBuffer prints = file.slice(size * width);
        file.align();
        return new BucketTable(
                Long.SIZE - bits,
                starts,
                width == 2 ? prints.asShortBuffer() : null,
                width == 2 ? null : prints.asIntBuffer(),
                size);
    }

    int size() {
        return size;
    }

    /** Index of a hash, or -1. */
    int find(long hash) {
        int bucket = (int) (hash >>> shift);
        int end = starts.get(bucket + 1);
        if (ints != null) {
            int print = (int) hash;
            for (int i = starts.get(bucket); i < end; i++) {
                if (ints.get(i) == print) {
                    return i;
                }
            }
        } else {
            short print = (short) hash;
            for (int i = starts.get(bucket); i < end; i++) {
                if (shorts.get(i) == print) {
                    return i;
                }
            }
        }
        return -1;
    }
}
