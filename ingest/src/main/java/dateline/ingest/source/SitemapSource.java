package dateline.ingest.source;

import dateline.ingest.fetch.FetchRequest;
import dateline.ingest.fetch.FetchResult.Failed;
import dateline.ingest.fetch.FetchResult.Fetched;
import dateline.ingest.fetch.FetchResult.NotModified;
import dateline.ingest.fetch.FetchResult.Refused;
import dateline.ingest.fetch.Validators;
import dateline.ingest.read.ItemTaker;
import dateline.ingest.source.SitemapReader.Sitemap;
import dateline.ingest.source.SourceException.Trouble;
import dateline.schemas.Seed;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a sitemap or an index of sitemaps, then the pages that are new there. What was listed before the first poll and
 * is older than two days, or states no time, is passed over: it is no news.
 */
public final class SitemapSource implements Source {

    /** Names this kind in seeds and metrics, and stands for a topic in dead letters. */
    public static final String KIND = "sitemap";

    /** News sitemaps list two days. */
    private static final Duration NEWS = Duration.ofDays(2);

    /** A sitemap in an index that changed before is not looked at. */
    private static final Duration CHANGED = Duration.ofDays(3);

    private static final int MOST_SITEMAPS = 20;
    private static final int MOST_BYTES = 52 << 20;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Seed seed;
    private final SourceParts parts;
    private final Memory memory;
    private final Documents documents;
    private final NewEntries entries;

    /** Validators to keep once everything is taken. */
    private record Part(URI url, Validators validators) {}

    SitemapSource(Seed seed, SourceParts parts, Memory memory) {
        this.seed = seed;
        this.parts = parts;
        this.memory = memory;
        this.documents = new Documents(parts.fetcher(), memory);
        this.entries = new NewEntries(seed, parts, memory, true);
    }

    @Override
    public void poll(ItemTaker out) throws SourceException, InterruptedException {
        entries.retry(out);
        Optional<Fetched> changed = documents.main(request(memory.url(seed.getUrl())));
        if (changed.isEmpty()) {
            return;
        }
        Fetched fetched = changed.get();
        Sitemap sitemap = read(fetched);
        List<Part> read = new ArrayList<>();
        List<Entry> listed = new ArrayList<>(sitemap.entries());
        for (Entry part : wanted(sitemap.sitemaps())) {
            readPart(part.url(), listed, read);
        }
        if (entries.take(news(listed), out)) {
            read.forEach(part -> memory.keep(part.url(), part.validators()));
            // An index may stay as it is while what it names changes.
            memory.keep(sitemap.sitemaps().isEmpty() ? fetched.validators() : Validators.NONE);
        }
    }

    private static FetchRequest request(URI url) {
        return FetchRequest.of(url).upTo(MOST_BYTES).within(PATIENCE);
    }

    private static Sitemap read(Fetched fetched) throws SourceException {
        try {
            return SitemapReader.read(fetched.body());
        } catch (IOException e) {
            throw new SourceException("No sitemap: " + e.getMessage(), e);
        }
    }

    private void readPart(URI url, List<Entry> listed, List<Part> read) throws SourceException, InterruptedException {
        switch (parts.fetcher().fetch(request(url).with(memory.validators(url)))) {
            case Fetched fetched -> {
                memory.observation().changed();
                listed.addAll(read(fetched).entries());
                read.add(new Part(url, fetched.validators()));
            }
            case NotModified _ -> {} // nothing new there
            case Refused refused -> throw Documents.trouble(refused);
            case Failed failed -> throw Documents.trouble(failed);
        }
    }

    /** Those that may hold news: changed of late, or else named like news; the latest first. */
    private List<Entry> wanted(List<Entry> sitemaps) {
        Instant now = parts.timepiece().now();
        String month = now.atOffset(ZoneOffset.UTC).toLocalDate().toString().substring(0, 7);
        boolean dated = sitemaps.stream().anyMatch(sitemap -> sitemap.modifiedAt() != null);
        return sitemaps.stream()
                .filter(sitemap -> !dated
                        || (sitemap.modifiedAt() != null && sitemap.modifiedAt().isAfter(now.minus(CHANGED)))
                        || isNews(sitemap, month))
                .sorted(Comparator.comparing((Entry sitemap) -> !isNews(sitemap, month))
                        .thenComparing(Entry::modifiedAt, Comparator.nullsLast(Comparator.reverseOrder())))
                .limit(MOST_SITEMAPS)
                .toList();
    }

    private static boolean isNews(Entry sitemap, String month) {
        String path = sitemap.url().toString().toLowerCase(Locale.ROOT);
        return path.contains("news") || path.contains(month) || path.contains(month.replace('-', '/'));
    }

    /** Leaves out what is no news; what states no time can only be told by not having been there before. */
    private List<Entry> news(List<Entry> listed) throws SourceException {
        Instant since = memory.polledAt().orElse(parts.timepiece().now()).minus(NEWS);
        boolean first = memory.isFirstPoll();
        List<Entry> news = new ArrayList<>();
        int undated = 0;
        for (Entry entry : listed) {
            if (entry.lastTouched() == null) {
                undated++;
                if (first) {
                    memory.seen().add(entry);
                }
                news.add(entry);
            } else if (entry.lastTouched().isAfter(since)) {
                news.add(entry);
            }
        }
        if (undated > Seen.MOST / 2) {
            throw new SourceException(
                    "It lists " + undated + " addresses without a time, more than can be told apart from new ones",
                    Trouble.UNREADABLE,
                    Duration.ZERO);
        }
        return news;
    }
}
