package dateline.ingest.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.program.KafkaOptions;
import dateline.schemas.Article;
import dateline.schemas.AvroSafety;
import dateline.schemas.DeadLetter;
import dateline.schemas.RejectedException;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.SeedState;
import dateline.schemas.Topics;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serde;

/**
 * Publishes an archive in transactions: what was read of it and how far it was read are on Kafka both or neither. Only
 * one at a time publishes an archive of one id; who comes later takes over. For one thread.
 */
public final class ArchivePublisher implements AutoCloseable {

    static {
        AvroSafety.establish(); // before the first builder, or Avro refuses to make one
    }

    /** Until then after a kill, readers wait for what was not committed, unless it is gone on with before. */
    private static final Duration TRANSACTION = Duration.ofSeconds(30);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final Producer<byte[], byte[]> producer;
    private final ArticlePublisher articles;
    private final Serde<SeedState> states;
    private final String id;

    /**
     * @param producer with a transactional id; closed with this publisher
     * @param id of the archive
     */
    public ArchivePublisher(Producer<byte[], byte[]> producer, SchemaRegistry registry, String id) {
        this.producer = producer;
        this.articles = new ArticlePublisher(producer, registry);
        this.states = Topics.SEED_STATES.valueSerde(registry);
        this.id = id;
        producer.initTransactions(); // also ends what a killed run has left open
    }

    /** Connects to Kafka, and ends what an earlier run of this id has left open. */
    public static ArchivePublisher connect(KafkaOptions kafka, SchemaRegistry registry, String id, Duration patience) {
        Map<String, Object> properties = ArticlePublisher.properties(kafka, patience);
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION.toMillis());
        return new ArchivePublisher(
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer()), registry, id);
    }

    public void begin() {
        producer.beginTransaction();
    }

    /** As {@link ArticlePublisher#publish}. */
    public CompletableFuture<Outcome> publish(Article article) {
        return articles.publish(article);
    }

    /** As {@link ArticlePublisher#reject}. */
    public CompletableFuture<Outcome> reject(DeadLetter letter, RejectedException cause) {
        return articles.reject(letter, cause);
    }

    /** Returns once every outcome is known. */
    public void flush() {
        producer.flush();
    }

    /**
     * Makes the transaction last, with how far it came.
     *
     * @throws IllegalStateException if Kafka does not take it, or another run has taken over
     */
    public void commit(String position) {
        var state = SeedState.newBuilder()
                .setSeedId(id)
                .setPolledAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .setPosition(position)
                .build();
        String topic = Topics.SEED_STATES.name();
        try {
            var _ = producer.send(new ProducerRecord<>(
                    topic, id.getBytes(UTF_8), states.serializer().serialize(topic, state)));
            producer.commitTransaction();
        } catch (ProducerFencedException e) {
            throw new IllegalStateException("Another run reads this archive now", e);
        } catch (KafkaException e) {
            throw new IllegalStateException("Kafka does not take it: " + e.getMessage(), e);
        }
    }

    /** Undoes the transaction as far as Kafka answers; what it does not undo now ends by itself. */
    public void abort() {
        try {
            producer.abortTransaction();
        } catch (KafkaException | IllegalStateException _) {
            // whoever begins again with this id ends it first
        }
    }

    /**
     * How far the archive was read before; nothing if it never was.
     *
     * @throws IllegalStateException if Kafka does not answer in time
     */
    public Optional<String> position(KafkaOptions kafka) {
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ANSWER.toMillis());
        try (var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.SEED_STATES.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            byte[] newest = null;
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (record.key() != null && id.equals(new String(record.key(), UTF_8))) {
                        newest = record.value();
                    }
                }
            }
            return Optional.ofNullable(newest)
                    .map(bytes -> states.deserializer().deserialize(Topics.SEED_STATES.name(), bytes))
                    .map(SeedState::getPosition);
        } catch (KafkaException e) {
            throw new IllegalStateException("Kafka does not say how far this was read: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        articles.close();
    }
}
