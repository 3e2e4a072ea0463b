package dateline.ingest.seed;

import static dateline.testing.Articles.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.fetch.Timepiece;
import dateline.ingest.publish.ArticlePublisher;
import dateline.ingest.read.ArticleReader;
import dateline.ingest.source.Site;
import dateline.ingest.source.SourceParts;
import dateline.schemas.Seed;
import dateline.schemas.SeedHealth;
import dateline.schemas.SeedState;
import dateline.testing.MemorySchemaRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One seed read over hours that pass in seconds, from a site on loopback. */
class SeedRunTest {

    private static final String TEXT =
            "The ferry company said on Sunday that the night boat would leave an hour later from"
                    + " June, because the harbour is being dredged. Passengers who have booked will be told by letter.";

    /** An hour in two seconds. */
    private final Timepiece timepiece = Timepiece.faster(NOON, 1_800);

    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final BlockingQueue<SeedState> written = new LinkedBlockingQueue<>();
    private final List<String> polls = new ArrayList<>();
    private final List<String> outcomes = new CopyOnWriteArrayList<>();
    private final SiteSeeds sites = new SiteSeeds();
    private Site site;
    private SeedRun run;

    @BeforeEach
    void open() throws Exception {
        site = new Site();
    }

    @AfterEach
    void close() throws Exception {
        if (run != null) {
            run.stop();
            run.awaitStop(Duration.ofSeconds(5));
        }
        site.close();
    }

    @Test
    void publishesWhatAppearsAndWritesItsStateAfterEachArticleAndEachPoll() throws Exception {
        site.article("/a", "A", TEXT);
        feed(item("/a", 10));
        start(blank());
        SeedState first = await(state -> state.getPolls() == 1);

        site.article("/b", "B", TEXT);
        feed(item("/b", 12), item("/a", 10));
        SeedState second = await(state -> state.getArticles() == 2 && state.getPolls() > 1);

        assertThat(first.getArticles()).isEqualTo(1);
        assertThat(first.getHealth()).isEqualTo(SeedHealth.GOOD);
        assertThat(first.getGoodAt()).isNotNull();
        assertThat(second.getNextPollAt()).isAfter(second.getPolledAt());
        assertThat(producer.history()).hasSize(2);
    }

    @Test
    void goesOnWhereAnotherInstanceStopped() throws Exception {
        site.article("/a", "A", TEXT);
        feed(item("/a", 10));
        start(blank());
        await(state -> state.getArticles() == 1);
        run.stop();
        SeedState left = run.awaitStop(Duration.ofSeconds(5));

        site.article("/b", "B", TEXT);
        feed(item("/b", 12), item("/a", 10));
        start(SeedState.newBuilder(left).setNextPollAt(null).build());
        await(state -> state.getArticles() == 2 && state.getPolls() > left.getPolls());

        assertThat(producer.history()).hasSize(2);
    }

    @Test
    void whatAnotherFeedOfTheSiteHasTakenIsRepeatedAndNotAskedFor() throws Exception {
        site.article("/a", "A", TEXT);
        feed(item("/a", 10));
        start(blank());
        await(state -> state.getPolls() == 1);
        sites.add(seed(), run);
        run.stop(); // as the instance that took it, which is gone: nothing is in memory any more
        run.awaitStop(Duration.ofSeconds(5));

        site.article("/b", "B", TEXT);
        feed(item("/b", 12), item("/a", 10));
        Seed other = Seed.newBuilder(seed()).setSeedId("other").build();
        run = new SeedRun(other, parts(), blank(), NOON, sites, written::add, () -> {});
        run.start();
        SeedState state = await(written -> written.getPolls() == 1);

        assertThat(state.getSeen()).hasSize(2);
        assertThat(outcomes).containsExactly("published", "repeated", "published");
        assertThat(site.asked().stream().filter(path -> path.equals("/a"))).hasSize(1);
    }

    @Test
    void stopsWhenItMayNotWriteItsState() throws Exception {
        site.article("/a", "A", TEXT);
        feed(item("/a", 10));
        var told = new LinkedBlockingQueue<String>();
        run = new SeedRun(
                seed(),
                parts(),
                blank(),
                NOON,
                sites,
                state -> {
                    throw new StateWriter.ShutOut(new IllegalStateException("another has it"));
                },
                () -> told.add("shut out"));
        run.start();

        assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("shut out");
        run.awaitStop(Duration.ofSeconds(5));
        assertThat(written).isEmpty();
    }

    @Test
    void asksLessAndLessOftenWhileItCannotBeReadAndSaysWhy() throws Exception {
        site.put("/rss", 503, "text/plain", "", Map.of());
        start(blank());

        SeedState third = await(state -> state.getFailures() == 3);

        assertThat(third.getHealth()).isEqualTo(SeedHealth.FAILING);
        assertThat(third.getHealthReason()).contains("503").contains("3 times");
        assertThat(third.getNextPollAt()).isEqualTo(third.getPolledAt().plus(Duration.ofMinutes(4)));
        assertThat(polls).contains("passing");
    }

    private static SeedState blank() {
        return SeedState.newBuilder().setSeedId("example").build();
    }

    private Seed seed() {
        return Seed.newBuilder()
                .setSeedId("example")
                .setKind("feed")
                .setUrl(site.url("/rss").toString())
                .build();
    }

    private SeedParts parts() {
        SourceParts there = site.parts(NOON);
        return new SeedParts(
                new SourceParts(new ArticleReader(timepiece.clock()), there.fetcher(), timepiece),
                new ArticlePublisher(producer, new MemorySchemaRegistry()),
                (kind, outcome, took) -> outcomes.add(outcome.word()),
                new PollCount() {
                    @Override
                    public void poll(String kind, String outcome, Duration took) {
                        synchronized (polls) {
                            polls.add(outcome);
                        }
                    }

                    @Override
                    public void delay(String kind, Duration delay) {}
                },
                new DuplicateSeeds(),
                "test");
    }

    private void start(SeedState from) {
        run = new SeedRun(seed(), parts(), from, NOON, sites, written::add, () -> {});
        run.start();
    }

    private SeedState await(Predicate<SeedState> wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            SeedState state = written.poll(1, TimeUnit.SECONDS);
            if (state != null && wanted.test(state)) {
                return state;
            }
        }
        throw new AssertionError("No such state was written");
    }

    private void feed(String... items) {
        site.put(
                "/rss",
                "application/rss+xml",
                "<rss version='2.0'><channel><title>Example</title>" + String.join("", items) + "</channel></rss>");
    }

    private static String item(String path, int hour) {
        Instant at = Instant.parse("2026-05-03T00:00:00Z").plus(Duration.ofHours(hour));
        return "<item><link>SITE" + path + "</link><title>T</title><pubDate>"
                + java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(java.time.ZoneOffset.UTC))
                + "</pubDate></item>";
    }
}
