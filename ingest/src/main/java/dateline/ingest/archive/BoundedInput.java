package dateline.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** The bytes of a file from a place up to the end it had when it was opened, so that one that grows comes to an end. */
final class BoundedInput extends InputStream {

    private static final int BUFFER_BYTES = 64 << 10;

    private final SeekableByteChannel channel;
    private final long end;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).flip();

    /** Where the channel stands, which is at the end of what is buffered. */
    private long filledTo;

    BoundedInput(SeekableByteChannel channel, long end) {
        this.channel = channel;
        this.end = end;
    }

    /** Offset in the file of the next byte. */
    long position() {
        return filledTo - buffer.remaining();
    }

    void seek(long offset) throws IOException {
        channel.position(offset);
        filledTo = offset;
        buffer.clear().flip();
    }

    /** What can be read at once, without moving on; nothing at the end. */
    ByteBuffer peek() throws IOException {
        if (!buffer.hasRemaining()) {
            buffer.clear();
            buffer.limit((int) Math.min(buffer.capacity(), Math.max(0, end - filledTo)));
            int read = buffer.hasRemaining() ? channel.read(buffer) : -1;
            filledTo += Math.max(0, read);
            buffer.flip();
        }
        return buffer;
    }

    @Override
    public int read() throws IOException {
        return peek().hasRemaining() ? buffer.get() & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!peek().hasRemaining()) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(into, start, count);
        return count;
    }

    /** Without reading what is passed over. */
    @Override
    public long skip(long count) throws IOException {
        long target = Math.min(end, position() + Math.max(0, count));
        long skipped = target - position();
        if (skipped <= buffer.remaining()) {
            buffer.position(buffer.position() + (int) skipped);
        } else {
            seek(target);
        }
        return skipped;
    }
}
