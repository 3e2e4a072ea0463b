package dateline.sink.hub;

import static dateline.sink.EnrichedArticles.enriched;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dateline.schemas.Lane;
import dateline.schemas.Topics;
import dateline.sink.SinkMetrics;
import dateline.sink.backend.Document;
import dateline.sink.backend.Index;
import dateline.sink.backend.MemoryBackend;
import dateline.sink.feed.FeedServer;
import dateline.sink.index.ArticleDocument;
import dateline.sink.search.SearchServer;
import dateline.sink.story.StoryFamilies;
import dateline.sink.trend.TrendBoard;
import dateline.sink.webhook.Delivery;
import dateline.sink.webhook.WebhookClient;
import dateline.testing.Articles;
import dateline.testing.MemorySchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HubLoopTest {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.ENRICHED_ARTICLES.name(), 0);
    private static final String TOPIC = "https://news.example.org/api/search.jsonfeed";

    /** Time passes a hundred times as fast. */
    private final Clock clock = new FastClock();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HubMetrics metrics = new HubMetrics(meters);
    private final MemorySchemaRegistry registry = new MemorySchemaRegistry();
    private final MemoryBackend backend = new MemoryBackend();
    private final WebhookClient client = new WebhookClient(true, Clock.systemUTC());
    private final AtomicBoolean shutOut = new AtomicBoolean();
    private final List<Integer> postsAtCommit = new CopyOnWriteArrayList<>();
    private Subscriber subscriber;
    private HubPost post;
    private HubLoop loop;
    private Thread thread;

    private static final class FastClock extends Clock {
        private final long start = System.nanoTime();

        @Override
        public java.time.Instant instant() {
            return Articles.NOON.plusNanos(100 * (System.nanoTime() - start));
        }

        @Override
        public java.time.ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void start() throws IOException {
        subscriber = new Subscriber();
        var trends = new TrendBoard(Topics.TRENDS.valueSerde(registry).deserializer());
        var search = new SearchServer(backend, trends, new SinkMetrics(meters), OptionalLong::empty);
        var feeds = new FeedServer(search, Optional.empty());
        var subscriptions = new FeedSubscriptions(
                Topics.FEED_SUBSCRIPTIONS.valueSerde(registry).deserializer(), feeds::matcher, metrics);
        var store = new HubServerTest.MemoryStore(subscriptions);
        post = new HubPost(subscriptions, store, client, new Delivery(List.of()), metrics, clock);
        loop = new HubLoop(
                this::consumer,
                HubLoop.values(registry),
                subscriptions,
                List.of(),
                new StoryFamilies(Topics.STORIES.valueSerde(registry).deserializer()),
                new HubNews(subscriptions, feeds::page, metrics, clock),
                post,
                store,
                metrics,
                clock);
        String form = "hub.mode=subscribe&hub.topic=" + URLEncoder.encode(TOPIC, UTF_8) + "&hub.callback="
                + URLEncoder.encode(subscriber.callback(), UTF_8);
        subscriptions.put(HubRequest.read(form, HubServer.LONGEST_LEASE).subscription(clock.instant()));
        thread = Thread.ofPlatform().name("hub-loop").unstarted(loop);
    }

    /** Has the same records each time, as a group whose member committed nothing. */
    private MockConsumer<byte[], byte[]> consumer() {
        var consumer = new MockConsumer<byte[], byte[]>("earliest") {
            @Override
            public synchronized void commitSync() {
                postsAtCommit.add(subscriber.posts().size());
                if (shutOut.get() && count("news") > 0) {
                    throw new CommitFailedException("another has the partitions");
                }
                super.commitSync();
            }
        };
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 0L));
        consumer.schedulePollTask(() -> consumer.rebalance(List.of(PARTITION)));
        consumer.schedulePollTask(() -> {
            consumer.addRecord(record(0, "a1", Lane.LIVE));
            consumer.addRecord(record(1, "a2", Lane.BACKFILL));
            consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, 2, new byte[0], new byte[] {9}));
        });
        return consumer;
    }

    private ConsumerRecord<byte[], byte[]> record(long offset, String name, Lane lane) {
        var enriched = enriched(Articles.article(name).setLane(lane).build()).build();
        byte[] json = ArticleDocument.json(enriched).toString().getBytes(UTF_8);
        backend.write(Index.ARTICLES, List.of(new Document(name, 1, json)));
        byte[] value =
                Topics.ENRICHED_ARTICLES.valueSerde(registry).serializer().serialize(PARTITION.topic(), enriched);
        return new ConsumerRecord<>(PARTITION.topic(), 0, offset, name.getBytes(UTF_8), value);
    }

    @AfterEach
    void stop() throws InterruptedException {
        loop.stop();
        assertThat(thread.join(Duration.ofSeconds(5))).isTrue();
        post.close();
        client.close();
        subscriber.close();
    }

    @Test
    void commitsWhatItReadAndThenPosts() {
        thread.start();

        await().until(() -> subscriber.posts().size() == 1);
        assertThat(postsAtCommit).isNotEmpty().startsWith(0);
        assertThat(subscriber.posts().getFirst().headers())
                .containsEntry("Content-Type", "application/feed+json; charset=utf-8");
        assertThat(count("news")).isEqualTo(1);
        assertThat(count("backfill")).isEqualTo(1);
        assertThat(count("unreadable")).isEqualTo(1);
    }

    @Test
    void whoWasShutOutPostsNothing() {
        shutOut.set(true);
        thread.start();

        await().until(() -> count("sink.hub.feeds", "news") == 1);
        loop.stop();
        await().until(() -> !thread.isAlive());
        assertThat(subscriber.posts()).isEmpty();
        assertThat(count("sink.hub.deliveries", "delivered")).isZero();
    }

    private double count(String outcome) {
        return count("sink.hub.articles", outcome);
    }

    private double count(String meter, String outcome) {
        return meters.get(meter).tag("outcome", outcome).counter().count();
    }
}
