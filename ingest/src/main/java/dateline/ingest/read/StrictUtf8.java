package dateline.ingest.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/**
 * UTF-8 or nothing: bytes that are not well-formed UTF-8 (RFC 3629) are refused with the place of the first wrong one,
 * because a guess would put wrong letters into somebody's article without telling.
 */
final class StrictUtf8 {

    private static final char REPLACEMENT = '\uFFFD';

    private StrictUtf8() {}

    /**
     * Decodes; a byte order mark at the start is taken off.
     *
     * @throws RejectedException with reason {@code INVALID}; the detail names the byte offset, from 0
     */
    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            throw invalid("byte offset 0 holds a UTF-16 byte order mark; convert it to UTF-8");
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw invalid("byte offset " + i + " holds a zero byte, which no text has");
            }
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        var text = new String(bytes, start, bytes.length - start, UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0) { // was written so, or stands for what could not be decoded
            check(bytes);
        }
        return text;
    }

    private static void check(byte[] bytes) {
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        if (result.isError()) {
            throw invalid("byte offset " + in.position() + " holds 0x" + hex(bytes[in.position()])
                    + ", which is not well-formed there; convert it to UTF-8");
        }
    }

    /** Half a surrogate pair has no form in UTF-8, yet JSON can escape one: each becomes U+FFFD, as Unicode advises. */
    static String wellFormed(String text) {
        StringBuilder fixed = null;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (!Character.isSurrogate(unit)) {
                continue;
            }
            if (Character.isHighSurrogate(unit)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            if (fixed == null) {
                fixed = new StringBuilder(text);
            }
            fixed.setCharAt(i, REPLACEMENT);
        }
        return fixed == null ? text : fixed.toString();
    }

    /** Whether these bytes stand at the start. */
    static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static String hex(byte value) {
        return Integer.toHexString((value & 0xFF) | 0x100).substring(1);
    }

    private static RejectedException invalid(String what) {
        return new RejectedException(Reason.INVALID, "Not UTF-8: " + what);
    }
}
