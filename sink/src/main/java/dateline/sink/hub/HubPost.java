package dateline.sink.hub;

import dateline.schemas.FeedSubscription;
import dateline.schemas.RegistryUnavailableException;
import dateline.sink.feed.FeedPage;
import dateline.sink.hub.HubMetrics.Spared;
import dateline.sink.topic.NotStoredException;
import dateline.sink.webhook.Delivery;
import dateline.sink.webhook.Outcome;
import dateline.sink.webhook.Signature;
import dateline.sink.webhook.WebhookClient;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts feeds to subscribers, to each one at a time: what comes while one is on its way waits, and only the newest of it.
 * Safe for use by many threads.
 *
 * @see <a href="https://www.w3.org/TR/websub/#content-distribution">W3C WebSub, sections 7 and 8</a>
 */
final class HubPost implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HubPost.class);

    private final FeedSubscriptions subscriptions;
    private final SubscriptionStore store;
    private final WebhookClient client;
    private final Delivery delivery;
    private final HubMetrics metrics;
    private final Clock clock;

    /** By subscription that is being posted to what comes next; empty for nothing. */
    private final Map<String, Optional<FeedPage>> next = new HashMap<>();

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("hub-post-", 0).factory());

    HubPost(
            FeedSubscriptions subscriptions,
            SubscriptionStore store,
            WebhookClient client,
            Delivery delivery,
            HubMetrics metrics,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.store = store;
        this.client = client;
        this.delivery = delivery;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Returns at once. */
    void send(FeedSubscription subscription, FeedPage page) {
        String id = subscription.getSubscriptionId();
        synchronized (next) {
            if (next.containsKey(id)) {
                if (next.put(id, Optional.of(page)).isPresent()) {
                    metrics.delivery(Spared.OVERTAKEN);
                }
                return;
            }
            next.put(id, Optional.empty());
        }
        threads.execute(() -> sendAll(id, page));
    }

    private void sendAll(String id, FeedPage first) {
        Optional<FeedPage> page = Optional.of(first);
        while (page.isPresent()) {
            sendOne(id, page.get());
            synchronized (next) {
                page = next.get(id);
                if (page.isPresent()) {
                    next.put(id, Optional.empty());
                } else {
                    next.remove(id);
                }
            }
        }
    }

    private void sendOne(String id, FeedPage page) {
        Optional<FeedSubscription> there = subscriptions
                .find(id)
                .filter(subscription -> subscription.getExpiresAt().isAfter(clock.instant()));
        if (there.isEmpty()) {
            metrics.delivery(Spared.STOPPED);
            return;
        }
        FeedSubscription subscription = there.get();
        URI url = URI.create(subscription.getCallback());
        Map<String, String> headers = new TreeMap<>();
        headers.put("Link", page.link());
        if (subscription.getSecret() != null) {
            headers.put("X-Hub-Signature", Signature.of(subscription.getSecret(), page.body()));
        }
        try {
            Outcome outcome = delivery.deliver(
                    url, "Feed of subscription " + id, () -> client.post(url, headers, page.type(), page.body()));
            metrics.delivery(outcome);
            if (outcome == Outcome.GONE) {
                end(id);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            metrics.delivery(Spared.STOPPED);
        } catch (RuntimeException e) {
            log.error("Feed of subscription {} failed", id, e);
            metrics.delivery(Outcome.GIVEN_UP);
        }
    }

    private void end(String id) throws InterruptedException {
        try {
            store.remove(id);
        } catch (NotStoredException | RegistryUnavailableException e) {
            log.warn("Subscription {} is gone, and is asked once more: {}", id, e.getMessage());
        }
    }

    @Override
    public void close() {
        delivery.stop();
        threads.shutdownNow();
    }
}
