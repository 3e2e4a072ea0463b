package dateline.sink.hub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.FeedSubscription;
import dateline.schemas.Topics;
import dateline.sink.match.Matcher;
import dateline.sink.query.Condition;
import dateline.sink.query.TimeSpan;
import dateline.testing.MemorySchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class FeedSubscriptionsTest {

    private static final Instant NOW = Instant.parse("2026-05-03T12:00:00Z");
    private static final String TOPIC = "https://news.example.org/api/search.atom";
    private static final String ID = "0123456789abcdef0123456789abcdef";

    private final MemorySchemaRegistry registry = new MemorySchemaRegistry();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final FeedSubscriptions subscriptions = new FeedSubscriptions(
            Topics.FEED_SUBSCRIPTIONS.valueSerde(registry).deserializer(),
            _ -> Matcher.of(Condition.ALL, Map.of(), TimeSpan.ALWAYS),
            new HubMetrics(meters));

    @Test
    void knowsWhatStandsOnTheTopic() {
        take(ID, subscription(ID, TOPIC, NOW.plusSeconds(60)));
        assertThat(subscriptions.of(TOPIC, NOW)).hasSize(1);
        assertThat(subscriptions.of(TOPIC, NOW.plusSeconds(60))).isEmpty();
        assertThat(subscriptions.expired(NOW.plusSeconds(61))).hasSize(1);

        take(ID, null);
        assertThat(subscriptions.find(ID)).isEmpty();
        assertThat(subscriptions.feed(TOPIC)).isEmpty();
    }

    @Test
    void whatCannotBeTakenIsCountedAndLeftOut() {
        take("no id", subscription("no id", TOPIC, NOW.plusSeconds(60)));
        take(ID, subscription("f".repeat(32), TOPIC, NOW.plusSeconds(60)));
        take(ID, subscription(ID, "https://news.example.org/elsewhere", NOW.plusSeconds(60)));
        subscriptions.take(record(ID, new byte[] {1, 2, 3}));

        assertThat(subscriptions.size(NOW)).isZero();
        assertThat(meters.get("sink.hub.subscriptions.left.out").counter().count())
                .isEqualTo(4);
    }

    private void take(String key, FeedSubscription subscription) {
        byte[] value = subscription == null
                ? null
                : Topics.FEED_SUBSCRIPTIONS
                        .valueSerde(registry)
                        .serializer()
                        .serialize(Topics.FEED_SUBSCRIPTIONS.name(), subscription);
        subscriptions.take(record(key, value));
    }

    private static ConsumerRecord<byte[], byte[]> record(String key, byte[] value) {
        return new ConsumerRecord<>(Topics.FEED_SUBSCRIPTIONS.name(), 0, 0, key.getBytes(UTF_8), value);
    }

    private static FeedSubscription subscription(String id, String topic, Instant expiresAt) {
        return FeedSubscription.newBuilder()
                .setSubscriptionId(id)
                .setTopic(topic)
                .setCallback("https://reader.example/")
                .setConfirmedAt(NOW)
                .setExpiresAt(expiresAt)
                .build();
    }
}
