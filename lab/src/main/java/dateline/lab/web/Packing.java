package dateline.lab.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Content codings, as a server applies them. */
final class Packing {

    /** A meta-block holds at most 16 MiB; pages here are far smaller. */
    private static final int BROTLI_BLOCK = 1 << 16;

    private Packing() {}

    static byte[] gzip(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** So many zero bytes, which pack to a thousandth. */
    static byte[] gzipBomb(long size) {
        var packed = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 16];
        try (OutputStream out = new GZIPOutputStream(packed, 1 << 16)) {
            for (long written = 0; written < size; written += zeros.length) {
                out.write(zeros);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Well-formed but not smaller: uncompressed meta-blocks (RFC 7932, section 9.2), each with its length before it. */
    static byte[] brotli(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        var bits = new Bits(packed);
        bits.write(0, 1); // WBITS: a window of 16 bits
        for (int start = 0; start < bytes.length; start += BROTLI_BLOCK) {
            int length = Math.min(BROTLI_BLOCK, bytes.length - start);
            bits.write(0, 1); // ISLAST
            bits.write(0, 2); // MNIBBLES: four
            bits.write(length - 1, 16);
            bits.write(1, 1); // ISUNCOMPRESSED
            bits.align();
            packed.write(bytes, start, length);
        }
        bits.write(3, 2); // ISLAST, ISLASTEMPTY
        bits.align();
        return packed.toByteArray();
    }

    /** Least significant bit first. */
    private static final class Bits {
        private final ByteArrayOutputStream out;
        private int buffer;
        private int count;

        Bits(ByteArrayOutputStream out) {
            this.out = out;
        }

        void write(int value, int width) {
            for (int i = 0; i < width; i++) {
                buffer |= (value >>> i & 1) << count++;
                if (count == Byte.SIZE) {
                    flush();
                }
            }
        }

        void align() {
            if (count > 0) {
                flush();
            }
        }

        private void flush() {
            out.write(buffer);
            buffer = 0;
            count = 0;
        }
    }
}
