package dateline.ingest.websub;

import java.time.Duration;
import java.util.Optional;

/** What tells of news, so that a seed need not be asked so often. Safe for use by many threads. */
public interface Hubs {

    /** Nobody does: every seed is polled. */
    Hubs NONE = new Hubs() {
        @Override
        public void keep(String seedId, Hub hub, Runnable news) {}

        @Override
        public void drop(String seedId) {}

        @Override
        public Optional<Duration> quiet(String seedId) {
            return Optional.empty();
        }
    };

    /**
     * Sees to it that a seed is subscribed to: asks the hub if it was not asked, did not verify, or its lease will end
     * soon. Call it after each poll of a seed that names the hub; it waits for the hub's answer.
     *
     * @param news called when the hub tells of news; must return at once
     */
    void keep(String seedId, Hub hub, Runnable news) throws InterruptedException;

    /** Forgets a seed's subscription; its hub is told when it next calls. */
    void drop(String seedId);

    /** How long polling may be left to the hub; empty if it does not tell of news now. Then {@link #keep} again. */
    Optional<Duration> quiet(String seedId);
}
