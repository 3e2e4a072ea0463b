package dateline.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.program.KafkaOptions;
import dateline.schemas.Article;
import dateline.schemas.ArticleId;
import dateline.schemas.DeadLetter;
import dateline.schemas.Lane;
import dateline.schemas.RejectedException;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.Topics;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes articles to the topic of their lane, {@code articles} or {@code backfill-articles}, and what is no article to
 * {@code dead-letters}.
 *
 * <p>An article counts as published once every in-sync copy of its partition has it. The producer is idempotent, so
 * its own retries double nothing. Nothing here waits for an acknowledgement: it comes through the returned future,
 * which always completes with an {@link Outcome} and never exceptionally. Safe for use by many threads.
 */
public final class ArticlePublisher implements AutoCloseable {

    /** Some days of a large newsroom; about 30 MB. */
    private static final int REMEMBERED = 100_000;

    /** What waits to be sent; more makes {@link #publish} block, so that a slow broker slows the sources down. */
    private static final long BUFFER_BYTES = 64L << 20;

    /** Some twenty articles: readers are given a batch whole, and what they have begun with waits behind it. */
    private static final int BATCH_BYTES = 32 << 10;

    /** Long enough to collect a batch under load, too short to notice. */
    private static final int LINGER_MILLIS = 5;

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(15);

    private final Producer<byte[], byte[]> producer;
    private final Map<Lane, Serializer<Article>> values = new EnumMap<>(Lane.class);
    private final PublishedArticles published = new PublishedArticles(REMEMBERED);

    /** @param producer closed with this publisher */
    public ArticlePublisher(Producer<byte[], byte[]> producer, SchemaRegistry registry) {
        this.producer = producer;
        for (Lane lane : Lane.values()) {
            values.put(lane, Topics.of(lane).valueSerde(registry).serializer());
        }
    }

    /**
     * Connects to Kafka; returns at once, whether it is there or not.
     *
     * @param patience how long {@link #publish} may block while the buffer is full or the brokers are away
     */
    public static ArticlePublisher connect(KafkaOptions kafka, SchemaRegistry registry, Duration patience) {
        return new ArticlePublisher(
                new KafkaProducer<>(properties(kafka, patience), new ByteArraySerializer(), new ByteArraySerializer()),
                registry);
    }

    static Map<String, Object> properties(KafkaOptions kafka, Duration patience) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                ProducerConfig.CLIENT_ID_CONFIG,
                "dateline-ingest",
                // The one compression every client reads without a further library; level 1 is fast enough.
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "gzip",
                ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG,
                1,
                ProducerConfig.LINGER_MS_CONFIG,
                LINGER_MILLIS,
                ProducerConfig.BATCH_SIZE_CONFIG,
                BATCH_BYTES,
                ProducerConfig.BUFFER_MEMORY_CONFIG,
                BUFFER_BYTES));
        properties.putAll(kafka.clientProperties());
        // These are what the promises above rest on, so they are not for anyone to change.
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience.toMillis());
        properties.put(
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                Math.max(Topics.ARTICLES.maxRecordBytes(), Topics.DEAD_LETTERS.maxRecordBytes()));
        return properties;
    }

    /**
     * Publishes an article, unless it is a <em>repeat</em>: same id and same text as one of the last hundred thousand
     * published here. Same id and other text is a revision and is published.
     *
     * @return {@code Published} or {@code Repeated} once acknowledged, else {@code Failed}
     */
    public CompletableFuture<Outcome> publish(Article article) {
        String id = article.getArticleId();
        var outcome = new CompletableFuture<Outcome>();
        String contentHash = ArticleId.contentHash(article);
        var earlier = published.claim(id, contentHash, outcome);
        if (earlier.isPresent()) {
            return earlier.get().thenApply(ArticlePublisher::again);
        }
        try {
            String topic = Topics.of(article.getLane()).name();
            byte[] value = values.get(article.getLane()).serialize(topic, article);
            var record = new ProducerRecord<>(topic, id.getBytes(UTF_8), value);
            var _ = send(record, new Outcome.Published()).thenAccept(sent -> end(id, contentHash, outcome, sent));
        } catch (RuntimeException e) { // the registry mostly; whatever it is, the claim must not stay open
            end(id, contentHash, outcome, new Outcome.Failed(e));
        }
        return outcome;
    }

    /** @return {@code Rejected} once Kafka has acknowledged the dead letter, else {@code Failed} */
    public CompletableFuture<Outcome> reject(DeadLetter letter, RejectedException cause) {
        return send(letter.toRecord(), new Outcome.Rejected(cause));
    }

    private void end(String id, String contentHash, CompletableFuture<Outcome> outcome, Outcome ended) {
        if (ended instanceof Outcome.Failed) {
            published.forget(id, contentHash);
        }
        outcome.complete(ended);
    }

    /** The first one's fate is the repeat's: what is not published is not repeated either. */
    private static Outcome again(Outcome first) {
        return first instanceof Outcome.Published ? new Outcome.Repeated() : first;
    }

    private CompletableFuture<Outcome> send(ProducerRecord<byte[], byte[]> record, Outcome acknowledged) {
        var outcome = new CompletableFuture<Outcome>();
        try {
            var _ = producer.send(record, (_, e) -> outcome.complete(e == null ? acknowledged : new Outcome.Failed(e)));
        } catch (KafkaException | IllegalStateException e) { // interrupted, closed, or past recovery
            outcome.complete(new Outcome.Failed(e));
        }
        return outcome;
    }

    /** Sends what is buffered and waits for its acknowledgement, at most 15 seconds; what is left then has failed. */
    @Override
    public void close() {
        producer.close(CLOSE_TIMEOUT);
    }
}
