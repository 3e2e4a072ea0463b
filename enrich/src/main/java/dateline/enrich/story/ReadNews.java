package dateline.enrich.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What of an article counts for stories, with its words read. */
public final class ReadNews {

    /** Texts are cut to it. */
    private static final int LONGEST = 16_000;

    private final NewsItem item;
    private final TextTerms title;
    private final TextTerms opening;
    private final TextTerms whole;

    ReadNews(NewsItem item, TextTerms title, TextTerms opening, TextTerms whole) {
        this.item = item;
        this.title = title;
        this.opening = opening;
        this.whole = whole;
    }

    /** What else counts of it; without its body when it was read from bytes. */
    public NewsItem item() {
        return item;
    }

    /** Words of the headline. */
    TextTerms title() {
        return title;
    }

    /** Words of headline and first paragraphs. */
    TextTerms opening() {
        return opening;
    }

    /** Words of headline and body. */
    TextTerms whole() {
        return whole;
    }

    /**
     * As bytes, but for its id, time and language, which others write with it, and for its body, which is read: headline;
     * source; names of entities, places and subjects; terms of title, opening and whole text. Lengths and numbers take two
     * bytes, most significant first.
     */
    public byte[] write() {
        List<byte[]> texts = new ArrayList<>();
        texts.add(bytes(item.headline()));
        texts.add(bytes(item.source()));
        List<List<String>> kinds = List.of(item.entities(), item.places(), item.subjects());
        kinds.forEach(names -> names.forEach(name -> texts.add(bytes(name))));
        int size = title.bytes() + opening.bytes() + whole.bytes() + Short.BYTES * kinds.size();
        for (byte[] text : texts) {
            size += Short.BYTES + text.length;
        }
        ByteBuffer out = ByteBuffer.allocate(size);
        for (List<String> names : kinds) {
            out.putShort((short) names.size());
        }
        texts.forEach(text -> out.putShort((short) text.length).put(text));
        title.write(out);
        opening.write(out);
        whole.write(out);
        var bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.substring(0, Math.min(LONGEST, text.length())).getBytes(UTF_8);
    }

    /**
     * What {@link #write} wrote.
     *
     * @param original article id of what it is a copy of; empty when it is no copy
     * @throws RuntimeException if the bytes are none that it wrote
     */
    public static ReadNews read(ByteBuffer in, String id, Instant time, String language, String original) {
        int entities = in.getShort();
        int places = in.getShort();
        int subjects = in.getShort();
        var item = new NewsItem(
                id,
                time,
                language,
                text(in),
                "",
                text(in),
                original,
                texts(in, entities),
                texts(in, places),
                texts(in, subjects));
        return new ReadNews(item, TextTerms.read(in), TextTerms.read(in), TextTerms.read(in));
    }

    private static List<String> texts(ByteBuffer in, int number) {
        List<String> texts = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            texts.add(text(in));
        }
        return texts;
    }

    private static String text(ByteBuffer in) {
        int length = Short.toUnsignedInt(in.getShort());
        var text = new String(in.array(), in.arrayOffset() + in.position(), length, UTF_8);
        in.position(in.position() + length);
        return text;
    }
}
