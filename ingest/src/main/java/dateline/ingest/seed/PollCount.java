package dateline.ingest.seed;

import java.time.Duration;

/** Counts polls and how late articles are found. */
public interface PollCount {

    /**
     * Counts one poll.
     *
     * @param outcome {@code changed}, {@code unchanged}, or the kind of trouble in lower case
     */
    void poll(String sourceKind, String outcome, Duration took);

    /** An article was published so long after its publisher's own time of publication. */
    void delay(String sourceKind, Duration delay);
}
