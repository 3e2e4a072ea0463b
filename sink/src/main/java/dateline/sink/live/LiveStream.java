package dateline.sink.live;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** One who listens, and what is on its way there. */
final class LiveStream<A> {

    /** Some seconds of everything at 50 a second; whoever is further behind is cut off. */
    static final int QUEUE = 256;

    /** Copies follow their original within hours; those of days ago may come again. */
    private static final int REMEMBERED = 5_000;

    /**
     * Something on its way.
     *
     * @param data of the event, one line
     * @param at how far the topic had been read with it
     */
    record Event(String data, int partition, long offset, Positions at) {}

    private static final Event LAST = new Event("", 0, 0, Positions.of(Map.of()));

    private final Wish<A> wish;
    private final BlockingQueue<Event> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Map<String, Boolean> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };
    private volatile boolean ended;

    LiveStream(Wish<A> wish) {
        this.wish = wish;
    }

    Wish<A> wish() {
        return wish;
    }

    /** Whether it is wanted: of those that have something in common only the first is. */
    boolean wants(A arrival) {
        Optional<String> common = wish.onceOf().of(arrival);
        synchronized (seen) {
            return common.isEmpty() || seen.put(common.get(), true) == null;
        }
    }

    /** Returns false if it is too slow and has been ended. */
    boolean offer(Event event) {
        if (!queue.offer(event)) {
            end();
            return false;
        }
        return true;
    }

    /** The next one; empty if none came in time. */
    Optional<Event> next(long millis) throws InterruptedException {
        return Optional.ofNullable(queue.poll(millis, TimeUnit.MILLISECONDS));
    }

    boolean isQuiet() {
        return queue.isEmpty();
    }

    void end() {
        ended = true;
        queue.clear();
        boolean _ = queue.offer(LAST); // so that whoever waits looks
    }

    boolean hasEnded() {
        return ended;
    }
}
