package dateline.ingest.read;

import dateline.ingest.page.Page;
import dateline.ingest.wire.WireFormat;
import dateline.ingest.wire.WireItem;
import dateline.ingest.wire.WireReader;
import dateline.schemas.Article;
import dateline.schemas.ArticleId;
import dateline.schemas.ArticleRules;
import dateline.schemas.AvroSafety;
import dateline.schemas.CanonicalUrl;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Makes an article of bytes in any {@link Format}, and sees that it keeps to every rule.
 *
 * <p>Each method takes what the caller knows beforehand as a builder, e.g. publisher and lane, and fills in the rest.
 * What the caller says beats what is found in a page; what a JSON object says itself beats both. Safe for use by many
 * threads.
 */
public final class ArticleReader {

    static {
        AvroSafety.establish(); // before the first builder, or Avro refuses to make one
    }

    /** What no article of the largest size reaches, in any script and however escaped. */
    public static final int MAX_BYTES = 8 << 20;

    private final Clock clock;
    private final HtmlReader pages;
    private final WireReader agencies;

    /** @param clock gives {@code fetchedAt}, and the now that dates are checked against */
    public ArticleReader(Clock clock) {
        this.clock = clock;
        this.pages = new HtmlReader(clock);
        this.agencies = new WireReader(clock);
    }

    /**
     * Starts an article, for what is known of it beforehand. Every article of this module starts here.
     *
     * @param sourceKind kind of source that reads it, e.g. {@code "files"}
     */
    public static Article.Builder start(String sourceKind) {
        return Article.newBuilder().setSourceKind(sourceKind);
    }

    /** @throws RejectedException if these bytes are no article; the detail says why and, where it can, which field */
    public Article text(byte[] bytes, Article.Builder known) {
        bounded(bytes);
        TextReader.read(StrictUtf8.decode(bytes), known);
        return finished(known);
    }

    /**
     * @param charset as the sender of the page declares it, empty when it does not
     * @throws RejectedException if these bytes are no article; the detail says why and, where it can, which field
     */
    public Article html(byte[] bytes, String charset, Article.Builder known) {
        bounded(bytes);
        pages.read(bytes, charset, known);
        return finished(known);
    }

    /**
     * Reads a page found on the web.
     *
     * @param contentType as sent with it, empty when there was none
     * @param url where it was found, after redirects
     * @throws RejectedException if it is no article; the detail says why and, where it can, which field
     */
    public ReadPage page(byte[] bytes, String contentType, URI url, Article.Builder known) {
        bounded(bytes);
        Page page = pages.read(bytes, contentType, url, known);
        return new ReadPage(finished(known), page);
    }

    /**
     * An article of what is known beforehand alone.
     *
     * @throws RejectedException if that is no article; the detail starts with the field where one is at fault
     */
    public Article known(Article.Builder known) {
        return finished(known);
    }

    /** @throws RejectedException if these bytes are no article; the detail starts with the field where one is at fault */
    public Article json(byte[] bytes, Article.Builder known) {
        bounded(bytes);
        ArticleJson.read(StrictUtf8.decode(bytes), known);
        return finished(known);
    }

    /**
     * Every item of what an agency sent, as an article or rejected.
     *
     * @param name names the file or request in {@link Place}s, whose lines are numbers of items
     * @param contentType as declared by the sender, empty when not
     * @param known what is known of every article beforehand, a new builder each time
     * @throws RejectedException if the bytes are no such file as a whole
     */
    public List<Item> wire(
            Format format, byte[] bytes, String contentType, String name, Supplier<Article.Builder> known) {
        bounded(bytes);
        WireFormat wire = format.wire().orElseThrow(() -> new IllegalArgumentException(format + " is no agency's"));
        List<Item> items = new ArrayList<>();
        for (WireItem item : agencies.read(wire, bytes, contentType, known)) {
            items.add(checked(item, new Place(name, items.size() + 1L), format));
        }
        return items;
    }

    private Item checked(WireItem item, Place place, Format format) {
        try {
            return switch (item) {
                case WireItem.Text(var article, var _) -> new Item.Read(place, finished(article));
                case WireItem.Refused(var cause, var bytes) -> new Item.Rejected(place, format.step(), cause, bytes);
            };
        } catch (RejectedException e) {
            return new Item.Rejected(place, format.step(), e, item.bytes());
        }
    }

    private static void bounded(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw tooLarge();
        }
    }

    static RejectedException tooLarge() {
        return new RejectedException(Reason.TOO_LARGE, "More than " + MAX_BYTES + " bytes for one article");
    }

    private Article finished(Article.Builder article) {
        String url = article.getCanonicalUrl();
        if (url != null) {
            article.setCanonicalUrl(CanonicalUrl.of(url)
                    .orElseThrow(() -> new RejectedException(
                            Reason.INVALID,
                            "canonicalUrl is not an absolute http or https address without credentials")));
        }
        if (article.getArticleId() == null || article.getArticleId().isEmpty()) {
            article.setArticleId(
                    url == null
                            ? ArticleId.ofText(article.getHeadline(), article.getBody())
                            : ArticleId.ofUrl(article.getCanonicalUrl()));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Article finished = article.setFetchedAt(now).build();
        ArticleRules.check(finished, now);
        return finished;
    }
}
