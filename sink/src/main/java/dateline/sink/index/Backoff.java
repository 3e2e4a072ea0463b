package dateline.sink.index;

import java.time.Duration;
import java.util.Random;

/** How long to wait before the next try: doubling from a first pause to a longest, each with jitter. Not thread-safe. */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private final Random random;
    private int tries;

    /** @param random for the jitter, so that many instances do not come back at the same moment */
    Backoff(Duration first, Duration longest, Random random) {
        this.first = first;
        this.longest = longest;
        this.random = random;
    }

    /** Half to all of the pause whose turn it is. */
    Duration next() {
        long millis = Math.min(longest.toMillis(), first.toMillis() << Math.min(tries, 20));
        tries++;
        return Duration.ofMillis(millis / 2 + random.nextLong(millis / 2 + 1));
    }

    /** How often it was waited since the last {@link #reset}. */
    int tries() {
        return tries;
    }

    /** It worked; the next trouble starts with the first pause. */
    void reset() {
        tries = 0;
    }
}
