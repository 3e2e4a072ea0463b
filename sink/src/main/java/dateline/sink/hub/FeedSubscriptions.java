package dateline.sink.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.schemas.FeedSubscription;
import dateline.schemas.RejectedException;
import dateline.sink.feed.FeedAddress;
import dateline.sink.match.ArrivedArticle;
import dateline.sink.match.Matcher;
import dateline.sink.match.Matchers;
import dateline.sink.query.Values;
import dateline.sink.search.BadParameterException;
import dateline.sink.topic.RecordTaker;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who subscribed to which feed, as topic {@code feed-subscriptions} has it. Safe for use by many threads. */
public final class FeedSubscriptions implements RecordTaker {

    static final int MOST = 1_000;
    static final int MOST_A_HOST = 100;

    /** Each is a search every few seconds while news comes. */
    static final int MOST_FEEDS = 200;

    private static final Logger log = LoggerFactory.getLogger(FeedSubscriptions.class);

    private final Map<String, FeedSubscription> subscriptions = new HashMap<>();
    private final Map<String, FeedAddress> feeds = new HashMap<>();
    private final Matchers<String> matchers = new Matchers<>();
    private final Deserializer<FeedSubscription> values;
    private final Function<FeedAddress, Matcher> compiler;
    private final HubMetrics metrics;

    /**
     * None yet.
     *
     * @param values reads records of topic {@code feed-subscriptions}
     * @param compiler makes the search of a feed ready; throws IllegalArgumentException or BadParameterException if it
     *     cannot be
     */
    public FeedSubscriptions(
            Deserializer<FeedSubscription> values, Function<FeedAddress, Matcher> compiler, HubMetrics metrics) {
        this.values = values;
        this.compiler = compiler;
        this.metrics = metrics;
    }

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) {
        String id = record.key() == null ? "" : new String(record.key(), UTF_8);
        if (record.value() == null) {
            remove(id);
            return;
        }
        try {
            FeedSubscription subscription = values.deserialize(record.topic(), record.value());
            if (Values.isId(id) && subscription.getSubscriptionId().equals(id) && hasPlace(id)) {
                put(subscription);
            } else {
                metrics.leftOut();
            }
        } catch (RejectedException | IllegalArgumentException | BadParameterException e) {
            // Written by a later version, or by hand: it must not stop the others.
            log.warn("Subscription {} is left out: {}", Values.isId(id) ? id : "?", e.getMessage());
            remove(id);
            metrics.leftOut();
        }
    }

    /** Those that expired stay for a while, and do not count against who comes. */
    private synchronized boolean hasPlace(String id) {
        return subscriptions.containsKey(id) || subscriptions.size() < 2 * MOST;
    }

    /** Puts one in place of what had its id. */
    synchronized void put(FeedSubscription subscription) {
        FeedAddress feed = FeedAddress.parse("hub.topic", subscription.getTopic());
        Matcher matcher = compiler.apply(feed);
        FeedSubscription before = subscriptions.put(subscription.getSubscriptionId(), subscription);
        if (feeds.put(feed.url(), feed) == null) {
            matchers.put(feed.url(), matcher);
        }
        forget(before);
    }

    synchronized void remove(String id) {
        forget(subscriptions.remove(id));
    }

    /** Of a feed that nobody else has subscribed to no article is asked any more. */
    private void forget(FeedSubscription gone) {
        if (gone != null
                && subscriptions.values().stream()
                        .noneMatch(other -> other.getTopic().equals(gone.getTopic()))) {
            feeds.remove(gone.getTopic());
            matchers.remove(gone.getTopic());
        }
    }

    /** Addresses of the feeds that an article belongs to and somebody has subscribed to, expired or not. */
    List<String> feedsOf(ArrivedArticle article) {
        return matchers.matching(article);
    }

    /** Those of a feed that have not expired. */
    synchronized List<FeedSubscription> of(String feedUrl, Instant now) {
        return live(now)
                .filter(subscription -> subscription.getTopic().equals(feedUrl))
                .toList();
    }

    synchronized Optional<FeedAddress> feed(String feedUrl) {
        return Optional.ofNullable(feeds.get(feedUrl));
    }

    synchronized Optional<FeedSubscription> find(String id) {
        return Optional.ofNullable(subscriptions.get(id));
    }

    /** Those that had expired by then. */
    synchronized List<FeedSubscription> expired(Instant by) {
        return subscriptions.values().stream()
                .filter(subscription -> subscription.getExpiresAt().isBefore(by))
                .toList();
    }

    /** How many have not expired. */
    public synchronized long size(Instant now) {
        return live(now).count();
    }

    private Stream<FeedSubscription> live(Instant now) {
        return subscriptions.values().stream()
                .filter(subscription -> subscription.getExpiresAt().isAfter(now));
    }

    /** Why one more cannot be taken; empty if it can. Who renews takes no place. */
    synchronized Optional<String> full(String id, String feedUrl, String callback, Instant now) {
        if (subscriptions.containsKey(id)
                && subscriptions.get(id).getExpiresAt().isAfter(now)) {
            return Optional.empty();
        }
        if (size(now) >= MOST) {
            return Optional.of("There are " + MOST + " subscriptions, the limit");
        }
        String host = URI.create(callback).getHost();
        long there = live(now)
                .filter(one -> URI.create(one.getCallback()).getHost().equalsIgnoreCase(host))
                .count();
        if (there >= MOST_A_HOST) {
            return Optional.of("There are " + MOST_A_HOST + " subscriptions of that callback's host, the limit");
        }
        long feedsNow = live(now)
                .map(FeedSubscription::getTopic)
                .filter(topic -> !topic.equals(feedUrl))
                .distinct()
                .count();
        return feedsNow >= MOST_FEEDS
                ? Optional.of("Subscriptions are to " + MOST_FEEDS + " different feeds, the limit")
                : Optional.empty();
    }
}
