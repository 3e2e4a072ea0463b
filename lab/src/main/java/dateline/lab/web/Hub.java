package dateline.lab.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The hub of the simulated web: verifies who wants to be told, and sends the feed on whenever it has changed, signed.
 * For outlets whose hub lies it also sends what nobody published, signed with another secret, and leaves every third
 * change out. A lease ends after a day at most.
 *
 * @see <a href="https://www.w3.org/TR/websub/">WebSub, W3C Recommendation 2018</a>
 */
final class Hub implements AutoCloseable {

    static final Duration LONGEST_LEASE = Duration.ofDays(1);

    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LEFT_OUT_EVERY = 3;

    private record Subscription(Outlet outlet, String topic, URI callback, String secret, Instant until) {}

    /**
     * What the hub did.
     *
     * @param verified subscriptions that were confirmed
     * @param refused subscriptions that nobody confirmed
     * @param told changes sent on
     * @param taken those answered with 2xx
     * @param forged made-up changes sent
     * @param ended leases that ran out without being renewed
     */
    record Count(int verified, int refused, int told, int taken, int forged, int ended) {}

    private final InstantSource time;
    private final Function<String, Outlet> outletOf;
    private final Function<String, String> feed;
    private final String address;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final Map<URI, Subscription> subscriptions = new ConcurrentHashMap<>();
    private final Map<URI, Integer> told = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicInteger verified = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicInteger forged = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();

    /**
     * @param address of the hub itself
     * @param outletOf finds the outlet of a topic URL; null when it is none with a hub
     * @param feed gives the text of a topic URL now
     */
    Hub(String address, InstantSource time, Function<String, Outlet> outletOf, Function<String, String> feed) {
        this.address = address;
        this.time = time;
        this.outletOf = outletOf;
        this.feed = feed;
    }

    void start() {
        Thread.ofPlatform().name("hub").daemon().start(this::run);
    }

    Count count() {
        return new Count(verified.get(), refused.get(), sent.get(), taken.get(), forged.get(), ended.get());
    }

    /** Answers a request to subscribe or to end it (section 5.1); whether it is meant is asked afterwards (5.3). */
    Answer ask(Map<String, String> form) {
        String mode = form.getOrDefault("hub.mode", "");
        String topic = form.getOrDefault("hub.topic", "");
        String callback = form.getOrDefault("hub.callback", "");
        Outlet outlet = outletOf.apply(topic);
        if (!mode.matches("(un)?subscribe") || !callback.startsWith("http://") || outlet == null) {
            return Answer.plain(400, "Want hub.mode, hub.callback, and a hub.topic of this hub\n");
        }
        long asked = seconds(form.getOrDefault("hub.lease_seconds", ""));
        Duration lease = Duration.ofSeconds(Math.min(LONGEST_LEASE.toSeconds(), asked));
        var wanted = new Subscription(
                outlet, topic, URI.create(callback), form.getOrDefault("hub.secret", ""), time.instant().plus(lease));
        Thread.ofVirtual().name("verify").start(() -> verify(wanted, mode, lease));
        return Answer.plain(202, "Will be verified\n");
    }

    private static long seconds(String asked) {
        return asked.matches("\\d{1,9}") ? Math.max(1, Long.parseLong(asked)) : LONGEST_LEASE.toSeconds();
    }

    private void verify(Subscription wanted, String mode, Duration lease) {
        String challenge = UUID.randomUUID().toString();
        String url = wanted.callback() + (wanted.callback().getQuery() == null ? "?" : "&") + "hub.mode=" + mode
                + "&hub.topic=" + URLEncoder.encode(wanted.topic(), UTF_8) + "&hub.challenge=" + challenge
                + (mode.equals("subscribe") ? "&hub.lease_seconds=" + lease.toSeconds() : "");
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2 || !answer.body().equals(challenge)) {
                refused.incrementAndGet();
            } else if (mode.equals("subscribe")) {
                told.putIfAbsent(wanted.callback(), wanted.outlet().published(time.instant()));
                subscriptions.put(wanted.callback(), wanted);
                verified.incrementAndGet();
            } else {
                subscriptions.remove(wanted.callback());
            }
        } catch (IOException _) {
            refused.incrementAndGet();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!closed.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                for (Subscription subscription : subscriptions.values()) {
                    look(subscription, time.instant());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(Subscription subscription, Instant now) throws InterruptedException {
        if (!now.isBefore(subscription.until())) {
            if (subscriptions.remove(subscription.callback(), subscription)) {
                ended.incrementAndGet();
            }
            return;
        }
        int published = subscription.outlet().published(now);
        Integer before = told.put(subscription.callback(), published);
        if (before == null || published <= before) {
            return;
        }
        boolean lies = subscription.outlet().has(Trait.LYING_HUB);
        if (lies && published % LEFT_OUT_EVERY == 0) {
            return;
        }
        sent.incrementAndGet();
        if (post(subscription, feed.apply(subscription.topic()), subscription.secret())) {
            taken.incrementAndGet();
        }
        if (lies) {
            forged.incrementAndGet();
            post(subscription, forgery(subscription), "guessed " + subscription.secret());
        }
    }

    private boolean post(Subscription to, String text, String secret) throws InterruptedException {
        var request = HttpRequest.newBuilder(to.callback())
                .timeout(PATIENCE)
                .header("Content-Type", to.outlet().form().mediaType)
                .header("Link", "<" + address + ">; rel=\"hub\", <" + to.topic() + ">; rel=\"self\"")
                .POST(BodyPublishers.ofString(text, UTF_8));
        if (!to.secret().isEmpty()) {
            request.header("X-Hub-Signature", "sha256=" + hmac(secret, text));
        }
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException _) {
            return false;
        }
    }

    private static String forgery(Subscription subscription) {
        String link = subscription.topic() + "/forged";
        return "<rss version=\"2.0\"><channel><title>Forged</title><item><title>Nobody published this</title><link>"
                + link + "</link><guid>" + link + "</guid><description>" + "A made-up claim. ".repeat(40)
                + "</description></item></channel></rss>";
    }

    static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        http.shutdownNow();
    }
}
