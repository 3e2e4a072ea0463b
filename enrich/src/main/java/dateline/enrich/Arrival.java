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
 * length of what stories are found by, and that, as {@link ReadNews#write} writes it; {@link EncodedArticle} to the end.
 *
 * @param copy what copies are told by
 * @param news what stories are found by, as bytes
 */
record Arrival(Lane lane, RememberedArticle copy, ByteBuffer news, EncodedArticle article) {

    private static final byte VERSION = 1;

    /** Lanes as bytes. */
    private static final byte LIVE = 0;

    private static final byte BACKFILL = 1;

    /** Where the length of what copies are told by stands. */
    private static final int COPY = 2;

    static byte[] write(Lane lane, RememberedArticle copy, ReadNews news, EncodedArticle article) {
        byte[] copyBytes = RememberedArticleBytes.write(copy);
        byte[] newsBytes = news.write();
        return ByteBuffer.allocate(
                        COPY + 2 * Integer.BYTES + copyBytes.length + newsBytes.length + article.writtenBytes())
                .put(VERSION)
                .put(lane == Lane.BACKFILL ? BACKFILL : LIVE)
                .putInt(copyBytes.length)
                .put(copyBytes)
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
        int newsLength = in.getInt();
        ByteBuffer news = in.slice(in.position(), newsLength);
        in.position(in.position() + newsLength);
        return new Arrival(
                bytes[1] == BACKFILL ? Lane.BACKFILL : Lane.LIVE,
                RememberedArticleBytes.read(copyBytes),
                news,
                EncodedArticle.read(in));
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
