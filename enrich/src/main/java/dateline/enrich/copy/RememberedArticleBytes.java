package dateline.enrich.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Writes a remembered article as bytes and reads it back, some 0.8 kB of a common article. The bytes are also what is held in
 * memory.
 *
 * <p>Version; event time in milliseconds; hashes of publisher and address; hash of the wording; number of shingles; facts by
 * kind; id; original, empty when it is the id; sentences; shingles, each as the step from the one before. Whole numbers,
 * most significant byte first; lists begin with their length. An id of 32 hexadecimal digits takes 16 bytes.
 */
public final class RememberedArticleBytes {

    private static final byte VERSION = 2;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** Where the time stands. */
    private static final int TIME = 1;

    /** Where the lists of facts begin. */
    private static final int FACTS = TIME + 2 * Long.BYTES + 3 * Integer.BYTES;

    private static final int KINDS = Fact.Kind.values().length;

    /** In the place of a length: 16 bytes follow, which are 32 hexadecimal digits. */
    private static final int DIGITS = 0xFFFF;

    private static final int ID_BYTES = 16;

    private static final HexFormat HEX = HexFormat.of();

    private static final int MOST_BYTES_A_SHINGLE = 5;

    private RememberedArticleBytes() {}

    /** @throws IllegalArgumentException if an id has more than 65,534 bytes */
    public static byte[] write(RememberedArticle article) {
        Fingerprint fingerprint = article.fingerprint();
        byte[] id = text(article.id());
        boolean own = article.original().equals(article.id());
        byte[] original = own ? new byte[Short.BYTES] : text(article.original());
        int[] sentences = fingerprint.sentences().hashes();
        int[] kept = fingerprint.shingles().kept();
        int facts = 0;
        for (int[] ofKind : fingerprint.facts().hashes()) {
            facts += 1 + Integer.BYTES * ofKind.length;
        }
        ByteBuffer out = ByteBuffer.allocate(FACTS
                + facts
                + id.length
                + original.length
                + Short.BYTES * (2 + sentences.length)
                + MOST_BYTES_A_SHINGLE * kept.length);
        out.put(VERSION).putLong(article.time().toEpochMilli());
        out.putInt(article.publisher()).putInt(article.address());
        out.putLong(fingerprint.wording()).putInt(fingerprint.shingles().count());
        for (int[] ofKind : fingerprint.facts().hashes()) {
            out.put((byte) ofKind.length);
            for (int hash : ofKind) {
                out.putInt(hash);
            }
        }
        out.put(id).put(original).putShort((short) sentences.length);
        for (int sentence : sentences) {
            out.putShort((short) sentence);
        }
        ShingleBytes.write(kept, out);
        var bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    private static byte[] text(String text) {
        if (text.length() == 2 * ID_BYTES && text.chars().allMatch(RememberedArticleBytes::isDigit)) {
            return ByteBuffer.allocate(Short.BYTES + ID_BYTES)
                    .putShort((short) DIGITS)
                    .put(HEX.parseHex(text))
                    .array();
        }
        byte[] bytes = text.getBytes(UTF_8);
        if (bytes.length >= DIGITS) {
            throw new IllegalArgumentException(
                    "Ids have less than " + DIGITS + " bytes, but this one has " + bytes.length);
        }
        return ByteBuffer.allocate(Short.BYTES + bytes.length)
                .putShort((short) bytes.length)
                .put(bytes)
                .array();
    }

    private static boolean isDigit(int letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
    }

    /** @throws IllegalArgumentException if these bytes are none that {@link #write} made, or of another version */
    public static RememberedArticle read(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new IllegalArgumentException("A remembered article begins with version " + VERSION + ", but these "
                    + bytes.length + " bytes " + (bytes.length == 0 ? "do not" : "begin with " + bytes[0]));
        }
        try {
            return read(ByteBuffer.wrap(bytes).position(TIME));
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("A remembered article ends before its end, at " + bytes.length, e);
        }
    }

    private static RememberedArticle read(ByteBuffer in) {
        var time = Instant.ofEpochMilli(in.getLong());
        int publisher = in.getInt();
        int address = in.getInt();
        long wording = in.getLong();
        int count = in.getInt();
        var facts = new int[KINDS][];
        for (int kind = 0; kind < KINDS; kind++) {
            facts[kind] = new int[Byte.toUnsignedInt(in.get())];
            for (int i = 0; i < facts[kind].length; i++) {
                facts[kind][i] = in.getInt();
            }
        }
        String id = readText(in);
        String original = readText(in);
        var sentences = new int[Short.toUnsignedInt(in.getShort())];
        for (int i = 0; i < sentences.length; i++) {
            sentences[i] = Short.toUnsignedInt(in.getShort());
        }
        Shingles shingles = Shingles.ofKept(ShingleBytes.read(in), count);
        return new RememberedArticle(
                id,
                time,
                publisher,
                address,
                original.isEmpty() ? id : original,
                new Fingerprint(wording, shingles, Facts.ofHashes(facts), new Sentences(sentences)));
    }

    private static String readText(ByteBuffer in) {
        int length = Short.toUnsignedInt(in.getShort());
        var bytes = new byte[Math.min(length == DIGITS ? ID_BYTES : length, in.remaining() + 1)];
        in.get(bytes);
        return length == DIGITS ? HEX.formatHex(bytes) : new String(bytes, UTF_8);
    }

    /** Event time in milliseconds. */
    static long time(byte[] article) {
        return (long) LONG.get(article, TIME);
    }

    /** How many of the facts of a kind are among some. */
    static int countFacts(byte[] article, int kind, int[] among) {
        int start = FACTS;
        for (int before = 0; before < kind; before++) {
            start += 1 + Integer.BYTES * article[start];
        }
        int count = 0;
        int end = start + 1 + Integer.BYTES * article[start];
        for (int place = start + 1; place < end; place += Integer.BYTES) {
            int fact = (int) INT.get(article, place);
            for (int one : among) {
                if (one == fact) {
                    count++;
                    break;
                }
            }
        }
        return count;
    }
}
