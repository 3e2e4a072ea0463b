package dateline.lab.watch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Looks up every article of a run by its id, so that a lost one and a doubled one cannot make up for each other. */
public final class IndexCheck {

    private static final int THREADS = 8;
    private static final int TRIES = 5;
    private static final long PAUSE_MILLIS = 500;

    private IndexCheck() {}

    /** Returns the ids that are not in the index, or about which no answer came in five tries. */
    public static Collection<String> missing(SearchApi api, List<String> articleIds) throws InterruptedException {
        Queue<String> open = new ConcurrentLinkedQueue<>(articleIds);
        Queue<String> missing = new ConcurrentLinkedQueue<>();
        List<Thread> threads = IntStream.range(0, THREADS)
                .mapToObj(i -> Thread.ofVirtual().name("check-index-" + i).start(() -> check(api, open, missing)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        missing.addAll(open); // what interrupted threads have left
        return missing;
    }

    private static void check(SearchApi api, Queue<String> open, Queue<String> missing) {
        for (String id = open.poll(); id != null; id = open.poll()) {
            try {
                if (!isThere(api, id)) {
                    missing.add(id);
                }
            } catch (InterruptedException _) {
                missing.add(id);
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static boolean isThere(SearchApi api, String id) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            Optional<Boolean> there = api.has(id);
            if (there.isPresent()) {
                return there.get();
            }
            boolean _ = new CountDownLatch(1).await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
        return false;
    }
}
