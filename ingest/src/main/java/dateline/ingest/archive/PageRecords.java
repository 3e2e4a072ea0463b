package dateline.ingest.archive;

import dateline.ingest.read.ArticleReader;
import dateline.ingest.read.Format;
import dateline.schemas.Article;
import dateline.schemas.CanonicalUrl;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import org.netpreserve.jwarc.URIs;

/**
 * What a record is to us: a captured HTML page is read into an article, as of the day it was captured; all else is left
 * out with its reason. For one thread.
 */
public final class PageRecords {

    /** A page of the largest size, chunked, with its headers. */
    static final int MOST_BLOCK_BYTES = ArticleReader.MAX_BYTES + (1 << 20);

    private static final int OK = 200;

    private final Article.Builder known;
    private final CaptureClock clock = new CaptureClock();
    private final ArticleReader reader = new ArticleReader(clock);

    /** @param known of every article, e.g. publisher and lane */
    public PageRecords(Article.Builder known) {
        this.known = known;
    }

    /** @param block up to {@link #MOST_BLOCK_BYTES} of it */
    ArchiveItem item(ArchivePlace place, RecordHead head, byte[] block) {
        return switch (head.type()) {
            case "response", "resource", "conversion" ->
                head.isSegment() ? leftOut(place, "in segments") : capture(place, head, block);
            case "revisit" -> leftOut(place, "revisit");
            case "request" -> leftOut(place, "request record");
            case "metadata" -> leftOut(place, "metadata record");
            case "warcinfo" -> leftOut(place, "warcinfo record");
            case "continuation" -> leftOut(place, "in segments");
            default -> leftOut(place, "record of another type");
        };
    }

    private static ArchiveItem leftOut(ArchivePlace place, String reason) {
        return new ArchiveItem.LeftOut(place, reason);
    }

    private ArchiveItem capture(ArchivePlace place, RecordHead head, byte[] block) {
        Optional<URI> address = address(head.target());
        if (address.isEmpty()) {
            return leftOut(place, "not of the web");
        }
        Payload payload;
        if (MediaType.bare(head.contentType()).equals("application/http")) {
            try {
                HttpCapture http = HttpCapture.of(block);
                if (http.status() != OK) {
                    return leftOut(place, "status " + http.status());
                }
                payload = http.payload();
            } catch (IOException | RuntimeException e) { // jwarc throws what it likes on odd headers
                return new ArchiveItem.Rejected(
                        place,
                        ArchiveReader.STEP,
                        new RejectedException(Reason.UNREADABLE, where(head) + "broken HTTP: " + e.getMessage(), e),
                        kept(block));
            }
        } else {
            payload = new Payload(head.contentType(), block);
        }
        return read(place, head, payload, address.get());
    }

    private ArchiveItem read(ArchivePlace place, RecordHead head, Payload payload, URI address) {
        boolean text = head.type().equals("conversion")
                && MediaType.bare(payload.contentType()).equals("text/plain");
        if (!text && !payload.isHtml()) {
            return leftOut(place, "not HTML");
        }
        Instant now = Instant.now();
        clock.set(head.date().filter(now::isAfter).orElse(now));
        Article.Builder article = Article.newBuilder(known);
        try {
            return new ArchiveItem.Page(
                    place,
                    text
                            ? reader.text(payload.body(), article.setCanonicalUrl(address.toString()))
                            : reader.page(payload.body(), payload.contentType(), address, article)
                                    .article());
        } catch (RejectedException e) {
            return new ArchiveItem.Rejected(
                    place,
                    (text ? Format.TEXT : Format.HTML).step(),
                    new RejectedException(e.reason(), where(head) + e.getMessage(), e),
                    kept(payload.body()));
        }
    }

    /** Crawlers write addresses as they found them: with spaces, brackets and letters that belong encoded. */
    private static Optional<URI> address(String target) {
        try {
            return CanonicalUrl.of(target)
                    .or(() -> CanonicalUrl.of(URIs.parseLeniently(target).toASCIIString()))
                    .map(URI::create);
        } catch (IllegalArgumentException _) {
            return Optional.empty(); // not even leniently
        }
    }

    private static String where(RecordHead head) {
        return address(head.target()).map(URI::toString).orElse("") + ": ";
    }

    private static byte[] kept(byte[] bytes) {
        return bytes.length <= ArticleReader.MAX_BYTES ? bytes : Arrays.copyOf(bytes, ArticleReader.MAX_BYTES);
    }

    /** Stands at the moment of capture, which is the now of a page. */
    private static final class CaptureClock extends Clock {

        private Instant now = Instant.EPOCH;

        void set(Instant captured) {
            now = captured;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("A capture has one time, in UTC");
        }
    }
}
