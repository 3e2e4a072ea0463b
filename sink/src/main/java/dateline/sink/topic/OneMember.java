package dateline.sink.topic;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.TopicPartition;

/** Gives all partitions to one member of the group: whoever had them, else the first by name. The others stand by. */
public final class OneMember implements ConsumerPartitionAssignor {

    private boolean active;

    @Override
    public String name() {
        return "one-member";
    }

    /** Tells the leader whether this one has the partitions now. */
    @Override
    public ByteBuffer subscriptionUserData(Set<String> topics) {
        return ByteBuffer.wrap(new byte[] {(byte) (active ? 1 : 0)});
    }

    @Override
    public void onAssignment(Assignment assignment, ConsumerGroupMetadata metadata) {
        active = !assignment.partitions().isEmpty();
    }

    @Override
    public GroupAssignment assign(Cluster cluster, GroupSubscription group) {
        Map<String, Subscription> members = group.groupSubscription();
        String chosen = members.keySet().stream()
                .min(Comparator.comparing((String member) -> !isActive(members.get(member)))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
        Map<String, Assignment> assignments = new HashMap<>();
        members.forEach((member, subscription) -> assignments.put(
                member, new Assignment(member.equals(chosen) ? partitions(cluster, subscription) : List.of())));
        return new GroupAssignment(assignments);
    }

    private static boolean isActive(Subscription member) {
        ByteBuffer data = member.userData();
        return data != null && data.remaining() > 0 && data.get(data.position()) == 1;
    }

    private static List<TopicPartition> partitions(Cluster cluster, Subscription subscription) {
        List<TopicPartition> partitions = new ArrayList<>();
        subscription
                .topics()
                .forEach(topic -> cluster.partitionsForTopic(topic)
                        .forEach(info -> partitions.add(new TopicPartition(topic, info.partition()))));
        return partitions;
    }
}
