package dateline.enrich;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * What enrich counts and times.
 *
 * <p>Each record read from {@code articles} ends in exactly one outcome, so the outcomes add up to the records read. A
 * transaction that fails is read again and counted again. Metric tags take values from short fixed lists.
 */
final class EnrichMetrics {

    enum Outcome {
        ENRICHED,
        /** The same text as was last seen under this id. */
        REPEATED,
        /** Written back to {@code articles} under its own id; it is read again there. */
        READDRESSED,
        /** Sent to {@code dead-letters}. */
        REJECTED
    }

    private final MeterRegistry registry;
    private final Map<Outcome, Counter> outcomes = new EnumMap<>(Outcome.class);

    EnrichMetrics(MeterRegistry registry) {
        this.registry = registry;
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(
                    outcome,
                    Counter.builder("enrich.articles")
                            .description("Records read from articles, by what became of them")
                            .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                            .register(registry));
        }
    }

    /** Counts one record. Meter {@code enrich.articles}, tag {@code outcome}. */
    void count(Outcome outcome) {
        outcomes.get(outcome).increment();
    }

    /** How often it was counted so far. */
    double counted(Outcome outcome) {
        return outcomes.get(outcome).count();
    }

    /** Counts an article that goes on without what a step finds. Meter {@code enrich.without}, tag {@code step}. */
    void countWithout(String step) {
        Counter.builder("enrich.without")
                .description("Articles that went on without a step, by its fault")
                .tag("step", step)
                .register(registry)
                .increment();
    }

    /** What times a step. Meter {@code enrich.step}, tag {@code step}. */
    Timer step(String name) {
        return Timer.builder("enrich.step")
                .description("Time one article takes in a step")
                .tag("step", name)
                .register(registry);
    }
}
