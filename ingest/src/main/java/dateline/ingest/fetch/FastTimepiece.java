package dateline.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.locks.LockSupport;

/**
 * A clock that shows {@code start} at {@code wallStart} and runs so many times faster from there.
 *
 * @param wall what it is measured against
 * @param times 1 to 100,000
 */
record FastTimepiece(Clock wall, Instant wallStart, Instant start, int times) implements Timepiece {

    private static final int MOST_TIMES = 100_000;

    FastTimepiece {
        if (times < 1 || times > MOST_TIMES) {
            throw new IllegalArgumentException("times must be 1 to " + MOST_TIMES + ", but was " + times);
        }
    }

    @Override
    public Instant now() {
        return start.plus(Duration.between(wallStart, wall.instant()).multipliedBy(times));
    }

    @Override
    public void sleep(Duration time) throws InterruptedException {
        long end = System.nanoTime() + onTheWall(time).toNanos();
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
        }
    }

    @Override
    public Duration onTheWall(Duration time) {
        return time.isPositive() ? time.plusNanos(times - 1L).dividedBy(times) : Duration.ZERO;
    }

    @Override
    public Clock clock() {
        return ((InstantSource) this::now).withZone(ZoneOffset.UTC);
    }
}
