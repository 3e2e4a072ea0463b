package dateline.sink.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.schemas.FeedSubscription;
import dateline.sink.feed.FeedAddress;
import dateline.sink.search.BadParameterException;
import dateline.sink.stored.WebhookUrl;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * What a subscriber asks for, checked. Parameters that WebSub does not know are left aside, as it wants.
 *
 * @param isSubscribe else it is to end
 * @param feed what is subscribed to
 * @param callback where it is to be posted
 * @param lease how long it is to hold; within bounds, whatever was asked for
 * @param secret what signs; empty for none
 * @see <a href="https://www.w3.org/TR/websub/#subscriber-sends-subscription-request">W3C WebSub, section 5.1</a>
 */
record HubRequest(boolean isSubscribe, FeedAddress feed, String callback, Duration lease, String secret) {

    static final Duration SHORTEST_LEASE = Duration.ofHours(1);

    /** WebSub, section 5.1: a secret must be less than this. */
    private static final int SECRET_BYTES = 200;

    private static final int MAX_CALLBACK = 2_000;

    /**
     * Reads a form.
     *
     * @param longestLease also what is given to who does not ask for a time
     * @throws BadParameterException naming the first parameter that is wrong
     */
    static HubRequest read(String form, Duration longestLease) {
        Map<String, List<String>> given = FeedAddress.pairs("body", form);
        String mode = single(given, "hub.mode");
        if (!mode.equals("subscribe") && !mode.equals("unsubscribe")) {
            throw new BadParameterException("hub.mode", "must be subscribe or unsubscribe");
        }
        FeedAddress feed = FeedAddress.parse("hub.topic", single(given, "hub.topic"));
        if (feed.isPage()) {
            throw new BadParameterException("hub.topic", "is a page of a feed; leave out 'cursor'");
        }
        String callback = WebhookUrl.checked("hub.callback", single(given, "hub.callback"));
        if (callback.length() > MAX_CALLBACK) {
            throw new BadParameterException("hub.callback", "has more than " + MAX_CALLBACK + " characters");
        }
        String secret = single(given, "hub.secret");
        if (secret.getBytes(UTF_8).length >= SECRET_BYTES) {
            throw new BadParameterException("hub.secret", "must be less than " + SECRET_BYTES + " bytes");
        }
        return new HubRequest(
                mode.equals("subscribe"),
                feed,
                callback,
                lease(single(given, "hub.lease_seconds"), longestLease),
                secret);
    }

    private static String single(Map<String, List<String>> given, String name) {
        List<String> values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new BadParameterException(name, "is given more than once");
        }
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static Duration lease(String seconds, Duration longest) {
        if (seconds.isEmpty()) {
            return longest;
        }
        if (!seconds.matches("\\d{1,12}")) {
            throw new BadParameterException("hub.lease_seconds", "must be a number of seconds");
        }
        Duration wished = Duration.ofSeconds(Long.parseLong(seconds));
        if (wished.compareTo(longest) > 0) {
            return longest;
        }
        return wished.compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : wished;
    }

    /** The same for the same feed and callback. */
    String id() {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((feed.normal() + "\n" + callback).getBytes(UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    FeedSubscription subscription(Instant now) {
        return FeedSubscription.newBuilder()
                .setSubscriptionId(id())
                .setTopic(feed.url())
                .setCallback(callback)
                .setSecret(secret.isEmpty() ? null : secret)
                .setConfirmedAt(now)
                .setExpiresAt(now.plus(lease))
                .build();
    }

    /** A secret is for nobody's log. */
    @Override
    public String toString() {
        return (isSubscribe ? "subscribe " : "unsubscribe ") + id();
    }
}
