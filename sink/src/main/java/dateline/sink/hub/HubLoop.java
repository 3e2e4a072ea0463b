package dateline.sink.hub;

import dateline.program.KafkaOptions;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.FeedSubscription;
import dateline.schemas.Lane;
import dateline.schemas.RejectedException;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.Topics;
import dateline.sink.hub.HubMetrics.Arrived;
import dateline.sink.index.ArticleDocument;
import dateline.sink.match.ArrivedArticle;
import dateline.sink.story.StoryFamilies;
import dateline.sink.topic.GroupMember;
import dateline.sink.topic.NotStoredException;
import dateline.sink.topic.OneMember;
import dateline.sink.topic.StopSignal;
import dateline.sink.topic.TopicReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the feeds that somebody subscribed to of each article, on one instance of all at a time.
 *
 * <p>What was read is committed before anything goes out, which only a member of the group in good standing can: an
 * instance that was thought dead posts nothing, and whoever takes over does not post again what it had. The price is that a
 * feed on its way when an instance is killed goes out with the next article only.
 *
 * <p>The group begins at the end of the topic: what was there before the first subscription is no news.
 */
public final class HubLoop implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(HubLoop.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration TICK = Duration.ofSeconds(1);

    /** What expired is kept so long, so that it is not removed while it is being renewed. */
    private static final Duration KEPT = Duration.ofHours(1);

    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(5);
    private static final int MAX_POLL_RECORDS = 50;

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Deserializer<EnrichedArticle> values;
    private final FeedSubscriptions subscriptions;
    private final List<TopicReader> first;
    private final StoryFamilies families;
    private final HubNews news;
    private final HubPost post;
    private final SubscriptionStore store;
    private final HubMetrics metrics;
    private final Clock clock;
    private final StopSignal stopping = new StopSignal();
    private Instant ticked = Instant.MIN;
    private Instant swept;

    /** @param first what must have been read before articles are */
    HubLoop(
            Supplier<Consumer<byte[], byte[]>> consumers,
            Deserializer<EnrichedArticle> values,
            FeedSubscriptions subscriptions,
            List<TopicReader> first,
            StoryFamilies families,
            HubNews news,
            HubPost post,
            SubscriptionStore store,
            HubMetrics metrics,
            Clock clock) {
        this.consumers = consumers;
        this.values = values;
        this.subscriptions = subscriptions;
        this.first = List.copyOf(first);
        this.families = families;
        this.news = news;
        this.post = post;
        this.store = store;
        this.metrics = metrics;
        this.clock = clock;
        this.swept = clock.instant();
    }

    static Consumer<byte[], byte[]> consumer(KafkaOptions kafka) {
        return GroupMember.consumer(
                kafka,
                "sink-hub",
                Map.of(
                        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                        "latest",
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        MAX_POLL_RECORDS,
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                        OneMember.class.getName()));
    }

    static Deserializer<EnrichedArticle> values(SchemaRegistry registry) {
        return Topics.ENRICHED_ARTICLES.valueSerde(registry).deserializer();
    }

    /** Runs until {@link #stop}. After trouble with Kafka it begins anew, from what is committed. */
    @Override
    public void run() {
        new GroupMember(consumers, stopping, "Subscribers to feeds are not told").run(this::work, _ -> news.clear());
    }

    private void work(Consumer<byte[], byte[]> consumer) throws InterruptedException {
        for (TopicReader reader : first) {
            reader.awaitLoaded();
        }
        consumer.subscribe(List.of(Topics.ENRICHED_ARTICLES.name()), new Rebalance());
        while (!stopping.await(0)) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                metrics.article(take(record));
            }
            if (!consumer.assignment().isEmpty()) {
                send(consumer);
                sweep();
            }
        }
    }

    private Arrived take(ConsumerRecord<byte[], byte[]> record) {
        if (subscriptions.size(clock.instant()) == 0) {
            return Arrived.NOTHING;
        }
        if (record.value() == null) {
            return Arrived.UNREADABLE;
        }
        try {
            EnrichedArticle enriched = values.deserialize(record.topic(), record.value());
            if (enriched.getArticle().getLane() == Lane.BACKFILL) {
                return Arrived.BACKFILL;
            }
            return news.arrived(ArrivedArticle.of(ArticleDocument.json(enriched), families::of))
                    ? Arrived.NEWS
                    : Arrived.NOTHING;
        } catch (RejectedException _) {
            return Arrived.UNREADABLE;
        }
    }

    private void send(Consumer<byte[], byte[]> consumer) {
        List<HubNews.Due> due = news.due();
        boolean tick = news.isIdle() && ticked.plus(TICK).isBefore(clock.instant());
        if (due.isEmpty() && !tick) {
            return;
        }
        ticked = clock.instant();
        consumer.commitSync(); // throws if another has the partitions by now
        for (HubNews.Due feed : due) {
            subscriptions
                    .of(feed.feedUrl(), clock.instant())
                    .forEach(subscription -> post.send(subscription, feed.page()));
        }
    }

    /** Removes what expired a good while ago. */
    private void sweep() throws InterruptedException {
        if (swept.plus(BETWEEN_SWEEPS).isAfter(clock.instant())) {
            return;
        }
        swept = clock.instant();
        try {
            for (FeedSubscription gone : subscriptions.expired(clock.instant().minus(KEPT))) {
                store.remove(gone.getSubscriptionId());
            }
        } catch (NotStoredException e) {
            log.warn("Subscriptions that expired are removed later: {}", e.getMessage());
        }
    }

    /** Ends the run soon; returns at once. */
    public void stop() {
        stopping.stop();
    }

    /** Called within poll, on the loop's own thread. */
    private final class Rebalance implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            news.clear();
        }

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            news.clear();
        }
    }
}
