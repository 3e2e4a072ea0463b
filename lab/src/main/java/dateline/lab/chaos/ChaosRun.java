package dateline.lab.chaos;

import dateline.lab.replay.ArticlePublisher;
import dateline.lab.replay.LoadSet;
import dateline.lab.replay.Replay;
import dateline.lab.replay.ReplayOptions;
import dateline.lab.replay.RunArticles;
import dateline.lab.watch.Drain;
import dateline.lab.watch.IndexCheck;
import dateline.lab.watch.Ledger;
import dateline.lab.watch.LocalHttp;
import dateline.lab.watch.ProgramOptions;
import dateline.lab.watch.Programs;
import dateline.lab.watch.SearchApi;
import dateline.lab.watch.TopicWatch;
import dateline.program.KafkaOptions;
import dateline.program.Startup;
import dateline.program.TopicOptions;
import dateline.schemas.Topics;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run with kills, from starting the pipeline to looking up every article. */
final class ChaosRun {

    private static final Logger log = LoggerFactory.getLogger(ChaosRun.class);

    private static final List<String> ALL = List.of("--ingest", "--enrich", "--api");
    private static final long PAUSE_MILLIS = 50;
    private static final int ATTEMPTS = 5;

    /** A pipeline that ends so often will not get through. */
    private static final int MAX_ENDS = 5;

    /** A double comes out after its original; this long after the last article is looked for some. */
    private static final Duration LINGER = Duration.ofSeconds(5);

    /**
     * When to kill.
     *
     * @param every time from one kill to the next
     * @param upAtLeast how long it may run, once it is ready again, before the next kill
     * @param atMost how often
     */
    record Kills(Duration every, Duration upAtLeast, int atMost) {}

    private final LoadSet set;
    private final ReplayOptions options;
    private final KafkaOptions kafka;
    private final ProgramOptions programs;
    private final Kills kills;
    private final StackProcess stack;
    private final RunArticles articles;
    private final Ledger ledger = new Ledger(Long.MIN_VALUE);
    private final List<Recovery> recoveries = new ArrayList<>();
    private int endedByItself;

    ChaosRun(
            LoadSet set,
            ReplayOptions options,
            KafkaOptions kafka,
            ProgramOptions programs,
            Kills kills,
            StackProcess stack) {
        this.set = set;
        this.options = options;
        this.kafka = kafka;
        this.programs = programs;
        this.kills = kills;
        this.stack = stack;
        this.articles = options.articles(Clock.systemUTC());
    }

    /** @throws IllegalStateException if the pipeline does not start, or ends by itself again and again */
    ChaosReport run() throws InterruptedException, IOException {
        Replay.Plan plan = options.plan();
        try (var http = new LocalHttp();
                var registry = kafka.registry()) {
            var pipeline = new Programs(http, programs);
            log.info("Starting the pipeline");
            stack.start();
            mustBeReady(pipeline);
            Startup.awaitTopics(
                    kafka, new TopicOptions(), List.of(Topics.ARTICLES, Topics.ENRICHED_ARTICLES, Topics.DEAD_LETTERS));
            Startup.awaitSchemas(registry, List.of(Topics.ARTICLES));
            articles.mustBeNew(new SearchApi(http, programs.api()));
            try (var topics = TopicWatch.start(kafka, registry, ledger, System::nanoTime);
                    var publisher = ArticlePublisher.to(kafka, registry, ledger::published)) {
                long skipped = publishAndKill(plan, publisher, pipeline, topics);
                return report(new SearchApi(http, programs.api()), topics, skipped, publisher.resent());
            }
        }
    }

    /** A pipeline that ends by itself is started again, as whatever runs it would, but held against it. */
    private void mustBeReady(Programs pipeline) throws InterruptedException {
        List<String> missing = pipeline.awaitReady(ALL, options.patience(), stack::isAlive);
        while (!stack.isAlive()) {
            startAgain();
            missing = pipeline.awaitReady(ALL, options.patience(), stack::isAlive);
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Not ready: " + String.join("; ", missing));
        }
    }

    private void startAgain() {
        log.warn("Started again: {}", stack.end());
        if (++endedByItself > MAX_ENDS) {
            throw new IllegalStateException("Given up: " + stack.end());
        }
        stack.start();
    }

    private long publishAndKill(Replay.Plan plan, ArticlePublisher publisher, Programs pipeline, TopicWatch topics)
            throws InterruptedException, IOException {
        var skipped = new AtomicLong();
        var published = new CompletableFuture<Void>();
        Thread.ofPlatform().name("publish").daemon().start(() -> {
            try {
                skipped.set(new Replay(set, plan, articles, ledger, publisher::publish, System::nanoTime).run());
                publisher.finish(ATTEMPTS);
                published.complete(null);
            } catch (IOException | InterruptedException | RuntimeException e) {
                published.completeExceptionally(e);
            }
        });
        long nextKill = System.nanoTime() + kills.every().toNanos();
        while (!isThrough(published) && recoveries.size() < kills.atMost()) {
            if (!stack.isAlive()) {
                startAgain();
                mustBeReady(pipeline);
            }
            if (System.nanoTime() - nextKill >= 0) {
                long killed = System.nanoTime();
                recoveries.add(killAndRestart(pipeline, published, topics));
                log.info("Kill {}: {}", recoveries.size(), recoveries.getLast());
                nextKill = Math.max(
                        killed + kills.every().toNanos(),
                        System.nanoTime() + kills.upAtLeast().toNanos());
            }
            pause();
        }
        log.info("Waiting until all is published and enriched");
        boolean through = Drain.await(() -> isThrough(published), this::progress, options.patience());
        if (!through) {
            log.warn("Nothing has moved for {}, so this is how it stays", options.patience());
        }
        if (published.isCompletedExceptionally()) {
            throw new IOException("Publishing broke off: " + published.exceptionNow(), published.exceptionNow());
        }
        return skipped.get();
    }

    private boolean isThrough(CompletableFuture<Void> published) {
        Ledger.Counts counts = ledger.counts();
        return published.isCompletedExceptionally()
                || (published.isDone() && counts.enriched() + counts.rejected() >= counts.published());
    }

    /** What moves while it drains; a pipeline that has ended is started again on the way. */
    private Object progress() {
        if (!stack.isAlive()) {
            startAgain();
        }
        return List.of(ledger.counts(), endedByItself);
    }

    private Recovery killAndRestart(Programs pipeline, CompletableFuture<Void> published, TopicWatch topics)
            throws InterruptedException {
        Ledger.Counts before = ledger.counts();
        long killed = System.nanoTime();
        stack.kill();
        CompletableFuture<Long> next = topics.nextEnriched(Instant.now());
        stack.start();
        mustBeReady(pipeline);
        double ready = seconds(System.nanoTime() - killed);
        boolean _ = Drain.await(() -> next.isDone() || isThrough(published), this::progress, options.patience());
        return new Recovery(
                before.published(),
                before.enriched(),
                ready,
                next.isDone() ? seconds(next.getNow(killed) - killed) : -1);
    }

    private ChaosReport report(SearchApi api, TopicWatch topics, long skipped, long resent)
            throws InterruptedException {
        var searchable = new AtomicLong();
        Ledger.Counts counts = ledger.counts();
        boolean all = Drain.await(
                () -> total(api, searchable) >= counts.published() - counts.rejected(),
                searchable::get,
                options.patience());
        if (!all) {
            log.warn("Nothing more has become searchable for {}", options.patience());
        }
        boolean _ = Drain.await(() -> !ledger.counts().equals(counts), () -> "", LINGER);
        if (topics.hasFailed()) {
            throw new IllegalStateException("The topics could not be watched to the end; the log says why");
        }
        log.info("Looking up every article in the index");
        long missing = IndexCheck.missing(api, ledger.publishedIds()).size();
        return new ChaosReport(
                articles.section(),
                ledger.counts(),
                skipped,
                resent,
                ledger.rejections(),
                ledger.publishedToEnriched(),
                total(api, searchable),
                missing,
                endedByItself,
                recoveries);
    }

    /** What the API says now, or said last when it does not answer. */
    private long total(SearchApi api, AtomicLong last) {
        try {
            api.total(articles.section()).ifPresent(last::set);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return last.get();
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    private static void pause() throws InterruptedException {
        boolean _ = new CountDownLatch(1).await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
}
