package dateline.ingest.publish;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;

/**
 * Items handed to Kafka whose outcome is not known yet: so many at most, and told of in the order they came.
 *
 * @param <T> what is kept of an item until its outcome is known
 */
public final class InFlight<T> implements AutoCloseable {

    private record Waiting<T>(T item, CompletableFuture<Outcome> outcome, long sinceNanos) {}

    /** Nothing in it stands for the end. */
    private final BlockingQueue<Optional<Waiting<T>>> queue;

    private final Duration patience;
    private final BiConsumer<T, Outcome> told;
    private final Thread teller;
    private volatile RuntimeException broken;

    /**
     * @param limit most items at a time; {@link #add} blocks when there are so many
     * @param patience how long after it was added an item without an outcome is {@code Failed}
     * @param told hears of each item once, on one thread of its own
     */
    public InFlight(int limit, Duration patience, BiConsumer<T, Outcome> told) {
        this.queue = new ArrayBlockingQueue<>(limit);
        this.patience = patience;
        this.told = told;
        this.teller = Thread.ofVirtual().name("in-flight").start(this::tell);
    }

    /** @throws InterruptedException if the program is stopping */
    public void add(T item, CompletableFuture<Outcome> outcome) throws InterruptedException {
        queue.put(Optional.of(new Waiting<>(item, outcome, System.nanoTime())));
    }

    /** Returns once every item was told of; none may be added after it. */
    public void awaitAll() throws InterruptedException {
        queue.put(Optional.empty());
        teller.join();
        if (broken != null) {
            throw broken;
        }
    }

    private void tell() {
        try {
            for (var next = queue.take(); next.isPresent(); next = queue.take()) {
                Outcome outcome = outcomeOf(next.get());
                try {
                    told.accept(next.get().item(), outcome);
                } catch (RuntimeException e) {
                    broken = e; // kept for awaitAll; the queue must go on being emptied, or add would block for ever
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // closed; nobody is waiting any more
        }
    }

    private Outcome outcomeOf(Waiting<T> next) throws InterruptedException {
        long left = patience.toNanos() - (System.nanoTime() - next.sinceNanos());
        try {
            return next.outcome().get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            return new Outcome.Failed(
                    new TimeoutException("Kafka did not acknowledge within " + patience.toMillis() + " ms"));
        } catch (ExecutionException e) {
            return new Outcome.Failed(e);
        }
    }

    /** Stops telling; for when whoever added gave up. */
    @Override
    public void close() {
        teller.interrupt();
    }
}
