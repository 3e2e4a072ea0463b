package dateline.enrich.repair;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The bytes that characters were, had they been read as Windows-1252, or as Latin-1 where that has none. */
final class MisreadBytes {

    /** What Windows-1252 has for the bytes 0x80 to 0x9F; NUL where it has nothing. */
    private static final String WINDOWS_1252 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    private MisreadBytes() {}

    /** Whether this may have been a byte above ASCII. */
    static boolean isHigh(char c) {
        return c >= '\u0080' && byteOf(c) >= 0;
    }

    /** Returns what a text, all of it high, says when its bytes are read as UTF-8, or null if they are not UTF-8. */
    static String decode(String text) {
        var bytes = new byte[text.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) byteOf(text.charAt(i));
        }
        if ((bytes[0] & 0xC0) == 0x80) {
            return null; // cheaper than an exception: it starts in the middle of a character
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    private static int byteOf(char c) {
        if (c <= '\u00FF') {
            return c;
        }
        int index = WINDOWS_1252.indexOf(c);
        return index < 0 ? -1 : 0x80 + index;
    }
}
