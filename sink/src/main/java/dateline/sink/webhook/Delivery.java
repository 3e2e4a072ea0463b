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
final class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    /** Somewhat above a minute and a half in all. */
    static final List<Duration> PAUSES =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(25), Duration.ofSeconds(60));

    private static final long AWAY_NANOS = 60_000_000_000L;

    /** Sends once. */
    @FunctionalInterface
    interface Post {
        int send(URI url, String alertId, byte[] json, String secret) throws IOException;
    }

    private final Post post;
    private final List<Duration> pauses;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Map<String, Long> away = new ConcurrentHashMap<>();

    Delivery(Post post, List<Duration> pauses) {
        this.post = post;
        this.pauses = pauses;
    }

    /**
     * Returns how it ended.
     *
     * @throws InterruptedException if the program is stopping; it is to be delivered again
     */
    Outcome deliver(URI url, String alertId, byte[] json, String secret) throws InterruptedException {
        Long gone = away.get(url.getHost());
        if (gone != null && System.nanoTime() - gone < AWAY_NANOS) {
            return Outcome.HOST_AWAY;
        }
        for (int attempt = 0; ; attempt++) {
            String trouble;
            try {
                int status = post.send(url, alertId, json, secret);
                if (status >= 200 && status < 300) {
                    away.remove(url.getHost());
                    return Outcome.DELIVERED;
                }
                if (status < 500 && status != 408 && status != 425 && status != 429) {
                    log.warn("Webhook of alert {} refused: {} answers HTTP {}", alertId, url.getHost(), status);
                    return Outcome.REFUSED;
                }
                trouble = "HTTP " + status;
            } catch (PublicResolver.PrivateAddressException e) {
                log.warn("Webhook of alert {} not posted: {}", alertId, e.getMessage());
                return Outcome.ADDRESS_REFUSED;
            } catch (IOException e) {
                trouble = e.getClass().getSimpleName();
            }
            if (attempt >= pauses.size()) {
                log.warn(
                        "Webhook of alert {} given up after {} tries: {}, {}",
                        alertId,
                        attempt + 1,
                        url.getHost(),
                        trouble);
                away.put(url.getHost(), System.nanoTime());
                return Outcome.GIVEN_UP;
            }
            if (stopping.await(pauses.get(attempt).toMillis(), TimeUnit.MILLISECONDS)) {
                throw new InterruptedException("Stopping");
            }
        }
    }

    void stop() {
        stopping.countDown();
    }
}
