package dateline.ingest.publish;

import static dateline.testing.Articles.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.Article;
import dateline.schemas.DeadLetter;
import dateline.schemas.Lane;
import dateline.schemas.RegistryUnavailableException;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.Topics;
import dateline.testing.MemorySchemaRegistry;
import java.util.concurrent.CompletableFuture;
import org.apache.avro.Schema;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class ArticlePublisherTest {

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final SchemaRegistry registry = new MemorySchemaRegistry();
    private final ArticlePublisher publisher = new ArticlePublisher(producer, registry);

    @Test
    void countsAnArticleAsPublishedOnceAcknowledged() {
        Article article = article("a").build();

        var outcome = publisher.publish(article);
        assertThat(outcome).isNotDone();
        producer.completeNext();

        assertThat(outcome.join()).isInstanceOf(Outcome.Published.class);
        ProducerRecord<byte[], byte[]> sent = producer.history().getFirst();
        assertThat(sent.topic()).isEqualTo("articles");
        assertThat(new String(sent.key(), UTF_8)).isEqualTo(article.getArticleId());
        assertThat(Topics.ARTICLES.valueSerde(registry).deserializer().deserialize("articles", sent.value()))
                .isEqualTo(article);
    }

    @Test
    void sendsArchivesToATopicOfTheirOwn() {
        var _ = publisher.publish(article("a").setLane(Lane.BACKFILL).build());

        assertThat(producer.history().getFirst().topic()).isEqualTo("backfill-articles");
    }

    @Test
    void sendsARepeatOnceAndARevisionAgain() {
        var _ = publisher.publish(article("a").build());
        producer.completeNext();

        var repeat = publisher.publish(article("a").setPublisher("Elsewhere").build());
        var revision =
                publisher.publish(article("a").setBody("It closed again.").build());
        producer.completeNext();

        assertThat(repeat.join()).isInstanceOf(Outcome.Repeated.class);
        assertThat(revision.join()).isInstanceOf(Outcome.Published.class);
        assertThat(producer.history()).hasSize(2);
    }

    @Test
    void letsARepeatShareTheFateOfTheFirst() {
        var first = publisher.publish(article("a").build());
        var repeat = publisher.publish(article("a").build());
        assertThat(repeat).isNotDone();

        producer.errorNext(new TimeoutException("away"));

        assertThat(first.join()).isInstanceOf(Outcome.Failed.class);
        assertThat(repeat.join()).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void sendsAgainWhatFailed() {
        var _ = publisher.publish(article("a").build());
        producer.errorNext(new TimeoutException("away"));

        var again = publisher.publish(article("a").build());
        producer.completeNext();

        assertThat(again.join()).isInstanceOf(Outcome.Published.class);
        assertThat(producer.history()).hasSize(2);
    }

    @Test
    void failsAndForgetsWhenTheRegistryIsAway() {
        var away = new ArticlePublisher(producer, new SchemaRegistry() {
            @Override
            public int register(String subject, Schema schema) {
                throw new RegistryUnavailableException("away", null);
            }

            @Override
            public Schema byId(int id) {
                throw new RegistryUnavailableException("away", null);
            }
        });

        assertThat(away.publish(article("a").build()).join()).isInstanceOf(Outcome.Failed.class);
        assertThat(away.publish(article("a").build()).join()).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void failsWhenTheProducerIsClosed() {
        publisher.close();

        assertThat(publisher.publish(article("a").build()).join()).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void sendsDeadLetters() {
        var cause = new RejectedException(Reason.INVALID, "body is empty");
        var letter = DeadLetter.of("files", -1, 3, "read-text", "ingest 0", cause, null, new byte[] {7});

        var outcome = publisher.reject(letter, cause);
        producer.completeNext();

        assertThat(outcome.join()).isEqualTo(new Outcome.Rejected(cause));
        assertThat(producer.history().getFirst().topic()).isEqualTo("dead-letters");
        assertThat(producer.history().getFirst().value()).containsExactly(7);
    }

    @Test
    void forgetsTheOldestWhenItRemembersTooMany() {
        var memory = new PublishedArticles(2);
        var done = CompletableFuture.<Outcome>completedFuture(new Outcome.Published());
        memory.claim("a", "1", done);
        memory.claim("b", "1", done);
        assertThat(memory.claim("a", "1", done)).isPresent(); // and is the newest now
        memory.claim("c", "1", done);

        assertThat(memory.claim("a", "1", done)).isPresent();
        assertThat(memory.claim("b", "1", done)).isEmpty();
    }
}
