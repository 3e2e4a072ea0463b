package dateline.sink.board;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class TopicLoopTest {

    private static final String TOPIC = "things";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final List<String> taken = new ArrayList<>();
    private final AtomicInteger leftOut = new AtomicInteger();

    @Test
    void readsTheWholeTopicAndCountsWhatTheBoardLeavesOut() {
        run(TopicLoop.ALL);

        assertThat(taken).containsExactly("0", "1", "3");
        assertThat(leftOut).hasValue(1);
        assertThat(consumer.closed()).isTrue();
    }

    @Test
    void readsNoMoreThanTheNewestWhenToldSo() {
        run(2);

        assertThat(taken).containsExactly("3");
        assertThat(leftOut).hasValue(1);
    }

    /** Four records, of which the third cannot be taken. */
    private void run(long newest) {
        consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, Node.noNode(), null, null)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 4L));
        var loop = new TopicLoop(() -> consumer, TOPIC, newest, this::take, leftOut::incrementAndGet);
        consumer.schedulePollTask(() -> {
            for (int i = 0; i < 4; i++) {
                if (consumer.position(PARTITION) <= i) {
                    consumer.addRecord(new ConsumerRecord<>(
                            TOPIC, 0, i, null, Integer.toString(i).getBytes(UTF_8)));
                }
            }
        });
        consumer.schedulePollTask(loop::stop);
        loop.run();
    }

    private boolean take(ConsumerRecord<byte[], byte[]> record) {
        String value = new String(record.value(), UTF_8);
        return !value.equals("2") && taken.add(value);
    }
}
