package dateline.lab.web;

import dateline.ingest.fetch.Timepiece;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of the simulated web, the same in every process of a run.
 *
 * @param wall the machine's time when this one showed {@code start}
 * @param speed how many times faster it runs
 */
record WebClock(Instant wall, Instant start, int speed) {

    /** In step with all the others of this run. */
    Timepiece timepiece() {
        Duration since = Duration.between(wall, InstantSource.system().instant());
        return Timepiece.faster(start.plus(since.multipliedBy(speed)), speed);
    }
}
