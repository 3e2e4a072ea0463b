package dateline.ingest.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is turned, or somebody sleeps. */
final class Turned implements Timepiece {

    private final AtomicReference<Instant> now;

    Turned(Instant start) {
        now = new AtomicReference<>(start);
    }

    void turn(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    @Override
    public Instant now() {
        return now.get();
    }

    @Override
    public void sleep(Duration time) {
        if (time.isPositive()) {
            turn(time);
        }
    }

    @Override
    public Duration onTheWall(Duration time) {
        return time;
    }

    @Override
    public Clock clock() {
        return ((InstantSource) this::now).withZone(ZoneOffset.UTC);
    }
}
