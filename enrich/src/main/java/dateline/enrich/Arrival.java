package dateline.enrich;

import dateline.enrich.copy.RememberedArticle;
import dateline.enrich.copy.RememberedArticleBytes;
import dateline.enrich.story.ReadNews;
import dateline.schemas.Lane;
import java.nio.ByteBuffer;

/**
 * An article as it arrives at the stage <i>remember</i>: what is compared of it, and all of it as bytes, which that stage
 * passes on unread.
 *
 * <p>As bytes: version; lane; length of what copies are told by, and that, as {@link RememberedArticleBytes} writes it;
 * length of the words that verdicts on copies are explained by, and these; length of what stories are found by, and that, as
 * {@link ReadNews#write} writes it; {@link EncodedArticle} to the end.
 *
 * @param copy what copies are told by
 * @param written that, in an array of its own, as it will be kept
 * @param news what stories are found by, as bytes
 */
record Arrival(Lane lane, RememberedArticle copy, ByteBuffer written, ByteBuffer news, EncodedArticle article) {

    private static final byte VERSION = 2;

    /** Lanes as bytes. */
    private static final byte LIVE = 0;

    private static final byte BACKFILL = 1;

    /** Where the length of what copies are told by stands. */
    private static final int COPY = 2;

    static byte[] write(Lane lane, RememberedArticle copy, ReadNews news, EncodedArticle article) {
        byte[] copyBytes = RememberedArticleBytes.write(copy);
        byte[] words = copy.words();
        byte[] newsBytes = news.write();
        return ByteBuffer.allocate(COPY
                        + 3 * Integer.BYTES
                        + copyBytes.length
                        + words.length
                        + newsBytes.length
                        + article.writtenBytes())
                .put(VERSION)
                .put(lane == Lane.BACKFILL ? BACKFILL : LIVE)
                .putInt(copyBytes.length)
                .put(copyBytes)
                .putInt(words.length)
                .put(words)
                .putInt(newsBytes.length)
                .put(newsBytes)
                .put(article.written())
                .array();
    }

    /** @throws IllegalArgumentException if the bytes are none that {@link #write} wrote, or of another version */
    static Arrival read(byte[] bytes) {
        if (bytes.length < COPY || bytes[0] != VERSION || bytes[1] < LIVE || bytes[1] > BACKFILL) {
            throw new IllegalArgumentException("An article on its way to what is remembered begins with version "
                    + VERSION + " and its lane; these " + bytes.length + " bytes do not");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).position(COPY);
        var copyBytes = new byte[in.getInt()];
        in.get(copyBytes);
        ByteBuffer words = part(in);
        ByteBuffer news = part(in);
        return new Arrival(
                bytes[1] == BACKFILL ? Lane.BACKFILL : Lane.LIVE,
                RememberedArticleBytes.read(copyBytes).explainedBy(words),
                ByteBuffer.wrap(copyBytes),
                news,
                EncodedArticle.read(in));
    }

    private static ByteBuffer part(ByteBuffer in) {
        int length = in.getInt();
        ByteBuffer part = in.slice(in.position(), length);
        in.position(in.position() + length);
        return part;
    }

    String id() {
        return copy.id();
    }

    /**
     * What stories are found by.
     *
     * @param original article id of what it is a copy of; empty when it is no copy
     */
    ReadNews news(String language, String original) {
        return ReadNews.read(news.duplicate(), copy.id(), copy.time(), language, original);
    }
}
