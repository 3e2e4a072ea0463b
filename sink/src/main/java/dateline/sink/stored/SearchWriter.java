package dateline.sink.stored;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.program.KafkaOptions;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.StoredSearch;
import dateline.schemas.Topics;
import dateline.sink.topic.TopicReader;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/** Writes stored searches to their topic and waits until this instance has read them there. Safe for many threads. */
final class SearchWriter implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 5_000;

    private final Producer<byte[], byte[]> producer;
    private final Serializer<StoredSearch> values;
    private final TopicReader reader;

    SearchWriter(Producer<byte[], byte[]> producer, Serializer<StoredSearch> values, TopicReader reader) {
        this.producer = producer;
        this.values = values;
        this.reader = reader;
    }

    static SearchWriter of(KafkaOptions kafka, SchemaRegistry registry, TopicReader reader) {
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * PATIENCE_MILLIS);
        return new SearchWriter(
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer()),
                Topics.STORED_SEARCHES.valueSerde(registry).serializer(),
                reader);
    }

    /** @throws NotStoredException if Kafka does not take it now, or it did not come back in time */
    void put(StoredSearch search) throws InterruptedException {
        write(search.getSearchId(), values.serialize(Topics.STORED_SEARCHES.name(), search));
    }

    /** @throws NotStoredException if Kafka does not take it now, or it did not come back in time */
    void remove(String id) throws InterruptedException {
        write(id, null);
    }

    private void write(String id, byte[] value) throws InterruptedException {
        try {
            RecordMetadata there = producer.send(
                            new ProducerRecord<>(Topics.STORED_SEARCHES.name(), id.getBytes(UTF_8), value))
                    .get(2L * PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
            var partition = new TopicPartition(there.topic(), there.partition());
            if (!reader.awaitPast(Map.of(partition, there.offset() + 1), Duration.ofMillis(PATIENCE_MILLIS))) {
                throw new NotStoredException("It is stored, but this instance has not read it yet", null);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new NotStoredException("Kafka does not take it now; try again", e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofMillis(PATIENCE_MILLIS));
    }
}
