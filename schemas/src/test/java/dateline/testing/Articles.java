package dateline.testing;

import dateline.schemas.Article;
import java.time.Instant;

/** Makes valid articles; each test changes only what it is about. */
public final class Articles {

    public static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");

    private Articles() {}

    /** An article with a headline, a body of two paragraphs, and an id made from {@code name}. */
    public static Article.Builder article(String name) {
        return Article.newBuilder()
                .setArticleId(dateline.schemas.ArticleId.ofUrl("https://example.org/" + name))
                .setCanonicalUrl("https://example.org/" + name)
                .setPublisher("Example Courier")
                .setHeadline("Harbour bridge reopens after repairs")
                .setBody("The harbour bridge opened to traffic again on Monday, the port authority said.\n\n"
                        + "Repairs had taken eleven weeks. Ferries will run until the end of the month.")
                .setPublishedAt(NOON)
                .setFetchedAt(NOON);
    }
}
