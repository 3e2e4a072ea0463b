package dateline.lab.train.name;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Bytes of a model file, little-endian, as {@code dateline.enrich.name} reads them. */
final class BinaryFile {

    private static final int ALIGNMENT = 8;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    byte[] bytes() {
        return bytes.toByteArray();
    }

    BinaryFile put(long value, int width) {
        for (int i = 0; i < width; i++) {
            bytes.write((int) (value >>> (Byte.SIZE * i)));
        }
        return this;
    }

    BinaryFile integer(int value) {
        return put(value, Integer.BYTES);
    }

    BinaryFile number(float value) {
        return integer(Float.floatToIntBits(value));
    }

    BinaryFile align() {
        while (bytes.size() % ALIGNMENT != 0) {
            bytes.write(0);
        }
        return this;
    }

    /**
     * A table of hashes.
     *
     * @param bits how many of the highest choose the bucket
     * @param width bytes of a fingerprint
     * @return for each place in the table, which hash stands there
     */
    int[] table(long[] hashes, int bits, int width) {
        int[] order = IntStream.range(0, hashes.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> hashes[i], Long::compareUnsigned))
                .mapToInt(Integer::intValue)
                .toArray();
        integer(bits).integer(width).integer(hashes.length);
        var starts = new int[(1 << bits) + 1];
        for (long hash : hashes) {
            starts[(int) (hash >>> (Long.SIZE - bits)) + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        for (int start : starts) {
            integer(start);
        }
        for (int i : order) {
            put(hashes[i], width);
        }
        align();
        return order;
    }
}
