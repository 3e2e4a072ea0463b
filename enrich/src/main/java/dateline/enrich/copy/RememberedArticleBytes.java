package dateline.enrich.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * Writes a remembered article as bytes and reads it back, some 1.5 kB of a common article.
 *
 * <p>Version; event time in milliseconds; hashes of publisher and address; id; original, empty when it is the id; hash of
 * the wording; shingles; facts by kind; sentences. Whole numbers, most significant byte first; texts and lists begin
 * with their length in two bytes.
 */
public final class RememberedArticleBytes {

    private static final byte VERSION = 1;

    private static final int LENGTH = Short.BYTES;

    private static final int LONGEST = 0xFFFF;

    private RememberedArticleBytes() {}

    /** @throws IllegalArgumentException if an id has more than 65,535 bytes */
    public static byte[] write(RememberedArticle article) {
        Fingerprint fingerprint = article.fingerprint();
        byte[] id = article.id().getBytes(UTF_8);
        boolean own = article.original().equals(article.id());
        byte[] original = own ? new byte[0] : article.original().getBytes(UTF_8);
        int[] kept = fingerprint.shingles().kept();
        int[] sentences = fingerprint.sentences().hashes();
        int size = 1 + Long.BYTES + 2 * Integer.BYTES + LENGTH + id.length + LENGTH + original.length;
        size += Long.BYTES + Integer.BYTES + LENGTH + Integer.BYTES * kept.length;
        size += LENGTH + Integer.BYTES * sentences.length;
        for (int[] ofKind : fingerprint.facts().hashes()) {
            size += LENGTH + Integer.BYTES * ofKind.length;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        out.put(VERSION).putLong(article.time().toEpochMilli());
        out.putInt(article.publisher()).putInt(article.address());
        length(out, id.length).put(id);
        length(out, original.length).put(original);
        out.putLong(fingerprint.wording()).putInt(fingerprint.shingles().count());
        write(out, kept);
        for (int[] ofKind : fingerprint.facts().hashes()) {
            write(out, ofKind);
        }
        write(out, sentences);
        return out.array();
    }

    private static void write(ByteBuffer out, int[] hashes) {
        length(out, hashes.length);
        for (int hash : hashes) {
            out.putInt(hash);
        }
    }

    private static ByteBuffer length(ByteBuffer out, int length) {
        if (length > LONGEST) {
            throw new IllegalArgumentException("Ids have " + LONGEST + " bytes at most, but this one has " + length);
        }
        return out.putShort((short) length);
    }

    /** @throws IllegalArgumentException if these bytes are none that {@link #write} made, or of another version */
    public static RememberedArticle read(byte[] bytes) {
        if (bytes.length == 0 || bytes[0] != VERSION) {
            throw new IllegalArgumentException("A remembered article begins with version " + VERSION + ", but these "
                    + bytes.length + " bytes " + (bytes.length == 0 ? "do not" : "begin with " + bytes[0]));
        }
        try {
            return read(ByteBuffer.wrap(bytes).position(1));
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("A remembered article ends before its end, at " + bytes.length, e);
        }
    }

    private static RememberedArticle read(ByteBuffer in) {
        var time = Instant.ofEpochMilli(in.getLong());
        int publisher = in.getInt();
        int address = in.getInt();
        String id = text(in);
        String original = text(in);
        long wording = in.getLong();
        int count = in.getInt();
        var shingles = Shingles.ofKept(hashes(in), count);
        var facts = new int[Fact.Kind.values().length][];
        for (int kind = 0; kind < facts.length; kind++) {
            facts[kind] = hashes(in);
        }
        var fingerprint = new Fingerprint(wording, shingles, Facts.ofHashes(facts), new Sentences(hashes(in)));
        return new RememberedArticle(id, time, publisher, address, original.isEmpty() ? id : original, fingerprint);
    }

    private static String text(ByteBuffer in) {
        var bytes = new byte[Short.toUnsignedInt(in.getShort())];
        in.get(bytes);
        return new String(bytes, UTF_8);
    }

    private static int[] hashes(ByteBuffer in) {
        int length = Short.toUnsignedInt(in.getShort());
        if (length > in.remaining() / Integer.BYTES) {
            throw new BufferUnderflowException();
        }
        var hashes = new int[length];
        for (int i = 0; i < length; i++) {
            hashes[i] = in.getInt();
        }
        return hashes;
    }
}
