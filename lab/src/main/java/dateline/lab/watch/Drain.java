package dateline.lab.watch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits until a run has gone through, or until nothing has moved for longer than patience allows. */
public final class Drain {

    private static final long PAUSE_MILLIS = 100;

    private Drain() {}

    /**
     * Returns true as soon as it is done, or false when {@code progress} has not changed for {@code patience}.
     *
     * @param progress anything that changes when something moves, compared by equals
     */
    public static boolean await(BooleanSupplier isDone, Supplier<?> progress, Duration patience)
            throws InterruptedException {
        Object last = progress.get();
        long since = System.nanoTime();
        while (!isDone.getAsBoolean()) {
            boolean _ = new CountDownLatch(1).await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            Object now = progress.get();
            if (!now.equals(last)) {
                last = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > patience.toNanos()) {
                return false;
            }
        }
        return true;
    }
}
