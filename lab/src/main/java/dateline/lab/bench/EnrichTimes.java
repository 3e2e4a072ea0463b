package dateline.lab.bench;

import dateline.enrich.Annotator;
import dateline.enrich.enricher.Enricher;
import dateline.schemas.Article;
import dateline.schemas.Tags;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** CPU time of repair and of every enricher over many articles, one after another, and the heap they leave. */
final class EnrichTimes {

    /** How many articles are between two looks at the heap. */
    private static final int HEAP_EVERY = 1_000;

    private static final double NANOS_IN_MILLI = 1e6;

    private final Annotator annotator;
    private final long[] nanos;
    private final List<Long> totals = new ArrayList<>();
    private long characters;
    private long heap;

    EnrichTimes(Annotator annotator) {
        this.annotator = annotator;
        this.nanos = new long[annotator.enrichers().size() + 1];
    }

    void run(Article article) {
        long start = CpuTime.nanos();
        Article repaired = annotator.repair(article);
        long last = CpuTime.nanos();
        nanos[0] += last - start;
        var tags = Tags.newBuilder();
        int step = 1;
        for (Enricher enricher : annotator.enrichers()) {
            enricher.enrich(repaired, tags);
            long now = CpuTime.nanos();
            nanos[step++] += now - last;
            last = now;
        }
        totals.add(last - start);
        characters += repaired.getBody().length();
        if (totals.size() % HEAP_EVERY == 0) {
            lookAtHeap();
        }
    }

    private void lookAtHeap() {
        System.gc();
        heap = Math.max(
                heap, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    /** Milliseconds an article of each step, repair first. */
    List<Double> perArticle() {
        return Arrays.stream(nanos)
                .mapToObj(sum -> sum / NANOS_IN_MILLI / totals.size())
                .toList();
    }

    double perSecond() {
        return 1e9 * totals.size() / Arrays.stream(nanos).sum();
    }

    /** Milliseconds that a share of the articles takes no longer than. */
    double percentile(double share) {
        List<Long> sorted = totals.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size())) / NANOS_IN_MILLI;
    }

    double meanCharacters() {
        return (double) characters / totals.size();
    }

    int articles() {
        return totals.size();
    }

    /** The most that was in use right after a collection, this measurement included. */
    long heapBytes() {
        if (heap == 0) {
            lookAtHeap();
        }
        return heap;
    }
}
