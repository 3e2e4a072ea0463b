package dateline.ingest.fetch;

import dateline.ingest.fetch.FetchResult.Why;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.brotli.dec.BrotliInputStream;

/** Takes a body off the wire and decompresses it; no longer than asked for and not much larger than what came. */
final class BodyReader {

    /** Small bodies may be mostly blanks; what they grow to harms nobody. */
    private static final int RATIO_FREE_BYTES = 1 << 20;

    private static final int BUFFER_BYTES = 16 << 10;

    private final int maxRatio;

    BodyReader(int maxRatio) {
        this.maxRatio = maxRatio;
    }

    /**
     * @param wireBytes how many came over the wire
     * @param whole whether nothing was left
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Body(byte[] bytes, long wireBytes, boolean whole) {}

    /**
     * Reads it whole.
     *
     * @param coding of {@code Content-Encoding}; empty for none
     * @param cut whether to leave what is more than {@code maxBytes} instead of refusing all of it
     * @throws IOException if it does not come whole
     */
    Body read(InputStream wire, String coding, int maxBytes, boolean cut) throws IOException, RefusedException {
        var counted = new Counted(wire);
        try (InputStream plain = decoded(counted, coding.strip().toLowerCase(Locale.ROOT))) {
            byte[] bytes = bounded(plain, counted, maxBytes, cut);
            return new Body(bytes, counted.bytes, !cut || bytes.length < maxBytes);
        } catch (EOFException e) {
            throw e; // cut off on the way; the next time it may come whole
        } catch (ZipException e) {
            throw new RefusedException(Why.MALFORMED, "The body is not compressed as its header says");
        } catch (IOException e) {
            // The brotli decoder knows one kind of exception only; whatever the wire throws comes as it is.
            if (counted.thrown != null) {
                throw counted.thrown;
            }
            throw new RefusedException(Why.MALFORMED, "The body is not compressed as its header says");
        }
    }

    private static InputStream decoded(InputStream wire, String coding) throws IOException, RefusedException {
        return switch (coding) {
            case "", "identity" -> wire;
            case "gzip", "x-gzip" -> new GZIPInputStream(wire, BUFFER_BYTES);
            case "deflate" -> inflated(wire);
            case "br" -> new BrotliInputStream(wire, BUFFER_BYTES);
            default -> throw new RefusedException(Why.MALFORMED, "The body is compressed in a way we did not ask for");
        };
    }

    /** With zlib's header as the standard has it, or without it as many a server does (RFC 9110, section 8.4.1.2). */
    private static InputStream inflated(InputStream wire) throws IOException {
        var start = new PushbackInputStream(wire, 2);
        int first = start.read();
        int second = start.read();
        if (second >= 0) {
            start.unread(second);
        }
        if (first >= 0) {
            start.unread(first);
        }
        boolean zlib = (first & 0x0F) == 8 && ((first << 8) | second) % 31 == 0;
        return zlib ? new InflaterInputStream(start) : new RawInflated(start);
    }

    private byte[] bounded(InputStream plain, Counted wire, int maxBytes, boolean cut)
            throws IOException, RefusedException {
        var all = new ByteArrayOutputStream(BUFFER_BYTES);
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = plain.read(buffer); read >= 0; read = plain.read(buffer)) {
            int room = maxBytes - all.size();
            if (read > room) {
                if (cut) {
                    all.write(buffer, 0, room);
                    return all.toByteArray();
                }
                throw new RefusedException(Why.TOO_LARGE, "The body has more than " + maxBytes + " bytes");
            }
            all.write(buffer, 0, read);
            if (all.size() > RATIO_FREE_BYTES && all.size() / maxRatio > wire.bytes) {
                throw new RefusedException(
                        Why.TOO_LARGE, "The body grows to more than " + maxRatio + " times its compressed size");
            }
        }
        return all.toByteArray();
    }

    /** Without zlib's header; ends its inflater, whose memory is not the heap's. */
    private static final class RawInflated extends InflaterInputStream {

        RawInflated(InputStream wire) {
            super(wire, new Inflater(true), BUFFER_BYTES);
        }

        @Override
        public void close() throws IOException {
            super.close();
            inf.end();
        }
    }

    /** Counts what comes, and keeps what goes wrong so that decoders cannot hide it. */
    private static final class Counted extends FilterInputStream {

        private long bytes;
        private IOException thrown;

        Counted(InputStream wire) {
            super(wire);
        }

        /** Nothing: closing would read what is left, which may have no end. */
        @Override
        public void close() {}

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int read = super.read(buffer, offset, length);
                bytes += Math.max(0, read);
                return read;
            } catch (IOException e) {
                thrown = e;
                throw e;
            }
        }
    }
}
