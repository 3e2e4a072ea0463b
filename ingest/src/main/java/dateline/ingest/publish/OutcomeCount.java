package dateline.ingest.publish;

import java.time.Duration;

/** Counts items by what became of them. */
@FunctionalInterface
public interface OutcomeCount {

    /**
     * Counts one item.
     *
     * @param sourceKind kind of source that read it, e.g. {@code "push"}
     * @param took from when it was there until the outcome was known
     */
    void item(String sourceKind, Outcome outcome, Duration took);
}
