package dateline.enrich;

import dateline.enrich.copy.RememberedArticle;
import dateline.enrich.story.NewsItem;
import dateline.enrich.story.NewsReader;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.LanguageTag;
import org.apache.kafka.common.serialization.Serde;

/**
 * Makes of a tagged article all that the stage <i>remember</i> compares, which takes the article alone: there one thread
 * has all the articles of a language, here every partition has its own. Not for several threads.
 */
public final class Preparation {

    /** ISO 639-2 for a language that could not be told: such articles are compared with each other. */
    private static final String UNTOLD = "und";

    private final NewsReader reader = new NewsReader();
    private final Serde<EnrichedArticle> articles;

    /** @param articles writes them */
    public Preparation(Serde<EnrichedArticle> articles) {
        this.articles = articles;
    }

    /** ISO 639-1, or {@code und}. */
    static String language(LanguageTag told) {
        return told == null ? UNTOLD : told.getCode();
    }

    /**
     * The article, encoded, and what is compared of it; {@link MemoryShard} takes these bytes.
     *
     * @throws IllegalArgumentException if the article has a verdict on copies or a story already
     */
    public byte[] prepared(EnrichedArticle article) {
        return prepared(article, EncodedArticle.of(article, articles));
    }

    byte[] prepared(EnrichedArticle enriched, EncodedArticle encoded) {
        var article = enriched.getArticle();
        var copy = RememberedArticle.of(article, enriched.getTags(), EventTime.of(enriched));
        var item = NewsItem.of(article, enriched.getTags(), copy.time(), "");
        return Arrival.write(article.getLane(), copy, reader.read(item), encoded);
    }
}
