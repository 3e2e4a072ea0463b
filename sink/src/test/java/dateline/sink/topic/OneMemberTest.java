package dateline.sink.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Assignment;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.GroupSubscription;
import org.apache.kafka.clients.consumer.ConsumerPartitionAssignor.Subscription;
import org.apache.kafka.common.Cluster;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class OneMemberTest {

    private static final Node NODE = new Node(1, "localhost", 9092);
    private static final Cluster CLUSTER = new Cluster(
            "c",
            List.of(NODE),
            List.of(
                    new PartitionInfo("t", 0, NODE, new Node[0], new Node[0]),
                    new PartitionInfo("t", 1, NODE, new Node[0], new Node[0])),
            Set.of(),
            Set.of());

    @Test
    void givesEverythingToOneAndLeavesItThereWhenOthersCome() {
        var active = new OneMember();
        var fresh = new OneMember();
        active.onAssignment(new Assignment(List.of(new TopicPartition("t", 0))), null);

        Map<String, Assignment> given = new OneMember()
                .assign(CLUSTER, new GroupSubscription(Map.of("a", subscription(fresh), "b", subscription(active))))
                .groupAssignment();

        assertThat(given.get("b").partitions())
                .containsExactlyInAnyOrder(new TopicPartition("t", 0), new TopicPartition("t", 1));
        assertThat(given.get("a").partitions()).isEmpty();
    }

    @Test
    void takesTheFirstByNameWhereNobodyHadThem() {
        Map<String, Assignment> given = new OneMember()
                .assign(
                        CLUSTER,
                        new GroupSubscription(
                                Map.of("b", subscription(new OneMember()), "a", subscription(new OneMember()))))
                .groupAssignment();

        assertThat(given.get("a").partitions()).hasSize(2);
        assertThat(given.get("b").partitions()).isEmpty();
    }

    private static Subscription subscription(OneMember member) {
        return new Subscription(List.of("t"), member.subscriptionUserData(Set.of("t")));
    }
}
