package dateline.lab.replay;

import static dateline.testing.Articles.article;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.Article;
import dateline.schemas.ArticleId;
import dateline.schemas.Topics;
import dateline.testing.MemorySchemaRegistry;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

/** The producer is Kafka's own for tests: it sends nowhere, and acknowledges or fails when told to. */
class ArticlePublisherTest {

    private final List<MockProducer<String, Article>> producers = new ArrayList<>();
    private final List<String> acknowledged = new ArrayList<>();
    private boolean acknowledgesAtOnce;

    @Test
    void putsAnArticleUnderItsIdAndTellsWhenItIsSafe() {
        try (var publisher = new ArticlePublisher(this::producer, acknowledged::add)) {
            publisher.publish(article("a1").build());
            assertThat(acknowledged).isEmpty();

            producers.getFirst().completeNext();
        }

        ProducerRecord<String, Article> sent = producers.getFirst().history().getFirst();
        assertThat(sent.topic()).isEqualTo("articles");
        assertThat(sent.key()).isEqualTo(id("a1"));
        assertThat(acknowledged).containsExactly(id("a1"));
    }

    @Test
    void sendsAgainWithANewProducerWhatWasNotAcknowledged() {
        try (var publisher = new ArticlePublisher(this::producer, acknowledged::add)) {
            publisher.publish(article("a1").build());
            publisher.publish(article("a2").build());
            publisher.publish(article("a3").build());
            producers.getFirst().completeNext();
            producers.getFirst().errorNext(new TimeoutException("brokers are away"));
            acknowledgesAtOnce = true;

            publisher.publish(article("a4").build());

            assertThat(publisher.finish(1)).isZero();
            assertThat(publisher.resent()).isEqualTo(3);
        }

        assertThat(acknowledged).containsExactly(id("a1"), id("a2"), id("a3"), id("a4"));
        assertThat(producers).hasSize(2);
        assertThat(producers.get(1).history())
                .extracting(ProducerRecord::key)
                .containsExactly(id("a2"), id("a3"), id("a4"));
    }

    @Test
    void saysHowManyWereNeverAcknowledged() {
        try (var publisher = new ArticlePublisher(this::producer, acknowledged::add)) {
            publisher.publish(article("a1").build());
            producers.getFirst().errorNext(new TimeoutException("brokers are away"));

            assertThat(publisher.finish(0)).isEqualTo(1);
        }

        assertThat(acknowledged).isEmpty();
    }

    private MockProducer<String, Article> producer() {
        var producer = new MockProducer<>(
                Cluster.empty(),
                acknowledgesAtOnce,
                new RoundRobinPartitioner(),
                new StringSerializer(),
                Topics.ARTICLES.valueSerde(new MemorySchemaRegistry()).serializer());
        producers.add(producer);
        return producer;
    }

    private static String id(String name) {
        return ArticleId.ofUrl("https://example.org/" + name);
    }
}
