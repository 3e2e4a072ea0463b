package dateline.lab.bench;

import static dateline.schemas.Topics.ENRICHED_ARTICLES;

import dateline.enrich.Annotator;
import dateline.enrich.MemoryShard;
import dateline.enrich.Retention;
import dateline.lab.replay.LoadSet;
import dateline.lab.replay.RunArticles;
import dateline.lab.replay.RunRegistry;
import dateline.lab.watch.Figures;
import dateline.schemas.Article;
import dateline.schemas.EnrichedArticle;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.state.KeyValueStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One shard of the stage <i>remember</i>, filled with very many articles, then measured. */
@Command(
        name = "memory",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Articles a second that one shard carries with very many remembered: all that its thread does, from the bytes "
                    + "that arrive to the bytes of article and stories, with stores on disk as in the pipeline; CPU time of "
                    + "that thread, collecting of garbage not in it; the heap and the disk these take.",
            "Articles are made and prepared on another thread, as in the pipeline by the stage before.",
            "The articles are real ones of the load set over and over, each round with its words, names, numbers and dates "
                    + "exchanged for others as frequent. One in ten is a word-for-word copy, one in ten tells the same news "
                    + "in other sentences."
        })
public final class BenchMemoryCommand implements Callable<Integer> {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** As long as copies are kept, so that all of the first are remembered at its end. */
    private static final Duration STREAM = Duration.ofDays(7);

    private static final Duration STORIES = Duration.ofDays(14);
    private static final String COPIES_STORE = "copies";
    private static final String STORIES_STORE = "stories";
    private static final double MEGA = 1e6;
    private static final int SHOWN_EVERY = 100_000;

    private final Serde<EnrichedArticle> articles = ENRICHED_ARTICLES.valueSerde(new RunRegistry());

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Folder with a load set.")
    private Path data;

    @Option(names = "--remembered", paramLabel = "N", defaultValue = "1000000", description = "Articles to remember.")
    private int remembered;

    @Option(names = "--count", paramLabel = "N", defaultValue = "50000", description = "Articles to measure by.")
    private int count;

    @Option(names = "--texts", paramLabel = "N", defaultValue = "6000", description = "Real texts to vary.")
    private int texts;

    @Option(
            names = "--verdicts",
            paramLabel = "FILE",
            description = "Write what is said of each article, a line each, to compare with another run.")
    private Path verdicts;

    @Option(names = "--json", description = "Print the figures as JSON, and nothing else.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        Optional<LoadSet> set = LoadSet.in(data);
        if (set.isEmpty()) {
            System.out.println("lab: skipped, there is no load set in " + data + " (--data)");
            return 0;
        }
        if (remembered < 1 || count < 1 || texts < 1) {
            throw new IllegalArgumentException("--remembered, --count and --texts must be 1 or more");
        }
        List<Article> real = new ArrayList<>();
        set.get().each(texts, new RunArticles("bench", Clock.systemUTC()), real::add);
        var news = new VariedNews(Annotator.usual(), real, START, STREAM.dividedBy(remembered));
        try (Writer said = verdicts == null ? Writer.nullWriter() : Files.newBufferedWriter(verdicts)) {
            Figures figures = figures(news, said);
            System.out.println(json ? figures.toJson() : figures.toTable());
        }
        return 0;
    }

    private Figures figures(VariedNews news, Writer said) throws IOException {
        var retention = new Retention(STREAM, STORIES, 2 * (remembered + count));
        try (var disk = new DiskStores()) {
            KeyValueStore<String, byte[]> copies = disk.open(COPIES_STORE);
            KeyValueStore<String, byte[]> stories = disk.open(STORIES_STORE);
            long before = heap();
            var shard = new MemoryShard(copies, stories, retention, articles);
            var prepared = new PreparedNews(news, articles);
            var filling = new ShardRun(shard, said);
            for (int number = 0; number < remembered; number++) {
                PreparedNews.Made article = prepared.next();
                filling.add(article);
                if (!json && (number + 1) % SHOWN_EVERY == 0) {
                    System.err.println(number + 1 + " of " + remembered + " remembered in "
                            + (heap() - before) / (int) MEGA + " MB, the last " + SHOWN_EVERY + " at "
                            + Math.round(filling.perSecond()) + " articles/s");
                    filling = new ShardRun(shard, said);
                }
            }
            long heap = heap() - before;
            long preparing = prepared.preparing();
            var full = new ShardRun(shard, said);
            for (int number = 0; number < count; number++) {
                full.add(prepared.next());
            }
            full.tidy();
            preparing = prepared.preparing() - preparing;
            copies.close();
            stories.close();
            Figures figures = new Figures()
                    .put("realTexts", news.texts())
                    .put("remembered", remembered)
                    .put("heapMegabytes", heap / MEGA)
                    .put("heapBytesAnArticle", heap / (double) remembered)
                    .put("copiesDiskMegabytes", disk.bytes(COPIES_STORE) / MEGA)
                    .put("storiesDiskMegabytes", disk.bytes(STORIES_STORE) / MEGA);
            full.figures(figures);
            figures.put("millisOfPreparingBefore", preparing / MEGA / count);
            return takenOver(disk, retention, figures);
        }
    }

    /** Reads both back, as another instance does that takes the shard over and has its stores. */
    private Figures takenOver(DiskStores disk, Retention retention, Figures figures) {
        KeyValueStore<String, byte[]> copies = disk.open(COPIES_STORE);
        KeyValueStore<String, byte[]> stories = disk.open(STORIES_STORE);
        long start = System.nanoTime();
        var shard = new MemoryShard(copies, stories, retention, articles);
        figures.put("readBackSeconds", (System.nanoTime() - start) / 1e9);
        shard.tidy();
        copies.close();
        stories.close();
        return figures;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
