package dateline.ingest.read;

import dateline.ingest.page.Page;
import dateline.ingest.page.PageReader;
import dateline.ingest.page.PageTime;
import dateline.schemas.Article;
import dateline.schemas.CanonicalUrl;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Reads one article from an HTML page: what {@link PageReader} finds, less what the caller knows better. */
final class HtmlReader {

    /** A day, or a time without its offset from UTC, may be this far off; of older pages the day is what counts. */
    private static final Duration OLD = Duration.ofDays(2);

    private final PageReader pages;
    private final Clock clock;

    HtmlReader(Clock clock) {
        this.pages = new PageReader(clock);
        this.clock = clock;
    }

    /**
     * Sets what the page tells and the caller did not know.
     *
     * @param charset as declared by the sender, empty when it is not
     * @throws RejectedException with reason {@code TOO_LARGE} if the page is past a limit, {@code INVALID} if it has no
     *     text
     */
    void read(byte[] bytes, String charset, Article.Builder article) {
        String url = article.getCanonicalUrl();
        URI address = url == null ? null : CanonicalUrl.of(url).map(URI::create).orElse(null);
        fill(article, pages.read(bytes, charset.isEmpty() ? "" : "text/html; charset=" + charset, address));
    }

    /**
     * The same for a page found on the web.
     *
     * @param url where it was found, after redirects
     */
    Page read(byte[] bytes, String contentType, URI url, Article.Builder article) {
        Page page = pages.read(bytes, contentType, url);
        fill(article, page);
        return page;
    }

    private void fill(Article.Builder article, Page page) {
        if (article.getCanonicalUrl() == null) {
            article.setCanonicalUrl(page.canonicalUrl().orElse(null));
        }
        if (article.getPublisher() == null) {
            article.setPublisher(page.publisher().orElse(null));
        }
        if (article.getDeclaredLanguage() == null) {
            article.setDeclaredLanguage(
                    page.declaredLanguage().flatMap(LanguageTag::ofPage).orElse(null));
        }
        boolean leadAlone = page.paragraphs().isEmpty();
        List<String> body = leadAlone ? page.standfirst().stream().toList() : page.paragraphs();
        article.setHeadline(page.headline())
                .setStandfirst(leadAlone ? null : page.standfirst().orElse(null))
                .setBody(String.join("\n\n", body))
                .setByline(page.byline().orElse(null))
                .setAuthors(page.authors())
                .setSection(page.section().orElse(null))
                .setKeywords(page.keywords())
                .setImageUrl(page.imageUrl().orElse(null))
                .setPublishedAt(instant(page.publishedAt()))
                .setModifiedAt(instant(page.modifiedAt()));
        if (article.getBody().isEmpty()) {
            throw new RejectedException(
                    Reason.INVALID, "body is empty: the page has no text but headline, links and labels");
        }
    }

    private Instant instant(Optional<PageTime> stated) {
        return stated.filter(time ->
                        time.zoned() || time.at().isBefore(clock.instant().minus(OLD)))
                .map(time -> time.at().truncatedTo(ChronoUnit.MILLIS))
                .orElse(null);
    }
}
