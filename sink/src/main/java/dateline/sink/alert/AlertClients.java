package dateline.sink.alert;

import dateline.program.KafkaOptions;
import dateline.sink.topic.GroupMember;
import dateline.sink.topic.OneMember;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** How alerts are read for and written. */
final class AlertClients {

    private static final String GROUP = "sink-alerts";

    /** So many are asked for before their alerts go out. */
    private static final int MAX_POLL_RECORDS = 50;

    /** Above the time that reading what has fired may take. */
    private static final int MAX_POLL_MILLIS = 600_000;

    private static final int TRANSACTION_MILLIS = 10_000;

    private AlertClients() {}

    static Consumer<byte[], byte[]> consumer(KafkaOptions kafka) {
        return GroupMember.consumer(
                kafka,
                GROUP,
                Map.of(
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        MAX_POLL_RECORDS,
                        ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG,
                        MAX_POLL_MILLIS,
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                        OneMember.class.getName()));
    }

    /** One name for all instances: whoever begins last shuts out the others. */
    static Producer<byte[], byte[]> producer(KafkaOptions kafka) {
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, GROUP);
        properties.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, TRANSACTION_MILLIS);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, TRANSACTION_MILLIS / 2);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, TRANSACTION_MILLIS);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
