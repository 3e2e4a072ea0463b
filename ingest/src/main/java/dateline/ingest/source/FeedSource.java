package dateline.ingest.source;

import dateline.ingest.feed.Feed;
import dateline.ingest.feed.FeedEntry;
import dateline.ingest.feed.FeedException;
import dateline.ingest.feed.FeedReader;
import dateline.ingest.fetch.FetchRequest;
import dateline.ingest.fetch.FetchResult.Fetched;
import dateline.ingest.read.ItemTaker;
import dateline.ingest.websub.HubLinks;
import dateline.schemas.CanonicalUrl;
import dateline.schemas.Seed;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Reads a feed (RSS, RDF, Atom, JSON Feed), then the page behind each new entry. */
public final class FeedSource implements Source {

    /** Names this kind in seeds and metrics, and stands for a topic in dead letters. */
    public static final String KIND = "feed";

    private static final FeedReader FEEDS = new FeedReader();
    private static final int HOURS_A_DAY = 24;

    private final Seed seed;
    private final SourceParts parts;
    private final Memory memory;
    private final Documents documents;
    private final NewEntries entries;

    FeedSource(Seed seed, SourceParts parts, Memory memory) {
        this.seed = seed;
        this.parts = parts;
        this.memory = memory;
        this.documents = new Documents(parts.fetcher(), memory);
        this.entries = new NewEntries(seed, parts, memory, false);
    }

    @Override
    public void poll(ItemTaker out) throws SourceException, InterruptedException {
        entries.retry(out);
        Optional<Fetched> changed = documents.main(FetchRequest.of(memory.url(seed.getUrl())));
        if (changed.isEmpty()) {
            return;
        }
        Fetched fetched = changed.get();
        Feed feed = read(fetched);
        note(feed, fetched);
        Instant now = parts.timepiece().now();
        if (entries.take(
                feed.entries().stream().map(entry -> entry(feed, entry, now)).toList(), out)) {
            memory.keep(fetched.validators()); // only now: a feed not wholly taken must be sent again
        }
    }

    private static Feed read(Fetched fetched) throws SourceException {
        try {
            return FEEDS.read(fetched.body(), fetched.contentType(), fetched.url());
        } catch (FeedException e) {
            throw new SourceException("No feed: " + e.getMessage(), e);
        }
    }

    private void note(Feed feed, Fetched fetched) {
        memory.observation().title(feed.title());
        feed.ttl().ifPresent(documents::wishes);
        documents.wishes(untilItChanges(feed));
        Optional<URI> hub =
                feed.hubs().stream().findFirst().flatMap(CanonicalUrl::of).map(URI::create);
        HubLinks.find(fetched.headers(), fetched.url(), hub, feed.self().flatMap(FeedSource::uri))
                .ifPresent(found -> memory.observation().hub(found));
    }

    /** Up to the first hour that the feed does not leave out. */
    private Duration untilItChanges(Feed feed) {
        if (feed.skipHours().size() >= HOURS_A_DAY) {
            return Duration.ZERO; // it says it never changes, and yet it is there
        }
        OffsetDateTime now = parts.timepiece().now().atOffset(ZoneOffset.UTC);
        OffsetDateTime next = now;
        while (feed.skipHours().contains(next.getHour())) {
            next = next.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return Duration.between(now, next);
    }

    private static Entry entry(Feed feed, FeedEntry entry, Instant now) {
        URI url = entry.url().flatMap(FeedSource::uri).orElse(null);
        List<String> authors = entry.authors().isEmpty() ? feed.authors() : entry.authors();
        return new Entry(
                entry.id(),
                url,
                entry.headline(),
                entry.summary().map(text -> text.line()).orElse(""),
                entry.content().map(EntryText::paragraphs).orElse(""),
                authors,
                entry.categories(),
                entry.language().or(feed::language).orElse(""),
                entry.imageUrl().orElse(""),
                entry.publishedAt().flatMap(time -> time.certain(now)).orElse(null),
                entry.modifiedAt().flatMap(time -> time.certain(now)).orElse(null));
    }

    private static Optional<URI> uri(String url) {
        try {
            return Optional.of(URI.create(url));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
