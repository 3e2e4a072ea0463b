package dateline.lab.load;

import dateline.lab.replay.ArticlePublisher;
import dateline.lab.replay.LoadSet;
import dateline.lab.replay.Probes;
import dateline.lab.replay.Replay;
import dateline.lab.replay.ReplayOptions;
import dateline.lab.replay.RunArticles;
import dateline.lab.watch.Drain;
import dateline.lab.watch.Ledger;
import dateline.lab.watch.LocalHttp;
import dateline.lab.watch.ProgramOptions;
import dateline.lab.watch.Programs;
import dateline.lab.watch.SearchApi;
import dateline.lab.watch.SearchWatch;
import dateline.lab.watch.TopicWatch;
import dateline.lab.watch.Verdict;
import dateline.program.KafkaOptions;
import dateline.program.Startup;
import dateline.program.TopicOptions;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.Topics;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One load run, from waiting for the pipeline to the verdict. */
final class LoadRun {

    private static final Logger log = LoggerFactory.getLogger(LoadRun.class);

    /** A double comes out after its original; this long after the last article is looked for some. */
    private static final Duration LINGER = Duration.ofSeconds(3);

    private static final List<String> NEEDED = List.of("--enrich", "--api");

    /** Sending again more often will not help: the brokers have been away for an hour by then. */
    private static final int ATTEMPTS = 5;

    private final LoadSet set;
    private final ReplayOptions options;
    private final KafkaOptions kafka;
    private final ProgramOptions programs;
    private final long warmUpSeconds;
    private final boolean again;
    private final RunArticles articles;

    LoadRun(
            LoadSet set,
            ReplayOptions options,
            KafkaOptions kafka,
            ProgramOptions programs,
            long warmUpSeconds,
            boolean again) {
        this.set = set;
        this.options = options;
        this.kafka = kafka;
        this.programs = programs;
        this.warmUpSeconds = warmUpSeconds;
        this.again = again;
        this.articles = options.articles(Clock.systemUTC());
    }

    /** @throws IllegalStateException if the pipeline is not ready in time or cannot be watched */
    LoadReport run() throws InterruptedException, IOException {
        Replay.Plan plan = options.plan();
        try (var http = new LocalHttp();
                var registry = kafka.registry()) {
            var pipeline = new Programs(http, programs);
            List<String> missing = pipeline.awaitReady(NEEDED, options.patience(), () -> true);
            if (!missing.isEmpty()) {
                throw new IllegalStateException("Not ready: " + String.join("; ", missing));
            }
            Startup.awaitTopics(
                    kafka, new TopicOptions(), List.of(Topics.ARTICLES, Topics.ENRICHED_ARTICLES, Topics.DEAD_LETTERS));
            Startup.awaitSchemas(registry, List.of(Topics.ARTICLES));
            if (!again) {
                articles.mustBeNew(new SearchApi(http, programs.api()));
            }
            var ledger = new Ledger(System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUpSeconds));
            try (var topics = TopicWatch.start(kafka, registry, ledger, System::nanoTime);
                    var search = watchSearch(http, ledger)) {
                return run(plan, registry, pipeline, ledger, topics, search);
            }
        }
    }

    private SearchWatch watchSearch(LocalHttp http, Ledger ledger) {
        return new SearchWatch(
                new SearchApi(http, programs.api()),
                articles.section(),
                articles.probeWord(),
                ledger,
                System::nanoTime);
    }

    private LoadReport run(
            Replay.Plan plan,
            SchemaRegistry registry,
            Programs pipeline,
            Ledger ledger,
            TopicWatch topics,
            SearchWatch search)
            throws InterruptedException, IOException {
        OptionalLong repeatedBefore = pipeline.repeated();
        log.info("Run {} publishes at {}", articles.section(), plan.rate());
        long skipped;
        long resent;
        try (var publisher = ArticlePublisher.to(kafka, registry, ledger::published)) {
            skipped = publish(plan, publisher, ledger);
            publisher.finish(ATTEMPTS);
            resent = publisher.resent();
        }
        log.info("All is published: {}; waiting until it has gone through", ledger.counts());
        drain(pipeline, repeatedBefore, ledger, search);
        if (topics.hasFailed()) {
            throw new IllegalStateException("The topics could not be watched to the end; the log says why");
        }
        long repeated = repeatedSince(pipeline, repeatedBefore);
        Ledger.Counts counts = ledger.counts();
        SearchWatch.Seen seen = search.seen();
        long searchable = seen.total() + counts.probesFound();
        return new LoadReport(
                articles.section(),
                plan.rate(),
                counts,
                skipped,
                resent,
                ledger.rejections(),
                repeated,
                searchable,
                ledger.publishedToEnriched(),
                ledger.publishedToSearchable(),
                ledger.secondsToLastEnriched(),
                again ? 0 : ledger.secondsTo(seen.nanos()),
                Verdict.of(counts, again ? Math.max(0, repeated) : 0, searchable));
    }

    private long publish(Replay.Plan plan, ArticlePublisher publisher, Ledger ledger)
            throws InterruptedException, IOException {
        var replay = new Replay(set, plan, articles, ledger, publisher::publish, System::nanoTime);
        if (again) {
            return replay.run(); // a probe that can be found already would measure nothing
        }
        try (var _ = Probes.start(options.probeRate(), articles, ledger, publisher::publish, System::nanoTime)) {
            return replay.run();
        }
    }

    private void drain(Programs pipeline, OptionalLong repeatedBefore, Ledger ledger, SearchWatch search)
            throws InterruptedException {
        boolean done = Drain.await(
                () -> isThrough(ledger.counts(), repeatedOf(pipeline, repeatedBefore), search.seen()),
                () -> List.of(ledger.counts(), search.seen(), repeatedOf(pipeline, repeatedBefore)),
                options.patience());
        if (done) {
            Ledger.Counts before = ledger.counts();
            boolean _ = Drain.await(() -> !ledger.counts().equals(before), () -> "", LINGER);
        } else {
            log.warn("Nothing has moved for {}, so this is how it stays", options.patience());
        }
    }

    /** What was rejected never comes out, so it is not waited for; the verdict tells of it. */
    private boolean isThrough(Ledger.Counts counts, long repeated, SearchWatch.Seen seen) {
        long expected = counts.published() - counts.rejected();
        return counts.enriched() + repeated >= expected && seen.total() + counts.probesFound() >= expected;
    }

    /** Repeats count only where they are expected, and only then is enrich asked for them again and again. */
    private long repeatedOf(Programs pipeline, OptionalLong before) {
        if (!again) {
            return 0;
        }
        try {
            return Math.max(0, repeatedSince(pipeline, before));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static long repeatedSince(Programs pipeline, OptionalLong before) throws InterruptedException {
        OptionalLong now = pipeline.repeated();
        return before.isPresent() && now.isPresent() ? now.getAsLong() - before.getAsLong() : -1;
    }
}
