package dateline.enrich;

import static dateline.testing.Articles.NOON;
import static dateline.testing.Articles.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.Article;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.api.Test;

class ArticlePlaceTest {

    private final ArticlePlace place = new ArticlePlace(6);

    @Test
    void givesKeysThePartitionTheJavaClientDoes() {
        for (int i = 0; i < 1_000; i++) {
            String id = article("a" + i).build().getArticleId();
            assertThat(place.partition(id)).isEqualTo(BuiltInPartitioner.partitionForKey(id.getBytes(UTF_8), 6));
        }
    }

    @Test
    void isRightOnlyUnderTheArticlesIdAndOnItsPartition() {
        Article article = article("a1").build();
        String id = article.getArticleId();
        int partition = place.partition(id);

        assertThat(place.isRight(new ArticleInHand(article, id, partition, NOON)))
                .isTrue();
        assertThat(place.isRight(new ArticleInHand(article, id, (partition + 1) % 6, NOON)))
                .isFalse();
        assertThat(place.isRight(new ArticleInHand(article, "other", partition, NOON)))
                .isFalse();
        assertThat(place.isRight(new ArticleInHand(article, null, partition, NOON)))
                .isFalse();
    }
}
