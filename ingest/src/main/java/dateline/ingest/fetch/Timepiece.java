package dateline.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The one clock of ingest, and the one way to let time pass. Whatever waits or asks the time goes through it, so that a
 * simulated web can run a week in minutes through the real code. Safe for use by many threads.
 */
public interface Timepiece {

    Instant now();

    /**
     * Waits.
     *
     * @param time in this timepiece's own time; none if zero or negative
     * @throws InterruptedException if the program is stopping
     */
    void sleep(Duration time) throws InterruptedException;

    /** How long that is on the wall; for waiting for a condition or a network. At least a nanosecond if positive. */
    Duration onTheWall(Duration time);

    /** The same time, for those that take the JDK's clock; in UTC. */
    Clock clock();

    /** The machine's clock. */
    static Timepiece real() {
        return new FastTimepiece(Clock.systemUTC(), Instant.EPOCH, Instant.EPOCH, 1);
    }

    /**
     * A clock that runs so many times faster than the machine's.
     *
     * @param start what it shows now
     * @param times 1 to 100,000
     */
    static Timepiece faster(Instant start, int times) {
        Clock wall = Clock.systemUTC();
        return new FastTimepiece(wall, wall.instant(), start, times);
    }

    /**
     * The same clock in several programs.
     *
     * @param wallStart the machine's time when it shows {@code start}
     * @param times 1 to 100,000
     */
    static Timepiece faster(Instant wallStart, Instant start, int times) {
        return new FastTimepiece(Clock.systemUTC(), wallStart, start, times);
    }
}
