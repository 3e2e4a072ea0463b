package dateline.program.access;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** So many requests a second for each caller, with a burst on top. Safe for use by many threads. */
final class RateLimit {

    /** Callers remembered; whoever was longest away is forgotten and starts with a full burst. */
    private static final int MOST_CALLERS = 10_000;

    private final long burst;
    private final long refill;
    private final Duration period;
    private final Map<String, Bucket> byCaller = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param burst requests at once after a pause
     * @param refill requests regained each period
     */
    RateLimit(long burst, long refill, Duration period) {
        this.burst = burst;
        this.refill = refill;
        this.period = period;
    }

    /** Takes one request; zero if it may go on, else how long until one may. */
    Duration take(String caller) {
        ConsumptionProbe probe = bucket(caller).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket(String caller) {
        synchronized (byCaller) {
            Bucket bucket = byCaller.computeIfAbsent(
                    caller,
                    _ -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(burst).refillGreedy(refill, period))
                            .build());
            if (byCaller.size() > MOST_CALLERS) {
                byCaller.remove(byCaller.keySet().iterator().next());
            }
            return bucket;
        }
    }
}
