package dateline.ingest.seed;

import dateline.ingest.fetch.Timepiece;
import dateline.ingest.source.Observation;
import dateline.ingest.websub.Hub;
import dateline.ingest.websub.Hubs;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Waits for a seed's next poll, which a hub's hint makes come at once. While a hub tells of news, the seed is polled only
 * to be sure. Belongs to one thread, but for hints.
 */
final class Hints {

    /** A hub may forget us without saying so. */
    private static final Duration TO_BE_SURE = Duration.ofHours(1);

    private final String seedId;
    private final Hubs hubs;
    private final Timepiece timepiece;
    private final Semaphore told = new Semaphore(0);
    private Hub hub;
    private boolean hinted;
    private boolean inVain;

    Hints(String seedId, Hubs hubs, Timepiece timepiece) {
        this.seedId = seedId;
        this.hubs = hubs;
        this.timepiece = timepiece;
    }

    /**
     * Returns when the seed is due, or its hub tells of news.
     *
     * @param due by its rhythm; null for at once
     * @param well whether the last poll went well; after one that failed, hints do not count
     */
    void await(Instant due, boolean well) throws InterruptedException {
        hinted = false;
        if (due == null) {
            return;
        }
        Instant now = timepiece.now();
        Optional<Duration> quiet = well ? hubs.quiet(seedId) : Optional.empty();
        if (quiet.isEmpty()) {
            pause(Duration.between(now, due), well);
            return;
        }
        Duration rest = quiet.get().compareTo(TO_BE_SURE) < 0 ? quiet.get() : TO_BE_SURE;
        Instant sure = now.plus(rest);
        // A hint may come before what it tells of can be had; then the rhythm counts once more.
        pause(Duration.between(now, inVain || due.isAfter(sure) ? due : sure), true);
    }

    private void pause(Duration time, boolean listen) throws InterruptedException {
        if (!listen) {
            timepiece.sleep(time);
        } else if (time.isPositive()) {
            hinted = told.tryAcquire(timepiece.onTheWall(time).toNanos(), TimeUnit.NANOSECONDS);
            told.drainPermits();
        }
    }

    /** After a poll that went well: subscribes if the source names a hub and this is not done yet. */
    void polled(Observation observation) throws InterruptedException {
        inVain = hinted && !observation.isChanged();
        if (observation.isChanged()) {
            hub = observation.hub().orElse(null);
            if (hub == null) {
                hubs.drop(seedId);
            }
        }
        if (hub != null) {
            hubs.keep(seedId, hub, told::release);
        }
    }

    /** When the seed is read here no more. */
    void drop() {
        hubs.drop(seedId);
    }
}
