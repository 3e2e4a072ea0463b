package dateline.ingest;

import dateline.ingest.publish.Outcome;
import dateline.ingest.publish.OutcomeCount;
import dateline.ingest.seed.PollCount;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * What ingest counts.
 *
 * <p>Each item a source hands on ends in exactly one outcome, so the outcomes of a source add up to the items it read.
 * Tags take values from short fixed lists; a URL or a host is never a tag.
 */
public final class IngestMetrics implements OutcomeCount, PollCount {

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

    /** Counts one poll of a seed. Meter {@code ingest.polls}, tags {@code source} and {@code outcome}. */
    @Override
    public void poll(String sourceKind, String outcome, Duration took) {
        Timer.builder("ingest.polls")
                .description("Polls of seeds, by what came of them")
                .tag("source", sourceKind)
                .tag("outcome", outcome)
                .register(registry)
                .record(took);
    }

    /** Meter {@code ingest.delay}, tag {@code source}. */
    @Override
    public void delay(String sourceKind, Duration delay) {
        Timer.builder("ingest.delay")
                .description("From when a publisher says it published an article until it was published here")
                .tag("source", sourceKind)
                .publishPercentiles(0.5, 0.95)
                .register(registry)
                .record(delay);
    }

    /** Gauge {@code ingest.seeds}: seeds read by this instance now. */
    void seeds(IntSupplier running) {
        Gauge.builder("ingest.seeds", running, IntSupplier::getAsInt)
                .description("Seeds this instance reads now")
                .strongReference(true)
                .register(registry);
    }
}
