package dateline.lab.bench;

import dateline.enrich.story.NewsItem;
import dateline.enrich.story.RememberedStories;
import dateline.enrich.story.StoryKeeper;
import dateline.enrich.story.StoryRules;
import dateline.lab.watch.Figures;
import dateline.schemas.AvroSafety;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Finds the stories of a stream of made articles on one thread, until very many are remembered, and goes on. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Articles a second that one thread puts into stories with very many remembered ones, and the heap these take.",
            "The articles are made: words as frequent as in news, and in each story some words and names of its own."
        })
public final class BenchStoriesCommand implements Callable<Integer> {

    /** As long as stories are kept, so that at its end all are remembered. */
    private static final Duration STREAM = Duration.ofDays(14);

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final double MEGA = 1e6;
    private static final int SHOWN_EVERY = 100_000;

    static {
        AvroSafety.establish(); // before the first builder, or Avro refuses to make one
    }

    @Option(names = "--remembered", paramLabel = "N", defaultValue = "1000000", description = "Articles to remember.")
    private int remembered;

    @Option(names = "--count", paramLabel = "N", defaultValue = "50000", description = "Articles to measure by.")
    private int count;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The same seed makes the same articles.")
    private long seed;

    @Option(names = "--json", description = "Print the figures as JSON, and nothing else.")
    private boolean json;

    @Override
    public Integer call() {
        if (remembered < 1 || count < 1) {
            throw new IllegalArgumentException("--remembered and --count must be 1 or more");
        }
        var news = new MadeNews(seed, START, STREAM.dividedBy(remembered));
        var kept = new Kept();
        var stories = new RememberedStories(StoryRules.USUAL, 2 * (remembered + count), kept);
        long before = heap();
        var filling = new Measured();
        for (int number = 1; number <= remembered; number++) {
            filling.add(news.next(), stories);
            if (!json && number % SHOWN_EVERY == 0) {
                System.err.println(number + " of " + remembered + " remembered");
            }
        }
        long heap = heap() - before;
        double stored = kept.bytes / (double) kept.times;
        var full = new Measured();
        for (int number = 0; number < count; number++) {
            full.add(news.next(), stories);
        }
        Figures figures = new Figures()
                .put("remembered", remembered)
                .put("heapMegabytes", heap / MEGA)
                .put("heapBytesAnArticle", heap / (double) remembered)
                .put("storedBytesAnArticle", stored)
                .put("articlesPerSecondWhileFilling", filling.perSecond())
                .put("measured", count)
                .put("articlesPerSecond", full.perSecond())
                .put("slowestMillis", full.slowest / MEGA)
                .put("storiesOfThem", full.found.size())
                .put("storiesMadeOfThem", full.made.size());
        System.out.println(json ? figures.toJson() : figures.toTable());
        return 0;
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Counts the bytes instead of keeping them. */
    private static final class Kept implements StoryKeeper {

        private long bytes;
        private long times;

        @Override
        public void keep(String articleId, byte[] article) {
            bytes += article.length;
            times++;
        }

        @Override
        public void forget(String articleId) {
            // only what is kept is counted
        }
    }

    /** CPU time of the thread, with what it takes to make terms of the text. */
    private static final class Measured {

        private long nanos;
        private long slowest;
        private int articles;
        private final Set<String> found = new HashSet<>();
        private final Set<Long> made = new HashSet<>();

        void add(MadeNews.Item made, RememberedStories stories) {
            long start = CpuTime.nanos();
            var item = NewsItem.of(made.article(), made.tags(), made.article().getPublishedAt(), "");
            String story = stories.add(item).story();
            long taken = CpuTime.nanos() - start;
            nanos += taken;
            slowest = Math.max(slowest, taken);
            articles++;
            found.add(story);
            this.made.add(made.story());
        }

        double perSecond() {
            return 1e9 * articles / nanos;
        }
    }
}
