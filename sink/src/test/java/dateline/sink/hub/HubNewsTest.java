package dateline.sink.hub;

import static dateline.sink.EnrichedArticles.enriched;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dateline.schemas.EnrichedArticle;
import dateline.schemas.Topics;
import dateline.sink.SinkMetrics;
import dateline.sink.backend.Document;
import dateline.sink.backend.Index;
import dateline.sink.backend.MemoryBackend;
import dateline.sink.feed.FeedServer;
import dateline.sink.hub.Subscriber.Answer;
import dateline.sink.index.ArticleDocument;
import dateline.sink.match.ArrivedArticle;
import dateline.sink.search.SearchServer;
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
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From an article that arrives to what a subscriber is posted. */
class HubNewsTest {

    private static final String TOPIC = "https://news.example.org/api/search.atom?q=headline%3Aa1+OR+headline%3Aa2";
    private static final Instant START = Instant.parse("2026-05-03T12:00:00Z");

    private Instant now = START;
    private final Clock clock = InstantSourceClock.of(() -> now);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HubMetrics metrics = new HubMetrics(meters);
    private final MemoryBackend backend = new MemoryBackend();
    private final WebhookClient client = new WebhookClient(true, Clock.systemUTC());
    private Subscriber subscriber;
    private FeedServer feeds;
    private FeedSubscriptions subscriptions;
    private HubNews news;
    private HubPost post;

    /** A clock that a test sets. */
    private static final class InstantSourceClock extends Clock {
        private final InstantSource source;

        private InstantSourceClock(InstantSource source) {
            this.source = source;
        }

        static Clock of(InstantSource source) {
            return new InstantSourceClock(source);
        }

        @Override
        public Instant instant() {
            return source.instant();
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void start() throws IOException {
        subscriber = new Subscriber();
        var registry = new MemorySchemaRegistry();
        var trends = new TrendBoard(Topics.TRENDS.valueSerde(registry).deserializer());
        var search = new SearchServer(backend, trends, new SinkMetrics(meters), OptionalLong::empty);
        feeds = new FeedServer(search, Optional.empty());
        subscriptions = new FeedSubscriptions(
                Topics.FEED_SUBSCRIPTIONS.valueSerde(registry).deserializer(), feeds::matcher, metrics);
        news = new HubNews(subscriptions, feeds::page, metrics, clock);
        post = new HubPost(
                subscriptions,
                new HubServerTest.MemoryStore(subscriptions),
                client,
                new Delivery(List.of(Duration.ofMillis(1))),
                metrics,
                clock);
        subscribe(TOPIC, "s3cret");
    }

    private void subscribe(String topic, String secret) {
        String form = "hub.mode=subscribe&hub.topic=" + URLEncoder.encode(topic, UTF_8) + "&hub.callback="
                + URLEncoder.encode(subscriber.callback(), UTF_8) + "&hub.secret=" + secret;
        subscriptions.put(HubRequest.read(form, HubServer.LONGEST_LEASE).subscription(now));
    }

    @AfterEach
    void stop() {
        post.close();
        client.close();
        subscriber.close();
    }

    @Test
    void postsTheFeedAsItStandsSignedWithItsLinks() throws Exception {
        assertThat(arrives("a1")).isTrue();
        index("a1");
        after(HubNews.GATHER);
        send();

        await().until(() -> count("sink.hub.deliveries", "delivered") == 1);
        Subscriber.Request posted = subscriber.posts().getFirst();
        assertThat(posted.headers()).containsEntry("Content-Type", "application/atom+xml; charset=utf-8");
        assertThat(posted.headers())
                .containsEntry("Link", "<https://news.example.org/hub>; rel=\"hub\", <" + TOPIC + ">; rel=\"self\"");
        assertThat(posted.body())
                .contains("<link rel=\"self\" href=\"" + TOPIC + "\"")
                .contains("<entry>");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("s3cret".getBytes(UTF_8), "HmacSHA256"));
        String signature = HexFormat.of().formatHex(mac.doFinal(posted.body().getBytes(UTF_8)));
        assertThat(posted.headers()).containsEntry("X-Hub-Signature", "sha256=" + signature);
    }

    @Test
    void nothingIsSignedWithoutASecret() {
        subscriptions.remove(subscriptions.of(TOPIC, now).getFirst().getSubscriptionId());
        subscribe(TOPIC, "");
        arrives("a1");
        index("a1");
        after(HubNews.GATHER);
        send();

        await().until(() -> count("sink.hub.deliveries", "delivered") == 1);
        assertThat(subscriber.posts().getFirst().headers()).doesNotContainKey("X-Hub-Signature");
    }

    @Test
    void whatArrivesWithinSecondsGoesOutTogether() {
        arrives("a1");
        index("a1");
        assertThat(news.due()).isEmpty();
        after(HubNews.GATHER.minusMillis(1));
        arrives("a2");
        index("a2");
        assertThat(news.due()).isEmpty();
        after(Duration.ofMillis(1));

        assertThat(news.due()).hasSize(1);
        after(HubNews.GATHER);
        assertThat(news.due()).isEmpty();
    }

    @Test
    void whatBelongsToNoFeedIsNoNews() {
        assertThat(arrives("other")).isFalse();
        assertThat(news.isIdle()).isTrue();
    }

    @Test
    void waitsForTheIndexAndNotForEver() {
        arrives("a1");
        after(HubNews.GATHER);
        assertThat(news.due()).isEmpty();
        index("a1");
        after(Duration.ofSeconds(1));
        assertThat(news.due()).hasSize(1);

        arrives("a2");
        for (int i = 0; i < 70; i++) {
            after(Duration.ofSeconds(1));
            assertThat(news.due()).isEmpty();
        }
        assertThat(count("sink.hub.feeds", "not_shown")).isEqualTo(1);
        assertThat(news.isIdle()).isTrue();
    }

    @Test
    void theSameContentGoesOutOnce() {
        index("a1");
        index("a2");
        arrives("a1");
        after(HubNews.GATHER);
        assertThat(news.due()).hasSize(1);

        arrives("a2"); // read late: the feed has shown it
        after(HubNews.GATHER);
        assertThat(news.due()).isEmpty();
        assertThat(count("sink.hub.feeds", "same")).isEqualTo(1);
    }

    @Test
    void aSubscriptionThatExpiredIsPostedNothing() {
        arrives("a1");
        index("a1");
        after(HubServer.LONGEST_LEASE.plusSeconds(1));

        assertThat(news.due()).isEmpty();
        assertThat(count("sink.hub.feeds", "gone")).isEqualTo(1);
    }

    @Test
    void aCallbackThatIsGoneEndsItsSubscription() {
        subscriber.posted = _ -> new Answer(410, "");
        arrives("a1");
        index("a1");
        after(HubNews.GATHER);
        send();

        await().until(() -> subscriptions.size(now) == 0);
        assertThat(count("sink.hub.deliveries", "gone")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"302, refused, 1", "404, refused, 1", "503, given_up, 2"})
    void anyOtherAnswerIsCountedAndKeepsIt(int status, String outcome, int tries) {
        subscriber.posted = _ -> new Answer(status, "");
        arrives("a1");
        index("a1");
        after(HubNews.GATHER);
        send();

        await().until(() -> count("sink.hub.deliveries", outcome) == 1);
        assertThat(subscriber.requests).hasSize(tries); // none at /elsewhere
        assertThat(subscriptions.size(now)).isEqualTo(1);
    }

    @Test
    void whileOneIsOnItsWayOnlyTheNewestWaits() {
        var held = new CountDownLatch(1);
        subscriber.posted = _ -> {
            try {
                held.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return new Answer(200, "");
        };
        for (int i = 0; i < 4; i++) {
            EnrichedArticle enriched = article("a1", i + 1);
            news.arrived(ArrivedArticle.of(ArticleDocument.json(enriched), List::of));
            index(enriched, "b" + i);
            after(HubNews.GATHER);
            send();
        }
        await().until(() -> subscriber.posts().size() == 1);
        held.countDown();

        await().until(() -> count("sink.hub.deliveries", "delivered") == 2);
        assertThat(count("sink.hub.deliveries", "overtaken")).isEqualTo(2);
        assertThat(subscriber.posts()).hasSize(2);
    }

    private boolean arrives(String name) {
        return news.arrived(ArrivedArticle.of(ArticleDocument.json(article(name, 1)), List::of));
    }

    private void index(String name) {
        index(article(name, 1), name);
    }

    /** Its name is its headline. */
    private static EnrichedArticle article(String name, int revision) {
        return enriched(Articles.article(name).setHeadline(name).build())
                .setRevision(revision)
                .build();
    }

    private void index(EnrichedArticle enriched, String documentId) {
        byte[] json = ArticleDocument.json(enriched).toString().getBytes(UTF_8);
        backend.write(Index.ARTICLES, List.of(new Document(documentId, 1, json)));
    }

    private void send() {
        for (HubNews.Due due : news.due()) {
            subscriptions.of(due.feedUrl(), now).forEach(subscription -> post.send(subscription, due.page()));
        }
    }

    private void after(Duration time) {
        now = now.plus(time);
    }

    private double count(String meter, String outcome) {
        return meters.get(meter).tag("outcome", outcome).counter().count();
    }
}
