package dateline.lab.watch;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Asks again and again what of a run can be found.
 *
 * <p>All probes of a run share one word, so one search every 20 ms looks for all of them, however many are on their
 * way: the watching costs the same when the pipeline is slow, and leaves none out. A latency is too long by up to
 * those 20 ms and the search itself. How many articles are searchable is asked four times a second.
 */
public final class SearchWatch implements AutoCloseable {

    private static final long PROBE_MILLIS = 20;
    private static final long TOTAL_MILLIS = 250;

    private final SearchApi api;
    private final Ledger ledger;
    private final LongSupplier nanoTime;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Thread> threads;
    private volatile Seen seen = new Seen(0, 0);

    /**
     * How many articles of the run, without probes, were searchable.
     *
     * @param nanos when that number was first seen
     */
    public record Seen(long total, long nanos) {}

    private interface Round {
        void run() throws InterruptedException;
    }

    /**
     * Starts watching.
     *
     * @param section of every article of the run but the probes
     * @param probeWord in every probe of the run
     */
    public SearchWatch(SearchApi api, String section, String probeWord, Ledger ledger, LongSupplier nanoTime) {
        this.api = api;
        this.ledger = ledger;
        this.nanoTime = nanoTime;
        this.threads = List.of(
                every("watch-probes", PROBE_MILLIS, () -> findProbes(probeWord)),
                every("watch-total", TOTAL_MILLIS, () -> count(section)));
    }

    private Thread every(String name, long millis, Round round) {
        return Thread.ofVirtual().name(name).start(() -> {
            try {
                do {
                    round.run();
                } while (!closed.await(millis, TimeUnit.MILLISECONDS));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void findProbes(String word) throws InterruptedException {
        Ledger.Counts counts = ledger.counts();
        if (counts.probesFound() < counts.probes()) {
            List<String> found = api.newest(word);
            long now = nanoTime.getAsLong();
            found.forEach(id -> ledger.found(id, now));
        }
    }

    private void count(String section) throws InterruptedException {
        OptionalLong total = api.total(section);
        if (total.isPresent() && total.getAsLong() != seen.total()) {
            seen = new Seen(total.getAsLong(), nanoTime.getAsLong());
        }
    }

    public Seen seen() {
        return seen;
    }

    @Override
    public void close() {
        closed.countDown();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
