package dateline.enrich;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Decides for all threads of the program when archives may be read.
 *
 * <p>Without news in sight they have all the time there is. While news arrives, a thread takes a few articles of archives
 * only when no news waits, and then leaves off for so long that its share is kept. While news waits, or a reader
 * downstream is behind, archives get one such turn a second, so that they come to an end even if that never changes.
 * Safe for use by many threads; each has a {@link Turn} of its own.
 */
final class LaneTraffic {

    /** News that came within it is still arriving. */
    private static final long NEWS_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** The longest that archives wait for a turn. */
    static final long LONGEST_WAIT_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final double restPerWork;
    private final BooleanSupplier readersBehind;
    private final LongSupplier nanoTime;
    private final AtomicLong newsAt;
    private final List<Turn> threads = new CopyOnWriteArrayList<>();

    /**
     * @param share percent of a thread's time for archives while news arrives, 1 to 100
     * @param readersBehind whether someone downstream cannot keep up
     */
    LaneTraffic(int share, BooleanSupplier readersBehind, LongSupplier nanoTime) {
        this.restPerWork = (100.0 - share) / share;
        this.readersBehind = readersBehind;
        this.nanoTime = nanoTime;
        this.newsAt = new AtomicLong(nanoTime.getAsLong() - 2 * NEWS_NANOS);
    }

    Turn newTurn() {
        var turn = new Turn();
        threads.add(turn);
        return turn;
    }

    /** Whether news came within the last seconds. */
    private boolean newsArrives() {
        return nanoTime.getAsLong() - newsAt.get() < NEWS_NANOS;
    }

    /**
     * On any thread: what one has written for the next step may wait on another, and archives in front of it would hold
     * up the news behind them.
     */
    private boolean newsWaits() {
        return threads.stream().anyMatch(turn -> turn.newsWaits);
    }

    /** Whose turn it is on one thread. All that was polled is processed before the next poll. */
    final class Turn {

        private long lastTakenAt = nanoTime.getAsLong();
        private long restsUntil = lastTakenAt;
        private boolean took;
        private volatile boolean newsWaits;

        /**
         * Asked before each poll: whether archives may be read in it.
         *
         * @param waits whether news is known to be there that this thread has not polled yet
         */
        boolean isOpen(boolean waits) {
            newsWaits = waits;
            long now = nanoTime.getAsLong();
            boolean newsArrives = newsArrives();
            if (took) { // back from processing it
                took = false;
                restsUntil = newsArrives ? now + Math.round((now - lastTakenAt) * restPerWork) : now;
            }
            if (now - lastTakenAt >= LONGEST_WAIT_NANOS) {
                return true;
            }
            return !newsWaits() && now - restsUntil >= 0 && !readersBehind.getAsBoolean();
        }

        /** Told after each poll how many records it gave. */
        void polled(int news, int archived) {
            long now = nanoTime.getAsLong();
            if (news > 0) {
                newsAt.set(now);
            }
            if (archived > 0) {
                lastTakenAt = now;
                took = true;
            }
        }

        /** How long until archives may be read again, if nothing else comes between; 0 or more nanoseconds. */
        long untilOpen() {
            long now = nanoTime.getAsLong();
            return Math.max(0, Math.min(restsUntil - now, lastTakenAt + LONGEST_WAIT_NANOS - now));
        }

        /** A thread that is no more says nothing of what waits. */
        void end() {
            threads.remove(this);
        }
    }
}
