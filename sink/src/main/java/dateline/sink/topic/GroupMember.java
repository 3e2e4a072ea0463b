package dateline.sink.topic;

import dateline.program.KafkaOptions;
import dateline.schemas.RegistryUnavailableException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CloseOptions.GroupMembershipOperation;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads as one of the group that shares out what there is to read, until it is told to stop. After trouble with Kafka or
 * the registry it begins anew, from what is committed.
 */
public final class GroupMember {

    /** What is done with the consumer, until it fails or a stop is seen. */
    public interface Work {
        void with(Consumer<byte[], byte[]> consumer) throws InterruptedException;
    }

    private static final Logger log = LoggerFactory.getLogger(GroupMember.class);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 2_000;

    /** A member that was killed is missed after this long, and another takes over. */
    private static final int SESSION_MILLIS = 6_000;

    private static final int HEARTBEAT_MILLIS = 1_500;

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final StopSignal stopping;
    private final String meanwhile;

    /** @param meanwhile what the log says is not done while there is trouble */
    public GroupMember(Supplier<Consumer<byte[], byte[]>> consumers, StopSignal stopping, String meanwhile) {
        this.consumers = consumers;
        this.stopping = stopping;
        this.meanwhile = meanwhile;
    }

    /**
     * A consumer of what is committed, which commits only when it is told to.
     *
     * @param own what this group has of its own: at least where it begins and how partitions are shared out
     */
    public static Consumer<byte[], byte[]> consumer(KafkaOptions kafka, String group, Map<String, Object> own) {
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
        properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        properties.putAll(own);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Runs until told to stop or interrupted.
     *
     * @param afterwards gives up what is in hand, each time before the group is left
     */
    public void run(Work work, java.util.function.Consumer<Consumer<byte[], byte[]>> afterwards) {
        boolean stopped = stopping.await(0);
        while (!stopped) {
            Consumer<byte[], byte[]> consumer = consumers.get();
            try {
                work.with(consumer);
            } catch (KafkaException | RegistryUnavailableException e) {
                log.warn("{} now, nothing is lost: {}", meanwhile, e.toString());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            } finally {
                afterwards.accept(consumer);
                consumer.close(CloseOptions.timeout(CLOSE_TIMEOUT)
                        .withGroupMembershipOperation(GroupMembershipOperation.LEAVE_GROUP));
            }
            stopped = stopping.await(PAUSE_MILLIS);
        }
    }
}
