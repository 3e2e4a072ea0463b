package dateline.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.fetch.FetchRequest;
import dateline.ingest.fetch.FetchResult.Failed;
import dateline.ingest.fetch.FetchResult.Fetched;
import dateline.ingest.fetch.FetchResult.NotModified;
import dateline.ingest.fetch.FetchResult.Refused;
import dateline.ingest.fetch.FetchResult.Why;
import dateline.ingest.page.Page;
import dateline.ingest.read.ArticleReader;
import dateline.ingest.read.Item;
import dateline.ingest.read.Place;
import dateline.ingest.read.ReadPage;
import dateline.schemas.Article;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import dateline.schemas.Seed;
import java.time.Duration;
import java.util.Locale;

/**
 * Reads the article behind an entry: its page, with what the source says where the page does not; what the source says
 * alone where the page cannot be had.
 */
final class EntryReader {

    /** A shorter text is a teaser; one paragraph of a dispatch is longer. */
    private static final int WHOLE_TEXT = 400;

    /** A page that is not there yet is often there a minute later: feeds are written first. */
    private static final int NOT_FOUND = 404;

    private final Seed seed;
    private final SourceParts parts;
    private final EntryFields fields;
    private final boolean dated;

    /** @param dated whether what states no time of publication is no article: the source lists pages of any kind */
    EntryReader(Seed seed, SourceParts parts, boolean dated) {
        this.seed = seed;
        this.parts = parts;
        this.dated = dated;
        this.fields = new EntryFields(parts.timepiece());
    }

    /** What came of an entry. */
    sealed interface Result {

        /**
         * It is read, for good or ill.
         *
         * @param how one line for people
         * @param page null when it was not read from one
         */
        record Done(Item item, String how, Page page) implements Result {}

        /**
         * Worth another try.
         *
         * @param missing whether the server says there is no such page
         */
        record Later(String detail, Duration retryAfter, boolean missing) implements Result {}
    }

    Result read(Entry entry) throws InterruptedException {
        if (entry.url() == null) {
            return alone(entry, "it names no page");
        }
        return switch (parts.fetcher().fetch(FetchRequest.of(entry.url()))) {
            case Fetched fetched -> page(entry, fetched);
            case NotModified _ -> later(entry, "304 although it was not asked for a change", Duration.ZERO, false);
            case Failed failed -> later(entry, failed.detail(), failed.retryAfter(), false);
            case Refused refused ->
                refused.why() == Why.GONE || refused.status() == NOT_FOUND
                        ? later(entry, refused.detail(), refused.retryAfter(), true)
                        : alone(entry, refused.detail());
        };
    }

    private Result later(Entry entry, String detail, Duration retryAfter, boolean missing) {
        return entry.content().length() >= WHOLE_TEXT
                ? alone(entry, detail)
                : new Result.Later(detail, retryAfter, missing);
    }

    /** The article as far as the source states it itself. */
    Result alone(Entry entry, String why) {
        var place = place(entry);
        try {
            return new Result.Done(
                    new Item.Read(place, parts.reader().known(fields.alone(entry, start()))),
                    "what the source says alone, since " + why,
                    null);
        } catch (RejectedException e) {
            var cause = new RejectedException(
                    e.reason(), why + ", and the source alone makes no article: " + e.getMessage(), e);
            return new Result.Done(
                    new Item.Rejected(place, "read-entry", cause, place.name().getBytes(UTF_8)), why, null);
        }
    }

    private Result page(Entry entry, Fetched fetched) {
        if (!isPage(fetched.contentType())) {
            return alone(entry, "its address leads to " + fetched.contentType() + ", which is no page");
        }
        try {
            ReadPage read = parts.reader().page(fetched.body(), fetched.contentType(), fetched.url(), start());
            boolean cut = read.page().paywalled() || read.article().getBody().length() < WHOLE_TEXT;
            boolean better =
                    cut && entry.content().length() > read.article().getBody().length();
            Article article = fields.filled(read.article(), entry, better);
            if (dated && article.getPublishedAt() == null) {
                throw new RejectedException(
                        Reason.INVALID, "publishedAt is stated nowhere, so it is hardly an article");
            }
            return new Result.Done(
                    new Item.Read(place(entry), article),
                    better ? "its page, with the text of the source, which is longer" : "its page",
                    read.page());
        } catch (RejectedException e) {
            if (e.reason() == Reason.INVALID && entry.content().length() >= WHOLE_TEXT) {
                return alone(entry, "its page is none: " + e.getMessage());
            }
            return new Result.Done(
                    new Item.Rejected(place(entry), "read-html", e, fetched.body()), e.getMessage(), null);
        }
    }

    private static boolean isPage(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT);
        return type.isBlank() || type.contains("html") || type.startsWith("text/plain") || type.startsWith("text/xml");
    }

    private Article.Builder start() {
        return ArticleReader.start(seed.getKind())
                .setSeedId(seed.getSeedId())
                .setPublisher(seed.getPublisher())
                .setLane(seed.getLane());
    }

    private static Place place(Entry entry) {
        return new Place(entry.url() == null ? entry.key() : entry.url().toString(), 1);
    }
}
