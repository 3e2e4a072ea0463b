package dateline.sink.webhook;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tries to deliver until it is done, refused or given up. Thread-safe. */
public final class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    /** Somewhat above a minute and a half in all. */
    public static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(25), Duration.ofSeconds(60));

    private static final long AWAY_NANOS = 60_000_000_000L;

    /** Sends once. */
    @FunctionalInterface
    public interface Post {
        /**
         * Returns the status answered.
         *
         * @throws IOException if there is no answer
         */
        int send() throws IOException;
    }

    private final List<Duration> pauses;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<String, Long> away = new ConcurrentHashMap<>();

    /** @param pauses between tries */
    public Delivery(List<Duration> pauses) {
        this.pauses = pauses;
    }

    /**
     * Returns how it ended.
     *
     * @param url where it is sent
     * @param what is delivered, for the log, e.g. {@code "Webhook of alert 1/2"}
     * @throws InterruptedException if the program is stopping; it is to be delivered again
     */
    public Outcome deliver(URI url, String what, Post post) throws InterruptedException {
        Long gone = away.get(url.getHost());
        if (gone != null && System.nanoTime() - gone < AWAY_NANOS) {
            return Outcome.HOST_AWAY;
        }
        for (int attempt = 0; ; attempt++) {
            String trouble;
            try {
                int status = post.send();
                if (status >= 200 && status < 300) {
                    away.remove(url.getHost());
                    return Outcome.DELIVERED;
                }
                if (status == 410) {
                    return Outcome.GONE;
                }
                if (status < 500 && status != 408 && status != 425 && status != 429) {
                    log.warn("{} refused: {} answers HTTP {}", what, url.getHost(), status);
                    return Outcome.REFUSED;
                }
                trouble = "HTTP " + status;
            } catch (PublicResolver.PrivateAddressException e) {
                log.warn("{} not posted: {}", what, e.getMessage());
                return Outcome.ADDRESS_REFUSED;
            } catch (IOException e) {
                trouble = e.getClass().getSimpleName();
            }
            if (attempt >= pauses.size()) {
                log.warn("{} given up after {} tries: {}, {}", what, attempt + 1, url.getHost(), trouble);
                away.put(url.getHost(), System.nanoTime());
                return Outcome.GIVEN_UP;
            }
            if (stopping.await(pauses.get(attempt).toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("Stopping");
            }
        }
    }

    /** Ends all waiting for another try. */
    public void stop() {
        stopping.countDown();
    }
}
