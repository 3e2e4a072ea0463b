package dateline.sink.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.program.ProgramServer;
import dateline.sink.feed.FeedServer;
import dateline.sink.hub.HubMetrics.Asked;
import dateline.sink.search.BadParameterException;
import dateline.sink.stored.ClientRates;
import dateline.sink.webhook.WebhookClient;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * The hub of our feeds: {@code POST /hub}. What can be told at once is answered 4xx; 202 means that the callback is asked
 * whether it is meant.
 *
 * @see <a href="https://www.w3.org/TR/websub/#subscribing-and-unsubscribing">W3C WebSub, section 5</a>
 */
public final class HubServer implements AutoCloseable {

    /** Where everybody may subscribe, as he may read without being asked who he is. */
    public static final Duration LONGEST_LEASE = Duration.ofDays(10);

    /** Where readers are known: who is shut out hears no longer than this. */
    public static final Duration LONGEST_KNOWN_LEASE = Duration.ofDays(1);

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MAX_BODY = 16 << 10;

    /** Callbacks that are asked at a time. */
    private static final int MOST_ASKED = 100;

    private final FeedServer feeds;
    private final FeedSubscriptions subscriptions;
    private final Confirmation confirmation;
    private final Duration longestLease;
    private final HubMetrics metrics;
    private final Clock clock;
    private final ClientRates rates = new ClientRates(System::nanoTime);
    private final Semaphore places = new Semaphore(MOST_ASKED);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("hub-ask-", 0).factory());

    HubServer(
            FeedServer feeds,
            FeedSubscriptions subscriptions,
            SubscriptionStore store,
            WebhookClient client,
            Duration longestLease,
            HubMetrics metrics,
            Clock clock) {
        this.feeds = feeds;
        this.subscriptions = subscriptions;
        this.confirmation = new Confirmation(subscriptions, store, client, clock);
        this.longestLease = longestLease;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Adds the route to a server. */
    public void addTo(RoutesConfig routes) {
        routes.post(FeedServer.HUB_PATH, this::ask);
    }

    private void ask(Context context) {
        try {
            HubRequest request = read(context);
            if (request != null) {
                accept(context, request);
            }
        } catch (BadParameterException e) {
            metrics.request(Asked.REFUSED);
            throw e;
        }
    }

    /** Null if it is answered already. */
    private HubRequest read(Context context) {
        String type = context.contentType() == null ? "" : context.contentType().toLowerCase(Locale.ROOT);
        if (!type.split(";", -1)[0].strip().equals(FORM)) {
            refuse(context, 415, "Send a form, " + FORM, Asked.REFUSED);
            return null;
        }
        byte[] body = context.bodyAsBytes();
        if (body.length > MAX_BODY) {
            refuse(context, 413, "A subscription has at most " + MAX_BODY + " bytes", Asked.REFUSED);
            return null;
        }
        HubRequest request = HubRequest.read(new String(body, UTF_8), longestLease);
        if (!feeds.isHere(context, request.feed())) {
            throw new BadParameterException(
                    "hub.topic",
                    "is not a feed of this hub; give the address that the feed calls itself (rel=\"self\")");
        }
        try {
            var _ = feeds.matcher(request.feed());
        } catch (BadParameterException e) {
            throw new BadParameterException("hub.topic", "is no search: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new BadParameterException("hub.topic", "cannot be followed as articles arrive: " + e.getMessage());
        }
        return request;
    }

    private void accept(Context context, HubRequest request) {
        if (!rates.take(context.ip())) {
            refuse(context, 429, "Too many: " + ClientRates.AT_ONCE + " at once, then one a second", Asked.TOO_MANY);
            return;
        }
        Optional<String> full = request.isSubscribe()
                ? subscriptions.full(request.id(), request.feed().url(), request.callback(), clock.instant())
                : Optional.empty();
        if (full.isPresent()) {
            refuse(context, 503, full.get(), Asked.TOO_MANY);
            return;
        }
        if (!places.tryAcquire()) {
            context.header("Retry-After", "10");
            refuse(context, 503, MOST_ASKED + " callbacks are being asked, the limit; try again", Asked.TOO_MANY);
            return;
        }
        threads.execute(() -> {
            try {
                metrics.request(confirmation.confirm(request));
            } finally {
                places.release();
            }
        });
        ProgramServer.answer(context, 202, Map.of("status", "The callback is asked whether this is meant"));
    }

    private void refuse(Context context, int status, String why, Asked outcome) {
        metrics.request(outcome);
        ProgramServer.error(context, status, why);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
