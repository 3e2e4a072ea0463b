package dateline.lab.replay;

import dateline.lab.watch.Ledger;
import dateline.schemas.Article;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Publishes probes beside the load, on a schedule of their own, until it is closed.
 *
 * <p>A probe is an article that is looked for by a word of its own, see {@link RunArticles#probe}.
 */
public final class Probes implements AutoCloseable {

    private final CountDownLatch closed;
    private final Thread thread;

    private Probes(CountDownLatch closed, Thread thread) {
        this.closed = closed;
        this.thread = thread;
    }

    /** Starts publishing, the first one now. */
    public static Probes start(
            Rate rate, RunArticles articles, Ledger ledger, Consumer<Article> out, LongSupplier nanoTime) {
        var closed = new CountDownLatch(1);
        var schedule = new Schedule(rate, nanoTime);
        return new Probes(closed, Thread.ofVirtual().name("probes").start(() -> {
            try {
                // A latch and no interrupt, since an interrupted producer fails what it has in hand.
                for (long index = 0; !closed.await(schedule.nanosLeft(index), TimeUnit.NANOSECONDS); index++) {
                    Article probe = articles.probe(index);
                    ledger.intendProbe(probe.getArticleId(), schedule.dueNanos(index));
                    out.accept(probe);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }));
    }

    /** Stops and returns once the last probe was handed over. */
    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
