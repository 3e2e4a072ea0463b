package dateline.program;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells work to stop when the JVM is told to (SIGTERM, Ctrl-C), and holds the JVM back until it has ended. To be closed
 * when the work is done with.
 */
public final class StopHook implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(StopHook.class);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Runnable tell;
    private final Duration patience;
    private final Thread hook = Thread.ofPlatform().name("stop").unstarted(this::stop);

    private StopHook(Runnable tell, Duration patience) {
        this.tell = tell;
        this.patience = patience;
    }

    /**
     * Sets it.
     *
     * @param tell returns at once
     * @param patience for work to end, after which the JVM ends nevertheless
     */
    public static StopHook telling(Runnable tell, Duration patience) {
        var stop = new StopHook(tell, patience);
        Runtime.getRuntime().addShutdownHook(stop.hook);
        return stop;
    }

    /** Sets one that interrupts the thread that calls this: it may be waiting for Kafka. */
    public static StopHook interrupting(Duration patience) {
        return telling(Thread.currentThread()::interrupt, patience);
    }

    private void stop() {
        if (ended.getCount() == 0) {
            return;
        }
        tell.run();
        try {
            if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Did not stop within {} s", patience.toSeconds());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // the JVM is ending, and the hook with it
        }
    }
}
