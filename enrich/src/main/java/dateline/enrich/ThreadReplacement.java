package dateline.enrich;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces a thread that failed, after a pause: its transaction is undone, so its records are read again and nothing is
 * lost or doubled.
 *
 * <p>The pause grows from one second to thirty while threads keep failing, and is short again after five quiet minutes.
 * An {@link Error}, such as no memory left, stops the program instead.
 */
final class ThreadReplacement implements StreamsUncaughtExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ThreadReplacement.class);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration QUIET = Duration.ofMinutes(5);

    private final CountDownLatch stopping = new CountDownLatch(1);
    private Duration pause = SHORTEST;
    private long lastFailure = System.nanoTime();

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        if (failure instanceof Error) {
            log.error("Stopping", failure);
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        Duration wait = nextPause(System.nanoTime());
        log.warn("A thread failed and is replaced in {} s; no article is lost: {}", wait.toSeconds(), reason(failure));
        log.debug("It failed because of", failure);
        try {
            if (stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    /** @param now by {@link System#nanoTime} */
    synchronized Duration nextPause(long now) {
        if (now - lastFailure > QUIET.toNanos()) {
            pause = SHORTEST;
        }
        lastFailure = now;
        Duration wait = pause;
        pause = pause.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : pause.multipliedBy(2);
        return wait;
    }

    /** Ends the pauses; threads that fail from now on are not replaced. */
    void stop() {
        stopping.countDown();
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }
}
