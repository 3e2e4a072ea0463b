package dateline.enrich;

import dateline.schemas.Article;
import dateline.schemas.EnrichedArticle;
import java.time.Instant;

/** When what an article tells of was news. */
final class EventTime {

    private EventTime() {}

    /** The publisher's own time of publication; the time it was received if none was stated, or one still to come. */
    static Instant of(EnrichedArticle enriched) {
        Article article = enriched.getArticle();
        Instant published = article.getPublishedAt();
        Instant received = enriched.getTimes().getReceivedAt();
        return published == null || published.isAfter(received) ? received : published;
    }
}
