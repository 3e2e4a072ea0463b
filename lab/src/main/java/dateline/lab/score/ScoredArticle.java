package dateline.lab.score;

import dateline.schemas.Article;
import dateline.schemas.ArticleId;
import java.time.Instant;

/** The text of a labelled set as an article that enrichers take. */
public final class ScoredArticle {

    private static final String URL = "https://lab.example/article";

    private ScoredArticle() {}

    /** Text alone, without headline, publisher and date of publication. */
    public static Article of(String body) {
        return with(body).build();
    }

    /** As {@link #of}, for what else the set knows. */
    public static Article.Builder with(String body) {
        return Article.newBuilder()
                .setArticleId(ArticleId.ofUrl(URL))
                .setCanonicalUrl(URL)
                .setHeadline("")
                .setBody(body)
                .setFetchedAt(Instant.EPOCH);
    }
}
