package dateline.enrich.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What is compared of an article, with its id and headline, as bytes: in the store, and in memory.
 *
 * <p>Numbers of terms of title, opening and whole text, a byte each; then of each its terms, four bytes each, and their
 * weights, a byte each; lengths of id and headline, two bytes each; id and headline.
 */
final class MemberBytes {

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private static final int VECTORS = 3;
    private static final int A_TERM = Integer.BYTES + 1;
    private static final int UNSIGNED = 0xFF;

    /** Bytes of an id or a headline; more are cut off. */
    private static final int LONGEST = 20_000;

    private MemberBytes() {}

    static byte[] write(StoryMember member, String headline) {
        byte[] id = cut(member.id());
        byte[] line = cut(headline);
        TermVector[] vectors = {member.title(), member.opening(), member.whole()};
        int size = VECTORS + 2 * Short.BYTES + id.length + line.length;
        for (TermVector vector : vectors) {
            size += A_TERM * vector.terms().length;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        for (TermVector vector : vectors) {
            out.put((byte) vector.terms().length);
        }
        for (TermVector vector : vectors) {
            for (int term : vector.terms()) {
                out.putInt(term);
            }
            out.put(vector.weights());
        }
        return out.putShort((short) id.length)
                .putShort((short) line.length)
                .put(id)
                .put(line)
                .array();
    }

    private static byte[] cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length())).getBytes(UTF_8);
    }

    /** Whether the lengths in it agree with its length. */
    static boolean isWhole(byte[] text) {
        int texts = texts(text);
        return text.length >= VECTORS
                && text.length >= texts + 2 * Short.BYTES
                && text.length == texts + 2 * Short.BYTES + length(text, texts) + length(text, texts + Short.BYTES);
    }

    /** Where the lengths of id and headline stand. */
    private static int texts(byte[] text) {
        int place = VECTORS;
        for (int vector = 0; vector < Math.min(VECTORS, text.length); vector++) {
            place += A_TERM * (text[vector] & UNSIGNED);
        }
        return place;
    }

    private static int length(byte[] text, int place) {
        return ((text[place] & UNSIGNED) << Byte.SIZE) | (text[place + 1] & UNSIGNED);
    }

    static String id(byte[] text) {
        int texts = texts(text);
        return new String(text, texts + 2 * Short.BYTES, length(text, texts), UTF_8);
    }

    static String headline(byte[] text) {
        int texts = texts(text);
        int id = length(text, texts);
        return new String(text, texts + 2 * Short.BYTES + id, length(text, texts + Short.BYTES), UTF_8);
    }

    /** How many terms a vector has: 0 of the title, 1 of the opening, 2 of the whole text. */
    static int terms(byte[] text, int vector) {
        return text[vector] & UNSIGNED;
    }

    /** Where a vector stands. */
    static int start(byte[] text, int vector) {
        int start = VECTORS;
        for (int before = 0; before < vector; before++) {
            start += A_TERM * terms(text, before);
        }
        return start;
    }

    /** The term at a place from the start of a vector. */
    static int term(byte[] text, int start, int place) {
        return (int) INT.get(text, start + Integer.BYTES * place);
    }

    /** Its weight, 0 to 255. */
    static int weight(byte[] text, int start, int terms, int place) {
        return text[start + Integer.BYTES * terms + place] & UNSIGNED;
    }

    /** Of the whole text. */
    static TermVector whole(byte[] text) {
        int count = terms(text, 2);
        int start = start(text, 2);
        var terms = new int[count];
        var weights = new byte[count];
        for (int place = 0; place < count; place++) {
            terms[place] = term(text, start, place);
            weights[place] = (byte) weight(text, start, count, place);
        }
        return new TermVector(terms, weights);
    }
}
