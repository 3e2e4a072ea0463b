package dateline.sink;

import dateline.sink.backend.Index;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the sink counts and times.
 *
 * <p>Each record read ends in one of indexed, already there and rejected, so these add up to the records read.
 * {@code RETRIED} counts tries and not records: a document may be retried often before it ends in one of the others.
 */
public final class SinkMetrics {

    /** Values of the metric tag {@code outcome}. */
    public enum Outcome {
        INDEXED,
        /** The index had this version or a later one; a repeat after a restart. */
        ALREADY_THERE,
        /** Unreadable, or refused by the backend; there is a dead letter. */
        REJECTED,
        /** Not written now, to be tried again. */
        RETRIED
    }

    private final Map<Index, Map<Outcome, Counter>> documents = new EnumMap<>(Index.class);
    private final Counter trendsLeftOut;
    private final Counter boardLeftOut;
    private final Timer index;
    private final Timer search;

    /**
     * Meters {@code sink.documents} and {@code sink.stories}, both with tag {@code outcome}, {@code sink.index}, {@code
     * sink.search} and {@code sink.trends.left.out}.
     */
    public SinkMetrics(MeterRegistry registry) {
        documents.put(
                Index.ARTICLES,
                counters(registry, "sink.documents", "Records read from enriched-articles, by what became of them"));
        documents.put(
                Index.STORIES, counters(registry, "sink.stories", "Records read from stories, by what became of them"));
        trendsLeftOut = Counter.builder("sink.trends.left.out")
                .description("Records of topic trends that could not be read")
                .register(registry);
        boardLeftOut = Counter.builder("sink.board.left.out")
                .description("Records of seeds, their states and dead letters that could not be read")
                .register(registry);
        index = Timer.builder("sink.index")
                .description("Time to write one batch of documents")
                .publishPercentileHistogram()
                .register(registry);
        search = Timer.builder("sink.search")
                .description("Time to answer one search")
                .publishPercentileHistogram()
                .register(registry);
    }

    private static Map<Outcome, Counter> counters(MeterRegistry registry, String name, String description) {
        Map<Outcome, Counter> counters = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            counters.put(
                    outcome,
                    Counter.builder(name)
                            .description(description)
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        return counters;
    }

    /** Counts one document. */
    public void document(Index index, Outcome outcome) {
        documents.get(index).get(outcome).increment();
    }

    /** Counts a record of {@code trends} that could not be taken. */
    public void trendLeftOut() {
        trendsLeftOut.increment();
    }

    /** Counts a record of a seed, its state or a dead letter that could not be taken. */
    public void boardLeftOut() {
        boardLeftOut.increment();
    }

    /** Times the writing of one batch. */
    public <T> T timeIndexing(Supplier<T> work) {
        return index.record(work);
    }

    /** Times one search, answered or not. */
    public <T> T timeSearch(Supplier<T> work) {
        return search.record(work);
    }
}
