package dateline.lab.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.lab.replay.ArticlePublisher;
import dateline.lab.replay.LoadSet;
import dateline.lab.replay.Replay;
import dateline.lab.replay.ReplayOptions;
import dateline.lab.replay.RunArticles;
import dateline.lab.watch.AlertWatch;
import dateline.lab.watch.Drain;
import dateline.lab.watch.Figures;
import dateline.lab.watch.Ledger;
import dateline.lab.watch.LiveWatch;
import dateline.lab.watch.LocalHttp;
import dateline.lab.watch.ProgramOptions;
import dateline.lab.watch.TopicWatch;
import dateline.program.KafkaOptions;
import dateline.schemas.Article;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.StoredSearch;
import dateline.schemas.Topics;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Times alerts and streams of a running pipeline with very many stored searches. */
@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Stores searches made of the words of a set, publishes the set, and times from an article's intended time to",
            "its alerts on their topic and to a client of /api/live; then times matching by itself. The searches are",
            "removed afterwards. Exit code 1: an alert came twice, or an article did not come out."
        })
public final class BenchAlertsCommand implements Callable<Integer> {

    private static final int MADE_OF = 3_000;
    private static final int MATCHED_ALONE = 5_000;
    private static final int ATTEMPTS = 5;
    private static final Duration LINGER = Duration.ofSeconds(5);

    @Mixin
    private ReplayOptions replay;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private ProgramOptions programs;

    @Option(names = "--searches", paramLabel = "N", defaultValue = "10000", description = "Stored searches.")
    private int count;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            defaultValue = "30",
            description = "What is published in the first so many seconds is not timed.")
    private long warmUpSeconds;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Optional<LoadSet> set = replay.set();
        if (set.isEmpty()) {
            System.out.println(replay.skipped());
            return 0;
        }
        RunArticles articles = replay.articles(Clock.systemUTC());
        List<StoredSearch> searches = searches(set.get(), articles);
        try (var http = new LocalHttp();
                var registry = kafka.registry()) {
            write(registry, searches, false);
            try {
                awaitStored(http);
                return run(set.get(), articles, searches, registry);
            } finally {
                write(registry, searches, true);
            }
        }
    }

    private List<StoredSearch> searches(LoadSet set, RunArticles articles) throws IOException {
        List<Article> some = new ArrayList<>();
        int _ = set.each(MADE_OF, articles, some::add);
        return new MadeSearches(Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS)).of(some, count);
    }

    private int run(LoadSet set, RunArticles articles, List<StoredSearch> searches, SchemaRegistry registry)
            throws InterruptedException, IOException {
        var ledger = new Ledger(System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUpSeconds));
        try (var _ = TopicWatch.start(kafka, registry, ledger, System::nanoTime);
                var alerts = AlertWatch.start(kafka, registry, ledger, System::nanoTime);
                var live = LiveWatch.start(programs.api(), ledger, System::nanoTime)) {
            try (var publisher = ArticlePublisher.to(kafka, registry, ledger::published)) {
                long _ = new Replay(set, replay.plan(), articles, ledger, publisher::publish, System::nanoTime).run();
                publisher.finish(ATTEMPTS);
            }
            boolean through = Drain.await(
                    () -> ledger.counts().enriched() >= ledger.counts().published()
                            && live.seen() >= ledger.counts().published(),
                    () -> List.of(ledger.counts(), live.seen()),
                    replay.patience());
            long before = alerts.count();
            boolean _ = Drain.await(() -> alerts.count() > before, () -> "", LINGER);
            MatchingTimes alone = MatchingTimes.of(searches, kafka, registry, MATCHED_ALONE);
            var figures = new Figures()
                    .put("storedSearches", searches.size())
                    .put("rate", replay.rate().toString())
                    .put("published", ledger.counts().published())
                    .put("enriched", ledger.counts().enriched())
                    .put("streamed", live.seen())
                    .put("alerts", alerts.count())
                    .put("alertsDoubled", alerts.doubled())
                    .put("publishedToEnriched", ledger.publishedToEnriched())
                    .put("publishedToAlert", alerts.delays())
                    .put("publishedToClient", live.delays())
                    .put("matchingAlone", alone);
            System.out.println(replay.json() ? figures.toJson() : figures.toTable());
            return through && alerts.doubled() == 0 ? 0 : 1;
        }
    }

    /** @param gone whether to remove them */
    private void write(SchemaRegistry registry, List<StoredSearch> searches, boolean gone) {
        var values = Topics.STORED_SEARCHES.valueSerde(registry).serializer();
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (StoredSearch search : searches) {
                var _ = producer.send(new ProducerRecord<>(
                        Topics.STORED_SEARCHES.name(),
                        search.getSearchId().getBytes(UTF_8),
                        gone ? null : values.serialize(Topics.STORED_SEARCHES.name(), search)));
            }
            producer.flush();
        }
    }

    private void awaitStored(LocalHttp http) throws InterruptedException {
        boolean stored = Drain.await(() -> stored(http) >= count, () -> stored(http), replay.patience());
        if (!stored) {
            throw new IllegalStateException(
                    "The sink knows only " + stored(http) + " of " + count + " stored searches");
        }
    }

    private long stored(LocalHttp http) {
        try {
            return http.get(LocalHttp.at(programs.api(), "/api/searches?size=1"))
                    .map(answer -> answer.body().replaceFirst("(?s)^\\{\"total\":(\\d{1,9}).*", "$1"))
                    .filter(total -> total.matches("\\d{1,9}"))
                    .map(Long::parseLong)
                    .orElse(0L);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
