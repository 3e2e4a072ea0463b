package dateline.enrich.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a kept article as bytes and reads it back, some 1.0 kB of a common one.
 *
 * <p>Version; event time; number; whether it is a copy; ids of the story and source; names of entities, places and
 * subjects, as {@link DataOutputStream} writes them, lists beginning with their length; to the end {@link MemberBytes}.
 */
final class KeptArticleBytes {

    private static final byte VERSION = 2;

    /** Texts are cut to it: {@link DataOutputStream#writeUTF} takes 65,535 bytes. */
    private static final int LONGEST = 20_000;

    private static final int USUAL_BYTES = 1_200;

    private KeptArticleBytes() {}

    /**
     * An article as it was kept.
     *
     * @param story id of its story
     */
    record Read(KeptArticle article, String story) {}

    static byte[] write(KeptArticle article) {
        var bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeLong(article.time());
            out.writeLong(article.number());
            out.writeBoolean(article.copy());
            out.writeUTF(article.storyId());
            out.writeUTF(cut(article.source()));
            for (KeptArticle.Names kind : KeptArticle.Names.values()) {
                List<String> names = article.names(kind);
                out.writeByte(names.size());
                for (String name : names) {
                    out.writeUTF(cut(name));
                }
            }
            out.write(article.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does no I/O
        }
        return bytes.toByteArray();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    /**
     * @param cache gives names
     * @throws IllegalArgumentException if these are no bytes that {@link #write} wrote, or of another version
     */
    static Read read(byte[] bytes, NameCache cache) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            byte version = in.readByte();
            if (version != VERSION) {
                throw new IllegalArgumentException(
                        "A kept article of version " + version + "; this program reads " + VERSION);
            }
            long time = in.readLong();
            long number = in.readLong();
            boolean copy = in.readBoolean();
            String story = in.readUTF();
            String source = cache.of(in.readUTF());
            List<String> names = new ArrayList<>();
            int entities = read(in, names, cache);
            int places = read(in, names, cache);
            int _ = read(in, names, cache);
            byte[] text = in.readAllBytes();
            if (!MemberBytes.isWhole(text)) {
                throw new IllegalArgumentException("A kept article is damaged: its lengths do not agree");
            }
            return new Read(
                    new KeptArticle(time, number, copy, source, names.toArray(String[]::new), entities, places, text),
                    story);
        } catch (IOException e) {
            throw new IllegalArgumentException("A kept article is damaged: " + e.getMessage(), e);
        }
    }

    private static int read(DataInputStream in, List<String> names, NameCache cache) throws IOException {
        int count = in.readUnsignedByte();
        for (int i = 0; i < count; i++) {
            names.add(cache.of(in.readUTF()));
        }
        return count;
    }
}
