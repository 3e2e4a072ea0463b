package dateline.enrich.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;

/**
 * The words of an article's facts as bytes, for the few articles whose verdict has to be explained by them.
 *
 * <p>For each kind of fact: how many, one byte; then each, its length in two bytes and UTF-8.
 */
final class FactWords {

    /** A line of evidence shows no more of one. */
    static final int MOST_CHARACTERS = 80;

    private static final int KINDS = Fact.Kind.values().length;

    private FactWords() {}

    /** @param words a list a kind, none longer than {@link Facts#LIMIT} */
    static byte[] write(String[][] words) {
        var out = new ByteArrayOutputStream();
        for (String[] ofKind : words) {
            out.write(ofKind.length);
            for (String fact : ofKind) {
                byte[] bytes = fact.substring(0, Math.min(MOST_CHARACTERS, fact.length()))
                        .getBytes(UTF_8);
                out.write(bytes.length >>> Byte.SIZE);
                out.write(bytes.length);
                out.writeBytes(bytes);
            }
        }
        return out.toByteArray();
    }

    /** @throws IllegalArgumentException if the bytes are none that {@link #write} wrote */
    static String[][] read(ByteBuffer in) {
        try {
            var words = new String[KINDS][];
            for (int kind = 0; kind < KINDS; kind++) {
                words[kind] = new String[Byte.toUnsignedInt(in.get())];
                for (int i = 0; i < words[kind].length; i++) {
                    var bytes = new byte[Short.toUnsignedInt(in.getShort())];
                    in.get(bytes);
                    words[kind][i] = new String(bytes, UTF_8);
                }
            }
            return words;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("Words of facts end before their end", e);
        }
    }
}
