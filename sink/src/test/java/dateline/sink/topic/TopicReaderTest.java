package dateline.sink.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TopicReaderTest {

    private static final String TOPIC = "things";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final List<String> taken = new ArrayList<>();

    @Test
    void readsTheWholeTopic() {
        run(TopicReader.ALL);

        assertThat(taken).containsExactly("0", "1", "2", "3");
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void readsNoMoreThanTheNewestWhenToldSo() {
        run(2);

        assertThat(taken).containsExactly("2", "3");
    }

    /** Four records. */
    private void run(long newest) {
        consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, Node.noNode(), null, null)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 4L));
        var reader =
                new TopicReader(() -> consumer, TOPIC, newest, record -> taken.add(new String(record.value(), UTF_8)));
        consumer.schedulePollTask(() -> {
            for (int i = 0; i < 4; i++) {
                if (consumer.position(PARTITION) <= i) {
                    consumer.addRecord(new ConsumerRecord<>(
                            TOPIC, 0, i, null, Integer.toString(i).getBytes(UTF_8)));
                }
            }
        });
        consumer.schedulePollTask(reader::stop);
        reader.run();
    }
}
