package dateline.standalone.command;

import dateline.program.KafkaOptions;
import dateline.schemas.Topic;
import dateline.schemas.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** What the brokers say of our topics and of who reads them. */
final class TopicFacts implements AutoCloseable {

    private static final int ANSWER_MILLIS = 10_000;

    /**
     * A topic as it is.
     *
     * @param offsets offsets in use over all partitions; with transactions some are markers and not records
     */
    record Facts(Topic<?> topic, boolean exists, int partitions, long offsets) {}

    private final KafkaOptions kafka;
    private final Admin admin;

    TopicFacts(KafkaOptions kafka) {
        this.kafka = kafka;
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        admin = Admin.create(properties);
    }

    int brokers() throws InterruptedException {
        return call(() -> admin.describeCluster().nodes().get().size());
    }

    /** All our topics, in pipeline order. */
    List<Facts> topics() throws InterruptedException {
        return call(() -> {
            var there = admin.listTopics().names().get();
            Map<String, TopicDescription> described = admin.describeTopics(Topics.ALL.stream()
                            .map(Topic::name)
                            .filter(there::contains)
                            .toList())
                    .allTopicNames()
                    .get();
            List<Facts> facts = new ArrayList<>();
            for (Topic<?> topic : Topics.ALL) {
                TopicDescription description = described.get(topic.name());
                facts.add(
                        description == null
                                ? new Facts(topic, false, 0, 0)
                                : new Facts(
                                        topic, true, description.partitions().size(), offsets(description)));
            }
            return facts;
        });
    }

    private long offsets(TopicDescription topic) throws ExecutionException, InterruptedException {
        List<TopicPartition> partitions = topic.partitions().stream()
                .map(info -> new TopicPartition(topic.name(), info.partition()))
                .toList();
        return sum(offsets(partitions, OffsetSpec.latest())) - sum(offsets(partitions, OffsetSpec.earliest()));
    }

    /** How many offsets of what it reads a consumer group has yet to pass; 0 when it has read all or never read. */
    long lag(String group) throws InterruptedException {
        return call(() -> {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var ends = offsets(List.copyOf(committed.keySet()), OffsetSpec.latest());
            long lag = 0;
            for (var entry : committed.entrySet()) {
                if (entry.getValue() != null) {
                    lag += Math.max(
                            0,
                            ends.get(entry.getKey()).offset() - entry.getValue().offset());
                }
            }
            return lag;
        });
    }

    /** How many members a consumer group has: one a stream thread or consumer, over all instances. */
    int members(String group) throws InterruptedException {
        return call(() -> {
            try {
                return admin.describeConsumerGroups(List.of(group))
                        .all()
                        .get()
                        .get(group)
                        .members()
                        .size();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof GroupIdNotFoundException) {
                    return 0;
                }
                throw e;
            }
        });
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> wanted = new HashMap<>();
        partitions.forEach(partition -> wanted.put(partition, which));
        return admin.listOffsets(wanted).all().get();
    }

    private static long sum(Map<TopicPartition, ListOffsetsResultInfo> offsets) {
        return offsets.values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }

    private interface Call<T> {
        T get() throws ExecutionException, InterruptedException;
    }

    private <T> T call(Call<T> call) throws InterruptedException {
        try {
            return call.get();
        } catch (ExecutionException e) {
            throw TopicReader.noKafka(kafka, e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
