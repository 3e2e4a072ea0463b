package dateline.ingest.websub;

import dateline.ingest.fetch.FetchResult;
import dateline.ingest.fetch.FetchResult.Failed;
import dateline.ingest.fetch.FetchResult.Fetched;
import dateline.ingest.fetch.FetchResult.NotModified;
import dateline.ingest.fetch.FetchResult.Refused;
import dateline.ingest.fetch.FormSender;
import dateline.ingest.fetch.Timepiece;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The subscriptions of the seeds read here. Safe for use by many threads.
 *
 * @see <a href="https://www.w3.org/TR/websub/">W3C WebSub, sections 5 to 8</a>
 */
public final class Subscriptions {

    /** What we ask for; the hub decides. */
    private static final Duration WISHED_LEASE = Duration.ofDays(10);

    private static final Duration SHORTEST_LEASE = Duration.ofMinutes(1);
    private static final Duration LONGEST_LEASE = Duration.ofDays(60);

    /** A hub that has not verified by then is asked again, at ever longer intervals. */
    private static final Duration FIRST_RETRY = Duration.ofMinutes(10);

    private static final Duration LONGEST_RETRY = Duration.ofDays(1);
    private static final int BUFFER_BYTES = 16 << 10;
    private static final int RANDOM_BYTES = 16;

    private final URI callbacks;
    private final FormSender sender;
    private final Timepiece timepiece;
    private final MeterRegistry metrics;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Subscription> bySeed = new ConcurrentHashMap<>();
    private final Map<String, Subscription> byToken = new ConcurrentHashMap<>();

    /** @param callbacks where hubs reach {@link CallbackServer}, without what comes after its path */
    public Subscriptions(URI callbacks, FormSender sender, Timepiece timepiece, MeterRegistry metrics) {
        this.callbacks = callbacks;
        this.sender = sender;
        this.timepiece = timepiece;
        this.metrics = metrics;
    }

    /**
     * Sees to it that a seed is subscribed to: asks the hub if it was not asked, did not verify, or its lease will end
     * soon. Call it after each poll that found the hub; it waits for the hub's answer.
     *
     * @param news called when the hub tells of news; must return at once
     */
    public void keep(String seedId, Hub hub, Runnable news) throws InterruptedException {
        Subscription subscription = bySeed.get(seedId);
        if (subscription == null || !subscription.hub().equals(hub)) {
            drop(seedId);
            boolean secure = "https".equalsIgnoreCase(hub.url().getScheme()); // else the secret would be none
            subscription = new Subscription(hub, token(), secure ? token() : "", news);
            bySeed.put(seedId, subscription);
            byToken.put(subscription.token(), subscription);
        }
        Instant now = timepiece.now();
        if (subscription.shouldAsk(now)) {
            subscription.asked(now, FIRST_RETRY, LONGEST_RETRY);
            count(ask(subscription));
        }
    }

    private String ask(Subscription subscription) throws InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.callback", callbacks + CallbackServer.PATH + "/" + subscription.token());
        form.put("hub.mode", "subscribe");
        form.put("hub.topic", subscription.hub().topic().toString());
        form.put("hub.lease_seconds", Long.toString(WISHED_LEASE.toSeconds()));
        if (!subscription.secret().isEmpty()) {
            form.put("hub.secret", subscription.secret());
        }
        FetchResult result = sender.post(subscription.hub().url(), form);
        return switch (result) {
            case Fetched _ -> "asked";
            case NotModified _, Failed _, Refused _ -> "failed";
        };
    }

    /** Forgets a seed's subscription; its hub is told when it next calls. */
    public void drop(String seedId) {
        Subscription subscription = bySeed.remove(seedId);
        if (subscription != null) {
            byToken.remove(subscription.token());
        }
    }

    /** How long polling may be left to the hub; empty if it does not tell of news now. Then {@link #keep} again. */
    public Optional<Duration> quiet(String seedId) {
        Subscription subscription = bySeed.get(seedId);
        return subscription == null ? Optional.empty() : subscription.quiet(timepiece.now());
    }

    /**
     * A hub asks whether we meant it.
     *
     * @return what to answer: the challenge; empty for 404, since we did not
     */
    Optional<String> verify(String token, String mode, String topic, String challenge, String leaseSeconds) {
        Subscription subscription = byToken.get(token);
        if (subscription == null || !subscription.hub().topic().toString().equals(topic)) {
            count("unknown");
            return Optional.empty();
        }
        if (mode.equals("denied")) {
            subscription.denied(timepiece.now(), LONGEST_RETRY);
            count("denied");
            return Optional.of("");
        }
        Optional<Duration> lease = lease(leaseSeconds);
        if (!mode.equals("subscribe") || challenge.isEmpty() || lease.isEmpty() || !subscription.isAsked()) {
            count("unknown");
            return Optional.empty();
        }
        subscription.verified(timepiece.now(), lease.get());
        count("verified");
        return Optional.of(challenge);
    }

    private static Optional<Duration> lease(String seconds) {
        if (!seconds.matches("\\d{1,12}")) {
            return Optional.empty(); // WebSub requires it with "subscribe"
        }
        Duration lease = Duration.ofSeconds(Long.parseLong(seconds));
        if (lease.compareTo(SHORTEST_LEASE) < 0) {
            return Optional.empty();
        }
        return Optional.of(lease.compareTo(LONGEST_LEASE) > 0 ? LONGEST_LEASE : lease);
    }

    /**
     * A hub tells of news.
     *
     * @param body read to its end for the signature, and for nothing else
     * @return false for 410: there is no such subscription
     */
    boolean told(String token, String signature, InputStream body) throws IOException {
        Subscription subscription = byToken.get(token);
        if (subscription == null) {
            count("unknown");
            return false;
        }
        if (subscription.secret().isEmpty() || isSigned(body, signature, subscription.secret())) {
            count("told");
            subscription.news().run();
        } else {
            count("forged"); // to be taken in silence (section 8)
        }
        return true;
    }

    private static boolean isSigned(InputStream body, String header, String secret) throws IOException {
        Optional<HubSignature> signature = HubSignature.of(header, secret);
        if (signature.isEmpty()) {
            return false;
        }
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            signature.get().read(buffer, read);
        }
        return signature.get().isRight();
    }

    private String token() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Counter {@code ingest.websub}, tag {@code outcome}: asked, failed, verified, denied, told, forged, unknown. */
    private void count(String outcome) {
        Counter.builder("ingest.websub")
                .description("Requests to hubs and calls from them, by what came of them")
                .tag("outcome", outcome)
                .register(metrics)
                .increment();
    }
}
