package dateline.sink;

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

    private final Map<Outcome, Counter> documents = new EnumMap<>(Outcome.class);
    private final Timer index;
    private final Timer search;

    /** Meters {@code sink.documents} with tag {@code outcome}, {@code sink.index} and {@code sink.search}. */
    public SinkMetrics(MeterRegistry registry) {
        for (Outcome outcome : Outcome.values()) {
            documents.put(
                    outcome,
                    Counter.builder("sink.documents")
                            .description("Records read from enriched-articles, by what became of them")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
        index = Timer.builder("sink.index")
                .description("Time to write one batch of documents")
                .publishPercentileHistogram()
                .register(registry);
        search = Timer.builder("sink.search")
                .description("Time to answer one search")
                .publishPercentileHistogram()
                .register(registry);
    }

    /** Counts one document. */
    public void document(Outcome outcome) {
        documents.get(outcome).increment();
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
