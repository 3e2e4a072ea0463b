package dateline.lab.web;

import dateline.program.KafkaOptions;
import dateline.schemas.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Hands on each record of a topic, from its beginning, as soon as it is committed; until closed. */
final class TopicTail implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration CLOSE = Duration.ofSeconds(5);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread;

    private TopicTail(KafkaConsumer<byte[], byte[]> consumer, Consumer<ConsumerRecord<byte[], byte[]>> out, String name) {
        this.consumer = consumer;
        this.thread = Thread.ofPlatform().name("tail-" + name).daemon().unstarted(() -> {
            try (consumer) {
                while (true) {
                    consumer.poll(POLL).forEach(out);
                }
            } catch (WakeupException _) {
                // closed
            }
        });
    }

    /** @param out called on one thread, in the order of each partition */
    static TopicTail start(KafkaOptions kafka, Topic<?> topic, Consumer<ConsumerRecord<byte[], byte[]>> out) {
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);
        var consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var tail = new TopicTail(consumer, out, topic.name());
        tail.thread.start();
        return tail;
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(CLOSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
