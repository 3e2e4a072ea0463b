package dateline.lab.replay;

import dateline.program.KafkaOptions;
import dateline.schemas.Article;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts articles on topic {@code articles} and sees to it that each is acknowledged, whatever happens to the brokers.
 *
 * <p>The producer is idempotent and tries for long. If it still gives up, a new one sends again what was not
 * acknowledged. The old one may have got through, so then an article can be on the topic twice; that is how publishers
 * are, and what the pipeline has to bear. Safe for use by many threads.
 */
public final class ArticlePublisher implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ArticlePublisher.class);

    /** Far longer than any restart takes. */
    private static final int PERSISTENCE_MILLIS = 600_000;

    private static final int ANSWER_MILLIS = 10_000;

    /** Recovery is measured by what comes out, so the producer must not be the one that dawdles. */
    private static final int MAX_BACKOFF_MILLIS = 500;

    private final Supplier<? extends Producer<String, Article>> producers;
    private final Consumer<String> acknowledged;
    private final Map<String, Article> unacknowledged = new LinkedHashMap<>();
    private final Object sending = new Object();
    private Producer<String, Article> producer;
    private volatile boolean broken;
    private final AtomicLong resent = new AtomicLong();

    /**
     * @param producers makes a producer when one is needed
     * @param acknowledged is told the article id of each article that is safe, once
     */
    ArticlePublisher(Supplier<? extends Producer<String, Article>> producers, Consumer<String> acknowledged) {
        this.producers = producers;
        this.acknowledged = acknowledged;
        this.producer = producers.get();
    }

    /** One that publishes to these brokers. */
    public static ArticlePublisher to(KafkaOptions kafka, SchemaRegistry registry, Consumer<String> acknowledged) {
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.ARTICLES.maxRecordBytes());
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PERSISTENCE_MILLIS);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, PERSISTENCE_MILLIS);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        properties.put(ProducerConfig.RETRY_BACKOFF_MAX_MS_CONFIG, MAX_BACKOFF_MILLIS);
        properties.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, MAX_BACKOFF_MILLIS);
        return new ArticlePublisher(
                () -> new KafkaProducer<>(
                        properties,
                        new StringSerializer(),
                        Topics.ARTICLES.valueSerde(registry).serializer()),
                acknowledged);
    }

    /** Sends an article under its id. May block while the producer's buffer is full. */
    public void publish(Article article) {
        synchronized (sending) {
            synchronized (unacknowledged) {
                unacknowledged.put(article.getArticleId(), article);
            }
            if (broken) {
                sendAgain();
            } else {
                send(article);
            }
        }
    }

    private void send(Article article) {
        String id = article.getArticleId();
        try {
            var _ = producer.send(new ProducerRecord<>(Topics.ARTICLES.name(), id, article), (_, e) -> done(id, e));
        } catch (KafkaException e) {
            done(id, e);
        }
    }

    private void done(String id, Exception failure) {
        if (failure != null) {
            if (!broken) {
                log.warn("Article {} was not acknowledged, will be sent again: {}", id, failure.toString());
            }
            broken = true;
            return;
        }
        boolean first;
        synchronized (unacknowledged) {
            first = unacknowledged.remove(id) != null;
        }
        if (first) {
            acknowledged.accept(id);
        }
    }

    private void sendAgain() {
        producer.close(Duration.ZERO); // fails what it still holds, so nothing of it counts against the next one
        producer = producers.get();
        broken = false;
        List<Article> again = waiting();
        resent.addAndGet(again.size());
        again.forEach(this::send);
    }

    private List<Article> waiting() {
        synchronized (unacknowledged) {
            return List.copyOf(unacknowledged.values());
        }
    }

    /**
     * Returns once everything is acknowledged.
     *
     * @param attempts how often to send again what was not, at most
     * @return how many articles were not acknowledged even so
     */
    public int finish(int attempts) {
        synchronized (sending) {
            producer.flush();
            for (int i = 0; i < attempts && !waiting().isEmpty(); i++) {
                sendAgain();
                producer.flush();
            }
            return waiting().size();
        }
    }

    /** How many times an article was sent again. */
    public long resent() {
        return resent.get();
    }

    @Override
    public void close() {
        synchronized (sending) {
            producer.close(Duration.ZERO);
        }
    }
}
