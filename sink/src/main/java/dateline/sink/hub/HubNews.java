package dateline.sink.hub;

import dateline.sink.backend.BackendUnavailableException;
import dateline.sink.feed.FeedAddress;
import dateline.sink.feed.FeedPage;
import dateline.sink.hub.HubMetrics.Looked;
import dateline.sink.match.ArrivedArticle;
import dateline.sink.search.BadParameterException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gathers which feeds have news. A feed is looked at a few seconds after its first article arrived, which the index needs
 * as well, and goes out when it shows one of those that did. Not thread-safe.
 */
final class HubNews {

    /** A feed goes out at most once in this time. */
    static final Duration GATHER = Duration.ofSeconds(3);

    /** An article that a feed does not show by then is not one it shows. */
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration AGAIN = Duration.ofSeconds(1);
    private static final Logger log = LoggerFactory.getLogger(HubNews.class);

    /** A feed that is to go out. */
    record Due(String feedUrl, FeedPage page) {}

    /** What a feed waits for. */
    private static final class Awaited {
        private final Map<String, Integer> revisions = new HashMap<>();
        private Duration pause = AGAIN;
        private Instant look = Instant.MAX;
        private Instant until = Instant.MIN;

        void add(String articleId, int revision, Instant now) {
            revisions.merge(articleId, revision, Math::max);
            Instant soon = now.plus(GATHER);
            look = look.isBefore(soon) ? look : soon;
            until = now.plus(PATIENCE);
        }

        /** Each time twice as late: most of what is not shown soon is never shown. */
        void lookLater(Instant now) {
            look = now.plus(pause);
            pause = pause.multipliedBy(2);
        }
    }

    private final FeedSubscriptions subscriptions;
    private final Function<FeedAddress, FeedPage> pages;
    private final HubMetrics metrics;
    private final Clock clock;
    private final Map<String, Awaited> awaited = new HashMap<>();

    /** By feed what went out last, told apart by its hash; of feeds long silent it is forgotten. */
    private final Map<String, UUID> sent = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, UUID> eldest) {
            return size() > 2 * FeedSubscriptions.MOST_FEEDS;
        }
    };

    /** @param pages shows a feed as it stands */
    HubNews(FeedSubscriptions subscriptions, Function<FeedAddress, FeedPage> pages, HubMetrics metrics, Clock clock) {
        this.subscriptions = subscriptions;
        this.pages = pages;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Takes note of an article; false if it belongs to no feed that somebody subscribed to. */
    boolean arrived(ArrivedArticle article) {
        List<String> feeds = subscriptions.feedsOf(article);
        String id = article.document().path("articleId").asText();
        int revision = article.document().path("revision").asInt(1);
        for (String feed : feeds) {
            awaited.computeIfAbsent(feed, _ -> new Awaited()).add(id, revision, clock.instant());
        }
        return !feeds.isEmpty();
    }

    /** Whether nothing is waited for. */
    boolean isIdle() {
        return awaited.isEmpty();
    }

    /** Forgets what is waited for. */
    void clear() {
        awaited.clear();
    }

    /** The feeds that are to go out now; they count as gone out. */
    List<Due> due() {
        List<Due> due = new ArrayList<>();
        for (String feedUrl : List.copyOf(awaited.keySet())) {
            if (!awaited.get(feedUrl).look.isAfter(clock.instant())) {
                look(feedUrl, awaited.get(feedUrl)).ifPresent(page -> due.add(new Due(feedUrl, page)));
            }
        }
        return due;
    }

    private Optional<FeedPage> look(String feedUrl, Awaited feed) {
        Optional<FeedAddress> address = subscriptions.feed(feedUrl);
        if (address.isEmpty() || subscriptions.of(feedUrl, clock.instant()).isEmpty()) {
            return end(feedUrl, Looked.GONE);
        }
        try {
            FeedPage page = pages.apply(address.get());
            if (feed.revisions.entrySet().stream().anyMatch(each -> page.shows(each.getKey(), each.getValue()))) {
                UUID content = UUID.nameUUIDFromBytes(page.body());
                boolean isNew = !content.equals(sent.put(feedUrl, content));
                end(feedUrl, isNew ? Looked.NEWS : Looked.SAME);
                return isNew ? Optional.of(page) : Optional.empty();
            }
        } catch (BackendUnavailableException e) {
            log.warn("A feed with news cannot be looked at now, it waits: {}", e.getMessage());
            feed.look = clock.instant().plus(AGAIN);
            feed.until = clock.instant().plus(PATIENCE);
            return Optional.empty();
        } catch (BadParameterException e) {
            log.warn("A feed with news can no longer be asked for: {}", e.getMessage());
            return end(feedUrl, Looked.GONE);
        }
        if (clock.instant().isAfter(feed.until)) {
            return end(feedUrl, Looked.NOT_SHOWN);
        }
        feed.lookLater(clock.instant());
        return Optional.empty();
    }

    private Optional<FeedPage> end(String feedUrl, Looked outcome) {
        awaited.remove(feedUrl);
        metrics.feed(outcome);
        return Optional.empty();
    }
}
