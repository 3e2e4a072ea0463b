package dateline.lab.bench;

import dateline.enrich.Annotator;
import dateline.enrich.copy.CopyRules;
import dateline.enrich.copy.CopyVerdict;
import dateline.enrich.copy.RememberedArticle;
import dateline.enrich.copy.RememberedArticleBytes;
import dateline.enrich.copy.RememberedArticles;
import dateline.lab.replay.LoadSet;
import dateline.lab.replay.RunArticles;
import dateline.lab.watch.Figures;
import dateline.schemas.Article;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Remembers very many articles on one thread, then tells copies among further ones. */
@Command(
        name = "copies",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Articles a second that one thread compares with very many remembered ones, and the heap these take.",
            "The articles are variations of those of the load set: small letters moved along the alphabet, lesser names "
                    + "and numbers changed. One in ten is a word-for-word copy."
        })
public final class BenchCopiesCommand implements Callable<Integer> {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private static final double MEGA = 1e6;

    private static final int BATCH = 1_000;

    /** One article in so many is a copy of an earlier one. */
    private static final int COPY_EVERY = 10;

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "Folder with a load set.")
    private Path data;

    @Option(
            names = "--remembered",
            paramLabel = "N",
            defaultValue = "1000000",
            description = "Articles to remember, all of one week.")
    private int remembered;

    @Option(names = "--count", paramLabel = "N", defaultValue = "50000", description = "Articles to measure by.")
    private int count;

    @Option(names = "--texts", paramLabel = "N", defaultValue = "3000", description = "Real texts to vary.")
    private int texts;

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
        Figures figures = figures(new CopyVariations(Annotator.usual(), real));
        System.out.println(json ? figures.toJson() : figures.toTable());
        return 0;
    }

    private Figures figures(CopyVariations variations) {
        var memory = new RememberedArticles(CopyRules.USUAL, RememberedArticles.USUAL_WINDOW, remembered, _ -> {});
        long before = heap();
        long bytes = 0;
        long restoring = 0;
        List<RememberedArticle> batch = new ArrayList<>();
        for (int number = 0; number < remembered; number++) {
            RememberedArticle article =
                    variations.variation(number, number, time(number)).fingerprinted();
            byte[] stored = RememberedArticleBytes.write(article);
            bytes += stored.length;
            batch.add(RememberedArticleBytes.read(stored));
            if (batch.size() == BATCH || number == remembered - 1) {
                restoring += CpuTime.of(() -> batch.forEach(memory::restore));
                batch.clear();
            }
        }
        long heap = heap() - before;
        var measured = new Measured();
        for (int number = remembered; number < remembered + count; number += BATCH) {
            measured.batch(variations, memory, number);
        }
        return new Figures()
                .put("realTexts", variations.size())
                .put("remembered", remembered)
                .put("heapMegabytes", heap / MEGA)
                .put("heapBytesAnArticle", heap / (double) remembered)
                .put("storedBytesAnArticle", bytes / (double) remembered)
                .put("restoredPerSecond", 1e9 * remembered / restoring)
                .put("measured", measured.articles)
                .put("articlesPerSecond", 1e9 * measured.articles / (measured.fingerprinting + measured.adding))
                .put("millisFingerprinting", measured.fingerprinting / MEGA / measured.articles)
                .put("millisComparingAndRemembering", measured.adding / MEGA / measured.articles)
                .put("slowestMillis", measured.slowest / MEGA)
                .put("copies", measured.copies)
                .put("foundOfThem", measured.found)
                .put("othersSaidToBeCopies", measured.others)
                .put("rememberedAfterwards", memory.size());
    }

    /** All of the first fall into one window. */
    private Instant time(long number) {
        return START.plusMillis(RememberedArticles.USUAL_WINDOW.toMillis() * number / remembered);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** What was counted after the memory was full. */
    private final class Measured {

        private int articles;
        private long fingerprinting;
        private long adding;
        private long slowest;
        private int copies;
        private int found;
        private int others;

        void batch(CopyVariations variations, RememberedArticles memory, int first) {
            List<CopyVariations.Varied> batch = new ArrayList<>();
            for (int number = first; number < first + BATCH; number++) {
                boolean copy = number % COPY_EVERY == 0;
                int text = copy ? number - remembered / 2 : number;
                batch.add(variations.variation(text, number, time(number)));
            }
            List<RememberedArticle> fingerprinted = new ArrayList<>();
            fingerprinting += CpuTime.of(() ->
                    batch.stream().map(CopyVariations.Varied::fingerprinted).forEach(fingerprinted::add));
            for (int i = 0; i < BATCH; i++) {
                RememberedArticle article = fingerprinted.get(i);
                long start = CpuTime.nanos();
                CopyVerdict verdict = memory.add(article);
                long nanos = CpuTime.nanos() - start;
                adding += nanos;
                slowest = Math.max(slowest, nanos);
                boolean copy = (first + i) % COPY_EVERY == 0;
                copies += copy ? 1 : 0;
                found += copy && verdict.isCopy() ? 1 : 0;
                others += !copy && verdict.isCopy() ? 1 : 0;
            }
            Instant now = time(first + BATCH);
            adding += CpuTime.of(() -> memory.forgetBefore(now.minus(RememberedArticles.USUAL_WINDOW)));
            articles += BATCH;
        }
    }
}
