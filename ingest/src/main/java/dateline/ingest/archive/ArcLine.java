package dateline.ingest.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.util.regex.Pattern;

/** Tells the line that begins a record of ARC: address, IP address, date, media type, length. */
final class ArcLine {

    private static final int LONGEST = 4 << 10;

    private static final Pattern LINE = Pattern.compile(
            "[a-z]{2,12}:\\S{1,4000}+ (?:0|\\d{1,3}(?:\\.\\d{1,3}){3}) \\d{8,28} [^\\n]{0,200}? ?\\d{1,15}");

    private ArcLine() {}

    /** Whether one begins where the buffer stands, which is left there. */
    static boolean begins(ByteBuffer buffer) {
        int start = buffer.position();
        byte first = buffer.hasRemaining() ? buffer.get(start) : 0;
        if (first < 'a' || first > 'z') {
            return false; // as almost every byte: no regular expression for those
        }
        int end = start;
        int last = Math.min(buffer.limit(), start + LONGEST);
        while (end < last && buffer.get(end) != '\n') {
            end++;
        }
        if (end == last) {
            return false;
        }
        byte[] line = new byte[end - start];
        buffer.get(start, line);
        return LINE.matcher(new String(line, ISO_8859_1).stripTrailing()).matches();
    }
}
