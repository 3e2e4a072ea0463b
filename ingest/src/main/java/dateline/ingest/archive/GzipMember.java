package dateline.ingest.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Inflates one gzip member (RFC 1952) and stops right behind it, which {@link java.util.zip.GZIPInputStream} does not:
 * the next record begins there. Each record may inflate to {@value #FREE_BYTES} bytes, or to {@value #MOST_RATIO} times
 * what it takes in the file.
 */
final class GzipMember extends InputStream {

    /** Pages of the web rarely pass a tenth of it. */
    static final int FREE_BYTES = 64 << 20;

    /** HTML rarely passes 20; deflate itself ends at 1,032. */
    static final int MOST_RATIO = 200;

    static final int MAGIC_1 = 0x1F;
    static final int MAGIC_2 = 0x8B;
    static final int DEFLATE = 8;
    private static final int RESERVED = 0xE0;
    private static final int HEADER_CHECK = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int FIXED_BYTES = 6;
    private static final int LONGEST_TEXT = 64 << 10;

    private final BoundedInput in;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private boolean ended;
    private long recordIn;
    private long recordOut;

    /**
     * Reads the header of the member that begins where {@code in} stands.
     *
     * @throws ZipException if none does
     */
    GzipMember(BoundedInput in) throws IOException {
        this.in = in;
        try {
            readHeader();
        } catch (IOException | RuntimeException e) {
            inflater.end();
            throw e;
        }
    }

    private void readHeader() throws IOException {
        if (next() != MAGIC_1 || next() != MAGIC_2 || next() != DEFLATE) {
            throw new ZipException("no gzip member begins here");
        }
        int flags = next();
        if ((flags & RESERVED) != 0) {
            throw new ZipException("gzip header with unknown flags");
        }
        in.skipNBytes(FIXED_BYTES);
        if ((flags & EXTRA) != 0) {
            in.skipNBytes(next() + 256L * next());
        }
        for (int flag : new int[] {NAME, COMMENT}) {
            if ((flags & flag) != 0) {
                skipText();
            }
        }
        if ((flags & HEADER_CHECK) != 0) {
            in.skipNBytes(2);
        }
    }

    private void skipText() throws IOException {
        for (int length = 0; next() != 0; length++) {
            if (length > LONGEST_TEXT) {
                throw new ZipException("gzip header with an endless name");
            }
        }
    }

    private int next() throws IOException {
        int value = in.read();
        if (value < 0) {
            throw new EOFException("ends in a gzip header");
        }
        return value;
    }

    /** A record begins: from here on its bytes are counted against the limits. */
    void record() {
        recordIn = inflater.getBytesRead();
        recordOut = inflater.getBytesWritten();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int start, int length) throws IOException {
        if (ended || length == 0) {
            return ended ? -1 : 0;
        }
        try {
            int count = inflate(into, start, length);
            if (count > 0) {
                sum.update(into, start, count);
                mustNotBurst();
                return count;
            }
        } catch (DataFormatException e) {
            throw new ZipException("broken gzip: " + e.getMessage());
        }
        readTrailer();
        ended = true;
        return -1;
    }

    /** @return 0 only at the end of the member */
    private int inflate(byte[] into, int start, int length) throws IOException, DataFormatException {
        while (!inflater.finished()) {
            if (inflater.needsDictionary()) {
                throw new ZipException("broken gzip: asks for a dictionary");
            }
            ByteBuffer waiting = in.peek();
            if (inflater.needsInput()) {
                if (!waiting.hasRemaining()) {
                    throw new EOFException("ends within a gzip member");
                }
                inflater.setInput(waiting);
            }
            int count = inflater.inflate(into, start, length); // moves the buffer on by what it took
            if (count > 0) {
                return count;
            }
        }
        return 0;
    }

    private void mustNotBurst() throws ZipException {
        long out = inflater.getBytesWritten() - recordOut;
        long taken = inflater.getBytesRead() - recordIn;
        if (out > FREE_BYTES && out > taken * MOST_RATIO) {
            throw new ZipException("gzip bomb: " + taken + " bytes inflate to more than " + out + ", the limit is "
                    + MOST_RATIO + " times");
        }
    }

    private void readTrailer() throws IOException {
        long stated = little4();
        long size = little4();
        if (stated != sum.getValue() || size != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new ZipException("broken gzip: its checksum is wrong");
        }
    }

    private long little4() throws IOException {
        return next() | next() << 8 | next() << 16 | (long) next() << 24;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
