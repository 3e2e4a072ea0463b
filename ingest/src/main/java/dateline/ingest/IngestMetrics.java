package dateline.ingest;

import dateline.ingest.publish.Outcome;
import dateline.ingest.publish.OutcomeCount;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * What ingest counts.
 *
 * <p>Each item a source hands on ends in exactly one outcome, so the outcomes of a source add up to the items it read.
 * Tags take values from short fixed lists; a URL or a host is never a tag.
 */
public final class IngestMetrics implements OutcomeCount {

    private final MeterRegistry registry;

    public IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts one item. Meters {@code ingest.items} and {@code ingest.publish}, tags {@code source} and {@code outcome}. */
    @Override
    public void item(String sourceKind, Outcome outcome, Duration took) {
        Counter.builder("ingest.items")
                .description("Items read from sources, by what became of them")
                .tag("source", sourceKind)
                .tag("outcome", outcome.word())
                .register(registry)
                .increment();
        Timer.builder("ingest.publish")
                .description("From when an item was there until its outcome was known")
                .tag("source", sourceKind)
                .tag("outcome", outcome.word())
                .register(registry)
                .record(took);
    }
}
