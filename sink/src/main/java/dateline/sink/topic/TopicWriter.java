package dateline.sink.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.program.KafkaOptions;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.Topic;
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

/** Writes records to a topic and waits until this instance has read them there. Safe for many threads. */
public final class TopicWriter<T> implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 5_000;

    private final Producer<byte[], byte[]> producer;
    private final String topic;
    private final Serializer<T> values;
    private final TopicReader reader;

    TopicWriter(Producer<byte[], byte[]> producer, String topic, Serializer<T> values, TopicReader reader) {
        this.producer = producer;
        this.topic = topic;
        this.values = values;
        this.reader = reader;
    }

    /**
     * A writer over Kafka as the options say.
     *
     * @param reader of the same topic
     */
    public static <T> TopicWriter<T> of(
            KafkaOptions kafka, SchemaRegistry registry, Topic<T> topic, TopicReader reader) {
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE_MILLIS);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2 * PATIENCE_MILLIS);
        return new TopicWriter<>(
                new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer()),
                topic.name(),
                topic.valueSerde(registry).serializer(),
                reader);
    }

    /** @throws NotStoredException if Kafka does not take it now, or it did not come back in time */
    public void put(String id, T value) throws InterruptedException {
        write(id, values.serialize(topic, value));
    }

    /** @throws NotStoredException if Kafka does not take it now, or it did not come back in time */
    public void remove(String id) throws InterruptedException {
        write(id, null);
    }

    private void write(String id, byte[] value) throws InterruptedException {
        try {
            RecordMetadata there = producer.send(new ProducerRecord<>(topic, id.getBytes(UTF_8), value))
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
