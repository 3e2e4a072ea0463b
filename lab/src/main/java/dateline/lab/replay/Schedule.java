package dateline.lab.replay;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/**
 * When each article is meant to be sent, fixed before the first one is.
 *
 * <p>The schedule never waits for an answer and never shifts: who falls behind sends at once what is due, and latency
 * counts from the intended time. Otherwise a pipeline that stalls would also stall the measuring of its stall
 * (coordinated omission).
 */
final class Schedule {

    private static final double NANOS = 1e9;

    private final Rate rate;
    private final LongSupplier nanoTime;
    private final long startNanos;

    /** @param nanoTime a clock that only goes forward, {@code System::nanoTime}; the schedule starts now */
    Schedule(Rate rate, LongSupplier nanoTime) {
        this.rate = rate;
        this.nanoTime = nanoTime;
        this.startNanos = nanoTime.getAsLong();
    }

    /**
     * When the article is meant to be sent, in nanoseconds of the clock. At full speed nothing is foreseen, so that is
     * now.
     *
     * @param index from 0
     */
    long dueNanos(long index) {
        return rate.isFullSpeed() ? nanoTime.getAsLong() : startNanos + Math.round(index * NANOS / rate.perSecond());
    }

    /** Nanoseconds from the start of the schedule to this article's time. */
    long sinceStart(long index) {
        return dueNanos(index) - startNanos;
    }

    /** Nanoseconds from now to this article's time; negative when it is overdue. */
    long nanosLeft(long index) {
        return dueNanos(index) - nanoTime.getAsLong();
    }

    /**
     * Returns when the article is due, or at once if it is overdue.
     *
     * @return its intended time, as {@link #dueNanos} gives it
     */
    long await(long index) throws InterruptedException {
        long due = dueNanos(index);
        for (long left = due - nanoTime.getAsLong(); left > 0; left = due - nanoTime.getAsLong()) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(this, left);
        }
        return due;
    }
}
