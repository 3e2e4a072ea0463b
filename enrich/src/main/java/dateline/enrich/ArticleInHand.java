package dateline.enrich;

import dateline.enrich.revision.Revision;
import dateline.schemas.Article;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.Repair;
import dateline.schemas.StageTimes;
import dateline.schemas.Tags;
import java.time.Instant;
import java.util.List;

/**
 * One article on its way through the pipeline, with what the steps so far have made of it.
 *
 * <p>It never leaves the thread that read it, so it needs no serde and may change; Avro's builders copy a whole record
 * for each tag, which would cost more than the enrichers do.
 */
final class ArticleInHand {

    private final String key;
    private final int partition;
    private final Instant receivedAt;
    private final Tags.Builder tags = Tags.newBuilder();
    private Article article;
    private Revision revision;
    private List<Repair> repairs = List.of();
    private byte[] encoded;

    /**
     * @param key of the record, may be null
     * @param partition it was read from
     * @param receivedAt its timestamp
     */
    ArticleInHand(Article article, String key, int partition, Instant receivedAt) {
        this.article = article;
        this.key = key;
        this.partition = partition;
        this.receivedAt = receivedAt;
    }

    Article article() {
        return article;
    }

    String key() {
        return key;
    }

    int partition() {
        return partition;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    Tags.Builder tags() {
        return tags;
    }

    Revision revision() {
        return revision;
    }

    byte[] encoded() {
        return encoded;
    }

    void replace(Article changed) {
        article = changed;
    }

    void number(Revision number) {
        revision = number;
    }

    void repaired(Article changed, List<Repair> by) {
        article = changed;
        repairs = by;
    }

    void encoded(byte[] bytes) {
        encoded = bytes;
    }

    EnrichedArticle finished(Instant enrichedAt) {
        return EnrichedArticle.newBuilder()
                .setArticle(article)
                .setRevision(revision.number())
                .setRepairs(repairs)
                .setTags(tags.build())
                .setTimes(new StageTimes(receivedAt, enrichedAt))
                .build();
    }
}
