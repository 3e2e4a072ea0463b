package dateline.ingest.seed;

import static dateline.testing.Articles.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.fetch.Timepiece;
import dateline.ingest.publish.ArticlePublisher;
import dateline.ingest.read.ArticleReader;
import dateline.ingest.source.Site;
import dateline.ingest.source.SourceParts;
import dateline.ingest.websub.Hub;
import dateline.ingest.websub.Hubs;
import dateline.schemas.Seed;
import dateline.schemas.SeedState;
import dateline.testing.MemorySchemaRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A seed whose feed names a hub, polled when the hub says so and hardly else. */
class HintsTest {

    /** Two minutes in a second, so that what is polled by its rhythm is polled while we look. */
    private final Timepiece timepiece = Timepiece.faster(NOON, 120);

    private final BlockingQueue<SeedState> written = new LinkedBlockingQueue<>();
    private final Telling hubs = new Telling();
    private Site site;
    private SeedRun run;

    /** Tells of news when told to. */
    private static final class Telling implements Hubs {
        private final BlockingQueue<Hub> kept = new LinkedBlockingQueue<>();
        private final BlockingQueue<String> dropped = new LinkedBlockingQueue<>();
        private volatile Runnable news = () -> {};
        private volatile boolean live = true;

        @Override
        public void keep(String seedId, Hub hub, Runnable told) {
            news = told;
            kept.add(hub);
        }

        @Override
        public void drop(String seedId) {
            dropped.add(seedId);
        }

        @Override
        public Optional<Duration> quiet(String seedId) {
            return live ? Optional.of(Duration.ofDays(3)) : Optional.empty();
        }
    }

    @BeforeEach
    void open() throws Exception {
        site = new Site();
    }

    @AfterEach
    void close() throws Exception {
        run.stop();
        run.awaitStop(Duration.ofSeconds(5));
        site.close();
    }

    @Test
    void pollsAtOnceWhenTheHubTellsOfNewsAndHardlyElse() throws Exception {
        feed("one", Map.of("Link", "<https://hub.example/>; rel=hub"));
        start();
        assertThat(hubs.kept.poll(10, TimeUnit.SECONDS))
                .isEqualTo(new Hub(URI.create("https://hub.example/"), site.url("/rss")));
        long polls = site.asked().size();
        assertThat(nextPoll(Duration.ofSeconds(1))).isFalse(); // two minutes, but the hub is quiet

        feed("two", Map.of("Link", "<https://hub.example/>; rel=hub"));
        hubs.news.run();

        assertThat(nextPoll(Duration.ofSeconds(10))).isTrue();
        assertThat(site.asked()).hasSizeGreaterThan((int) polls);
    }

    @Test
    void pollsByItsRhythmOnceTheLeaseHasEnded() throws Exception {
        hubs.live = false;
        feed("one", Map.of("Link", "<https://hub.example/>; rel=hub"));
        start();
        assertThat(hubs.kept.poll(10, TimeUnit.SECONDS)).isNotNull();
        run.stop();
        SeedState left = run.awaitStop(Duration.ofSeconds(5));

        assertThat(left.getNextPollAt()).isBefore(left.getPolledAt().plus(Duration.ofHours(7)));
        assertThat(hubs.dropped.poll(10, TimeUnit.SECONDS)).isEqualTo("example");
    }

    @Test
    void forgetsAHubThatTheFeedNamesNoMore() throws Exception {
        feed("one", Map.of("Link", "<https://hub.example/>; rel=hub"));
        start();
        assertThat(hubs.kept.poll(10, TimeUnit.SECONDS)).isNotNull();

        feed("two", Map.of());
        hubs.news.run();

        assertThat(hubs.dropped.poll(10, TimeUnit.SECONDS)).isEqualTo("example");
    }

    private boolean nextPoll(Duration within) throws InterruptedException {
        written.clear();
        return written.poll(within.toMillis(), TimeUnit.MILLISECONDS) != null;
    }

    private void feed(String title, Map<String, String> headers) {
        site.put(
                "/rss",
                200,
                "application/rss+xml",
                "<rss version='2.0'><channel><title>" + title + "</title></channel></rss>",
                headers);
    }

    private void start() {
        SourceParts there = site.parts(NOON);
        var producer = new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        var parts = new SeedParts(
                        new SourceParts(new ArticleReader(timepiece.clock()), there.fetcher(), timepiece),
                        new ArticlePublisher(producer, new MemorySchemaRegistry()),
                        (kind, outcome, took) -> {},
                        new PollCount() {
                            @Override
                            public void poll(String kind, String outcome, Duration took) {}

                            @Override
                            public void delay(String kind, Duration delay) {}
                        },
                        new DuplicateSeeds(),
                        "test")
                .with(hubs);
        var seed = Seed.newBuilder()
                .setSeedId("example")
                .setKind("feed")
                .setUrl(site.url("/rss").toString())
                .build();
        var blank = SeedState.newBuilder().setSeedId("example").build();
        run = new SeedRun(seed, parts, blank, NOON, new SiteSeeds(), written::add, () -> {});
        run.start();
    }
}
