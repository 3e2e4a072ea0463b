package dateline.sink.topic;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How a loop is told to end, and pauses until then. Safe for use by many threads. */
public final class StopSignal {

    private final CountDownLatch told = new CountDownLatch(1);

    /** Ends every wait, now and later; returns at once. */
    public void stop() {
        told.countDown();
    }

    /**
     * Pauses so many milliseconds, 0 for not at all, or until told to end.
     *
     * @return whether to end; so also when the thread is interrupted, which it then remains
     */
    public boolean await(long millis) {
        try {
            return told.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Whether it was told to end. */
    boolean isStopped() {
        return told.getCount() == 0;
    }
}
