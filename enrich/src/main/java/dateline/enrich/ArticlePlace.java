package dateline.enrich;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.schemas.Article;
import dateline.schemas.ArticleId;
import org.apache.kafka.common.utils.Utils;

/**
 * Where on topic {@code articles} a record belongs: under its article id, on the partition the Java client gives to
 * that key.
 *
 * <p>Everything known of one article must meet on one partition. But anyone may publish, with any key, and clients that
 * are not Java's spread the same keys otherwise (librdkafka by CRC-32).
 *
 * @param partitions of topic {@code articles}, as found at start. A topic that grows meanwhile is spread as before.
 */
record ArticlePlace(int partitions) {

    /** Fills in the article id if the publisher left that to us. */
    static void fillId(ArticleInHand hand) {
        Article article = hand.article();
        if (article.getArticleId().isEmpty()) {
            hand.replace(Article.newBuilder(article)
                    .setArticleId(ArticleId.of(article))
                    .build());
        }
    }

    boolean isRight(ArticleInHand hand) {
        String id = hand.article().getArticleId();
        return id.equals(hand.key()) && partition(id) == hand.partition();
    }

    /** The partition of a key, 0 to one less than the number of partitions; by MurmurHash2, as the Java client does. */
    int partition(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(UTF_8))) % partitions;
    }
}
