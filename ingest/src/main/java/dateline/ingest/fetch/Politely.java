package dateline.ingest.fetch;

import dateline.ingest.fetch.Exchange.Question;
import dateline.ingest.fetch.HostQueues.Turn;
import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/** Asks in the host's turn, not too many at a time over all hosts. Safe for use by many threads. */
final class Politely {

    /** However fast the timepiece, networks need their time. */
    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(5);

    private final HostQueues hosts;
    private final Exchange exchange;
    private final Semaphore requests;
    private final FetchMetrics metrics;
    private final Timepiece timepiece;

    Politely(FetchConfig config, Exchange exchange, Timepiece timepiece, FetchMetrics metrics) {
        this.hosts = new HostQueues(timepiece, config.maxWaiting());
        this.exchange = exchange;
        this.requests = new Semaphore(config.maxRequests(), true);
        this.timepiece = timepiece;
        this.metrics = metrics;
    }

    /**
     * Asks once.
     *
     * @param purpose one of {@link FetchMetrics}'s
     * @param patience for this and what follows it
     * @throws FailedException if no answer came, or one that asks to come back later
     */
    Answer ask(WebUrl url, Question question, Duration delay, Patience patience, String purpose)
            throws FailedException, RefusedException, InterruptedException {
        Instant before = timepiece.now();
        try (Turn turn = hosts.take(url.hostKey(), delay)) {
            requests.acquire();
            try {
                metrics.waited(Duration.between(before, timepiece.now()));
                return answer(url, question, patience, purpose, turn);
            } finally {
                requests.release();
            }
        }
    }

    private Answer answer(WebUrl url, Question question, Patience patience, String purpose, Turn turn)
            throws FailedException, RefusedException, InterruptedException {
        metrics.asked(purpose);
        long start = System.nanoTime();
        try {
            Answer answer = exchange.ask(url, question, patience.left());
            metrics.bytes(answer.wireBytes(), answer.body().length);
            if (answer.isPassing()) {
                throw comeBackLater(url, answer, turn);
            }
            turn.welcome();
            return answer;
        } catch (UnknownHostException _) {
            throw new FailedException(0, Duration.ZERO, "There is no host " + url.host() + ", or no way to look it up");
        } catch (IOException e) {
            String what = e.getMessage() == null ? e.getClass().getSimpleName() : oneLine(e.getMessage());
            throw new FailedException(0, Duration.ZERO, url.host() + ": " + what);
        } finally {
            patience.spend(System.nanoTime() - start);
        }
    }

    private FailedException comeBackLater(WebUrl url, Answer answer, Turn turn) {
        Duration wish = RetryAfter.parse(answer.header("retry-after"), timepiece.now());
        if (answer.status() == 429 || (answer.status() == 503 && wish.isPositive())) {
            wish = turn.pause(wish);
        }
        return new FailedException(answer.status(), wish, "HTTP " + answer.status() + " from " + url.host());
    }

    private static String oneLine(String message) {
        String line = message.replaceAll("[\\p{Cntrl}\\s]+", " ");
        return line.length() > 200 ? line.substring(0, 200) : line;
    }

    /** What is left of a request's patience; belongs to one thread. */
    static final class Patience {

        private long nanos;

        Patience(Duration patience, Timepiece timepiece) {
            Duration least = patience.compareTo(LEAST_PATIENCE) < 0 ? patience : LEAST_PATIENCE;
            Duration wall = timepiece.onTheWall(patience);
            this.nanos = (wall.compareTo(least) < 0 ? least : wall).toNanos();
        }

        Duration left() {
            return Duration.ofNanos(Math.max(1, nanos));
        }

        private void spend(long spent) {
            nanos -= spent;
        }
    }
}
