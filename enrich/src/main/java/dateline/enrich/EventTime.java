package dateline.enrich;

import dateline.schemas.Article;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.Lane;
import java.time.Instant;

/** When what an article tells of was news. */
final class EventTime {

    private EventTime() {}

    /**
     * The publisher's own time of publication; if none was stated, or one still to come, the time it was received, or
     * for what is from an archive the time it was captured.
     */
    static Instant of(EnrichedArticle enriched) {
        Article article = enriched.getArticle();
        Instant received = enriched.getTimes().getReceivedAt();
        Instant read = article.getLane() == Lane.BACKFILL ? earlier(article.getFetchedAt(), received) : received;
        Instant published = article.getPublishedAt();
        return published == null || published.isAfter(received) ? read : published;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
