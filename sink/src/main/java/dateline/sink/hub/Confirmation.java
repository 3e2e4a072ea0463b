package dateline.sink.hub;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.schemas.RegistryUnavailableException;
import dateline.sink.hub.HubMetrics.Asked;
import dateline.sink.topic.NotStoredException;
import dateline.sink.webhook.PublicResolver;
import dateline.sink.webhook.WebhookClient;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a callback whether it is meant, then stores what it agreed to: nobody can subscribe somebody else. Safe for use by
 * many threads.
 *
 * @see <a href="https://www.w3.org/TR/websub/#hub-verifies-intent">W3C WebSub, section 5.3</a>
 */
final class Confirmation {

    private static final Logger log = LoggerFactory.getLogger(Confirmation.class);
    private static final int RANDOM_BYTES = 16;

    private final FeedSubscriptions subscriptions;
    private final SubscriptionStore store;
    private final WebhookClient client;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Confirmation(FeedSubscriptions subscriptions, SubscriptionStore store, WebhookClient client, Clock clock) {
        this.subscriptions = subscriptions;
        this.store = store;
        this.client = client;
        this.clock = clock;
    }

    /** Returns how it ended. */
    Asked confirm(HubRequest request) {
        try {
            if (!isMeant(request)) {
                return Asked.NOT_MEANT;
            }
            if (!request.isSubscribe()) {
                if (subscriptions.find(request.id()).isPresent()) {
                    store.remove(request.id());
                }
                return Asked.UNSUBSCRIBED;
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            Optional<String> full =
                    subscriptions.full(request.id(), request.feed().url(), request.callback(), now);
            if (full.isPresent()) {
                deny(request, full.get());
                return Asked.DENIED;
            }
            store.put(request.subscription(now));
            return Asked.SUBSCRIBED;
        } catch (PublicResolver.PrivateAddressException e) {
            log.warn("Subscription {} is not asked for: {}", request.id(), e.getMessage());
            return Asked.ADDRESS_REFUSED;
        } catch (IOException e) {
            log.info("Callback of subscription {} does not answer: {}", request.id(), e.toString());
            return Asked.NOT_MEANT;
        } catch (NotStoredException | RegistryUnavailableException e) {
            log.warn("Subscription {} is not stored: {}", request.id(), e.getMessage());
            return Asked.NOT_STORED;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Asked.NOT_STORED;
        }
    }

    private boolean isMeant(HubRequest request) throws IOException {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String challenge = HexFormat.of().formatHex(bytes);
        Map<String, String> question = new LinkedHashMap<>();
        question.put("hub.mode", request.isSubscribe() ? "subscribe" : "unsubscribe");
        question.put("hub.topic", request.feed().url());
        question.put("hub.challenge", challenge);
        if (request.isSubscribe()) {
            question.put("hub.lease_seconds", Long.toString(request.lease().toSeconds()));
        }
        byte[] expected = challenge.getBytes(US_ASCII);
        return client.get(address(request.callback(), question), expected.length + 1)
                .filter(answer -> MessageDigest.isEqual(answer, expected))
                .isPresent();
    }

    private void deny(HubRequest request, String reason) {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("hub.mode", "denied");
        told.put("hub.topic", request.feed().url());
        told.put("hub.reason", reason);
        try {
            client.get(address(request.callback(), told), 1);
        } catch (IOException e) {
            log.info("Callback of subscription {} is not told that it is denied: {}", request.id(), e.toString());
        }
    }

    /** A callback keeps the parameters it has. */
    private static URI address(String callback, Map<String, String> parameters) {
        String added = parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return URI.create(callback + (callback.indexOf('?') < 0 ? "?" : "&") + added);
    }
}
