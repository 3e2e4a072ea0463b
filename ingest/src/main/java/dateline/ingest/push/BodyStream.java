package dateline.ingest.push;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** A request body that is refused once it is too large or takes too long, whatever its headers promised. */
final class BodyStream extends FilterInputStream {

    private final long maxBytes;
    private final long deadlineNanos;
    private long read;

    BodyStream(InputStream in, long maxBytes, Duration within) {
        super(in);
        this.maxBytes = maxBytes;
        this.deadlineNanos = System.nanoTime() + within.toNanos();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
        int count = super.read(bytes, start, length);
        read += Math.max(0, count);
        if (read > maxBytes) {
            throw tooLarge(maxBytes);
        }
        if (System.nanoTime() - deadlineNanos > 0) {
            throw new Refusal(408, "The body took too long to arrive");
        }
        return count;
    }

    @Override
    public long skip(long count) {
        return 0; // whoever wants to skip must read, so that it is counted
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    static Refusal tooLarge(long maxBytes) {
        return new Refusal(413, "The body has more than " + maxBytes + " bytes, the limit after decompression");
    }
}
