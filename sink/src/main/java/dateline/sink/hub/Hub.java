package dateline.sink.hub;

import dateline.program.KafkaOptions;
import dateline.schemas.FeedSubscription;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.Topics;
import dateline.sink.feed.FeedServer;
import dateline.sink.story.StoryFamilies;
import dateline.sink.topic.TopicReader;
import dateline.sink.topic.TopicWriter;
import dateline.sink.webhook.Delivery;
import dateline.sink.webhook.WebhookClient;
import io.javalin.config.RoutesConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The parts of the hub, put together over Kafka as the options say. */
public final class Hub implements AutoCloseable {

    private final TopicReader reader;
    private final TopicWriter<FeedSubscription> writer;
    private final WebhookClient client;
    private final HubServer server;
    private final HubPost post;
    private final HubLoop loop;

    /**
     * Connects when its loops run.
     *
     * @param stories of topic {@code stories} into {@code families}
     * @param allowPrivate whether callbacks may be at addresses that are not on the public internet
     * @param longestLease how long a subscription holds unless it is renewed
     */
    public Hub(
            KafkaOptions kafka,
            SchemaRegistry registry,
            FeedServer feeds,
            StoryFamilies families,
            TopicReader stories,
            boolean allowPrivate,
            Duration longestLease,
            MeterRegistry meters) {
        var clock = Clock.systemUTC();
        var metrics = new HubMetrics(meters);
        var subscriptions = new FeedSubscriptions(
                Topics.FEED_SUBSCRIPTIONS.valueSerde(registry).deserializer(), feeds::matcher, metrics);
        meters.gauge("sink.hub.subscriptions", subscriptions, all -> all.size(clock.instant()));
        this.reader = TopicReader.of(kafka, Topics.FEED_SUBSCRIPTIONS, TopicReader.ALL, subscriptions);
        this.writer = TopicWriter.of(kafka, registry, Topics.FEED_SUBSCRIPTIONS, reader);
        this.client = new WebhookClient(allowPrivate, clock);
        var store = new TopicStore(writer);
        this.server = new HubServer(feeds, subscriptions, store, client, longestLease, metrics, clock);
        this.post = new HubPost(subscriptions, store, client, new Delivery(Delivery.PAUSES), metrics, clock);
        this.loop = new HubLoop(
                () -> HubLoop.consumer(kafka),
                HubLoop.values(registry),
                subscriptions,
                List.of(reader, stories),
                families,
                new HubNews(subscriptions, feeds::page, metrics, clock),
                post,
                store,
                metrics,
                clock);
    }

    private record TopicStore(TopicWriter<FeedSubscription> writer) implements SubscriptionStore {

        @Override
        public void put(FeedSubscription subscription) throws InterruptedException {
            writer.put(subscription.getSubscriptionId(), subscription);
        }

        @Override
        public void remove(String id) throws InterruptedException {
            writer.remove(id);
        }
    }

    /** Adds the route to a server. */
    public void addTo(RoutesConfig routes) {
        server.addTo(routes);
    }

    /** What is to have a thread each. */
    public List<Runnable> loops() {
        return List.of(reader, loop);
    }

    /** Tells all of it to stop; returns at once. */
    public void stop() {
        loop.stop();
        reader.stop();
        server.close();
        post.close();
    }

    @Override
    public void close() {
        stop();
        writer.close();
        client.close();
    }
}
