package dateline.enrich.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a kept article as bytes and reads it back, some 1.3 kB of a common one.
 *
 * <p>Version; then the fields in the order of {@link KeptArticle} and {@link StoryMember}, as {@link DataOutputStream}
 * writes them; vectors and lists begin with their length.
 */
final class KeptArticleBytes {

    private static final byte VERSION = 1;

    /** Texts are cut to it: {@link DataOutputStream#writeUTF} takes 65,535 bytes. */
    private static final int LONGEST = 20_000;

    private KeptArticleBytes() {}

    static byte[] write(KeptArticle article) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeUTF(cut(article.member().id()));
            out.writeLong(article.member().time().toEpochMilli());
            write(out, article.member().title());
            write(out, article.member().opening());
            write(out, article.member().whole());
            out.writeUTF(article.story());
            out.writeLong(article.number());
            out.writeUTF(cut(article.headline()));
            out.writeUTF(cut(article.source()));
            out.writeBoolean(article.copy());
            write(out, article.entities());
            write(out, article.places());
            write(out, article.subjects());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does no I/O
        }
        return bytes.toByteArray();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static void write(DataOutputStream out, TermVector vector) throws IOException {
        out.writeShort(vector.terms().length);
        for (int term : vector.terms()) {
            out.writeInt(term);
        }
        out.write(vector.weights());
    }

    private static void write(DataOutputStream out, List<String> names) throws IOException {
        out.writeShort(names.size());
        for (String name : names) {
            out.writeUTF(cut(name));
        }
    }

    /** @throws IllegalArgumentException if these are no bytes that {@link #write} wrote, or of a later version */
    static KeptArticle read(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            byte version = in.readByte();
            if (version != VERSION) {
                throw new IllegalArgumentException(
                        "A kept article of version " + version + "; this program reads " + VERSION);
            }
            var member = new StoryMember(
                    in.readUTF(), Instant.ofEpochMilli(in.readLong()), vector(in), vector(in), vector(in));
            return new KeptArticle(
                    member,
                    in.readUTF(),
                    in.readLong(),
                    in.readUTF(),
                    in.readUTF(),
                    in.readBoolean(),
                    names(in),
                    names(in),
                    names(in));
        } catch (IOException e) {
            throw new IllegalArgumentException("A kept article is damaged: " + e.getMessage(), e);
        }
    }

    private static TermVector vector(DataInputStream in) throws IOException {
        var terms = new int[in.readUnsignedShort()];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = in.readInt();
        }
        return new TermVector(terms, in.readNBytes(terms.length));
    }

    private static List<String> names(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        List<String> names = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            names.add(in.readUTF());
        }
        return names;
    }
}
