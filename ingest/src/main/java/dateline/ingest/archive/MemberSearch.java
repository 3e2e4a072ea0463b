package dateline.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Finds where gzip can be read again in a file that is broken: the next member that holds a record. */
final class MemberSearch {

    private final BoundedInput in;
    private final long size;

    MemberSearch(BoundedInput in, long size) {
        this.in = in;
        this.size = size;
    }

    /** @return its offset, or the size of the file if there is none */
    long find(long from) throws IOException {
        in.seek(Math.min(from, size));
        int before = -1;
        int last = -1;
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (before == GzipMember.MAGIC_1 && last == GzipMember.MAGIC_2 && next == GzipMember.DEFLATE) {
                long after = in.position();
                long start = after - 3;
                if (holdsRecord(start)) {
                    return start;
                }
                in.seek(after);
            }
            before = last;
            last = next;
        }
        return size;
    }

    private boolean holdsRecord(long start) throws IOException {
        in.seek(start);
        try (var member = new GzipMember(in)) {
            byte[] first = member.readNBytes(RecordStream.LOOK_BYTES);
            int at = 0;
            while (at < first.length && (first[at] == '\n' || first[at] == '\r')) {
                at++;
            }
            return RecordStream.begins(ByteBuffer.wrap(first, at, first.length - at));
        } catch (IOException _) {
            return false; // the three bytes stood there by chance
        }
    }
}
