package dateline.ingest.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** Reads lines as bytes, none of them longer in memory than allowed, however long it is in the stream. */
final class LineReader {

    private static final int BUFFER_BYTES = 64 << 10;

    /**
     * A line without its line end.
     *
     * @param number from 1
     * @param bytes all of them, or the first {@link Item#CUT_BYTES} of a line that is too long
     * @param length in bytes, all counted
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Line(long number, byte[] bytes, long length) {}

    private final InputStream in;
    private final int maxLineBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int next;
    private int end;
    private long number;

    LineReader(InputStream in, int maxLineBytes) {
        this.in = in;
        this.maxLineBytes = maxLineBytes;
    }

    /** Returns the next line, which ends in LF, CRLF or with the stream; nothing after the last. */
    Optional<Line> next() throws IOException {
        var line = new ByteArrayOutputStream();
        long length = 0;
        boolean any = false;
        while (next < end || fill()) {
            any = true;
            int lineEnd = indexOfLineFeed();
            length += lineEnd - next;
            if (length <= maxLineBytes) {
                line.write(buffer, next, lineEnd - next);
            }
            boolean found = lineEnd < end;
            next = found ? lineEnd + 1 : end;
            if (found) {
                break;
            }
        }
        return any ? Optional.of(line(line.toByteArray(), length)) : Optional.empty();
    }

    private Line line(byte[] bytes, long length) {
        number++;
        if (length > maxLineBytes) {
            return new Line(number, Arrays.copyOf(bytes, Math.min(bytes.length, Item.CUT_BYTES)), length);
        }
        boolean carriageReturn = bytes.length > 0 && bytes[bytes.length - 1] == '\r';
        return new Line(number, carriageReturn ? Arrays.copyOf(bytes, bytes.length - 1) : bytes, length);
    }

    private int indexOfLineFeed() {
        for (int i = next; i < end; i++) {
            if (buffer[i] == '\n') {
                return i;
            }
        }
        return end;
    }

    private boolean fill() throws IOException {
        next = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }
}
