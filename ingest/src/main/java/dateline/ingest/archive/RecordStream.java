package dateline.ingest.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.netpreserve.jwarc.WarcParser;

/** Reads records one after the other from bytes that are not compressed, or no longer. */
final class RecordStream {

    /** Real ones are below two kilobytes; addresses may be long. */
    static final int MOST_HEADER_BYTES = 64 << 10;

    private static final byte[] SIGN = {'W', 'A', 'R', 'C', '/'};
    private static final int BUFFER_BYTES = 16 << 10;
    static final int LOOK_BYTES = 4 << 10;

    private final InputStream in;
    private final WarcParser parser = new WarcParser();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).flip();

    /** Bytes taken from {@code in}. */
    private long taken;

    RecordStream(InputStream in) {
        this.in = in;
        parser.setLenient(true); // real archives have spaces, bare line feeds and dates of eight digits
    }

    /** How many bytes were read on from where it began. */
    long position() {
        return taken - buffer.remaining();
    }

    /** Passes over line ends; returns whether a byte is left. */
    boolean more() throws IOException {
        while (fill()) {
            byte next = buffer.get(buffer.position());
            if (next != '\r' && next != '\n') {
                return true;
            }
            buffer.get();
        }
        return false;
    }

    /**
     * Reads the header that begins here.
     *
     * @throws IOException if these bytes are no header, or too many
     */
    RecordHead head() throws IOException {
        parser.reset();
        while (!parser.isFinished()) {
            if (parser.isError()) {
                throw new IOException("no header of a record");
            }
            if (parser.position() > MOST_HEADER_BYTES) {
                throw new IOException("a header of more than " + MOST_HEADER_BYTES + " bytes");
            }
            if (!fill()) {
                throw new EOFException("ends within a header");
            }
            ByteBuffer part = buffer.duplicate();
            part.limit(Math.min(part.limit(), part.position() + 1024)); // so that the limit above is seen in time
            parser.parse(part);
            buffer.position(part.position());
        }
        try {
            return RecordHead.of(parser.headers());
        } catch (IllegalArgumentException e) {
            throw new IOException("the header " + e.getMessage(), e);
        }
    }

    /**
     * Reads the block behind a header to its end.
     *
     * @param most bytes that are returned; what is beyond is passed over
     * @throws EOFException if it ends too soon
     */
    byte[] block(long length, int most) throws IOException {
        byte[] kept = new byte[(int) Math.min(Math.min(length, most), BUFFER_BYTES)]; // what is stated may be a lie
        int count = 0;
        while (count < Math.min(length, most)) {
            if (!fill()) {
                throw tooShort(length, count);
            }
            if (count == kept.length) {
                kept = Arrays.copyOf(kept, (int) Math.min(Math.min(length, most), 2L * kept.length));
            }
            int part = Math.min(buffer.remaining(), kept.length - count);
            buffer.get(kept, count, part);
            count += part;
        }
        skip(length - count, length);
        return kept;
    }

    private void skip(long left, long length) throws IOException {
        long buffered = Math.min(left, buffer.remaining());
        buffer.position(buffer.position() + (int) buffered);
        for (long rest = left - buffered; rest > 0; ) {
            long skipped = in.skip(rest);
            if (skipped == 0) {
                if (in.read() < 0) {
                    throw tooShort(length, length - rest);
                }
                skipped = 1;
            }
            taken += skipped;
            rest -= skipped;
        }
    }

    private static EOFException tooShort(long length, long found) {
        return new EOFException("ends after " + found + " of " + length + " bytes");
    }

    /** Goes on to the next line that may begin a record, but not to where it stands; returns whether there is one. */
    boolean findNext() throws IOException {
        if (!fill()) {
            return false;
        }
        byte last = buffer.get();
        while (look()) {
            if (last == '\n' && begins(buffer)) {
                return true;
            }
            last = buffer.get();
        }
        return false;
    }

    /** Whether a header may begin where the buffer stands, which is left there. */
    static boolean begins(ByteBuffer buffer) {
        return startsWithSign(buffer) || ArcLine.begins(buffer);
    }

    private static boolean startsWithSign(ByteBuffer buffer) {
        for (int i = 0; i < SIGN.length; i++) {
            if (i >= buffer.remaining() || buffer.get(buffer.position() + i) != SIGN[i]) {
                return false;
            }
        }
        return true;
    }

    /** Sees that enough is buffered to tell a header by, where there is as much. */
    private boolean look() throws IOException {
        if (buffer.remaining() < LOOK_BYTES) {
            while (buffer.remaining() < LOOK_BYTES && readMore()) {
                // goes on until there is enough
            }
        }
        return buffer.hasRemaining();
    }

    private boolean fill() throws IOException {
        return buffer.hasRemaining() || readMore();
    }

    private boolean readMore() throws IOException {
        buffer.compact();
        int count;
        try {
            count = in.read(buffer.array(), buffer.position(), buffer.remaining());
            if (count > 0) {
                buffer.position(buffer.position() + count);
                taken += count;
            }
        } finally {
            buffer.flip();
        }
        return count > 0;
    }
}
