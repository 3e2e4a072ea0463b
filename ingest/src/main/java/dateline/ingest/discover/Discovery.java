package dateline.ingest.discover;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.fetch.FetchRequest;
import dateline.ingest.fetch.FetchResult;
import dateline.ingest.fetch.FetchResult.Failed;
import dateline.ingest.fetch.FetchResult.Fetched;
import dateline.ingest.fetch.FetchResult.NotModified;
import dateline.ingest.fetch.FetchResult.Refused;
import dateline.ingest.source.FeedSource;
import dateline.ingest.source.Observation;
import dateline.ingest.source.PageSource;
import dateline.ingest.source.SitemapSource;
import dateline.ingest.source.SourceParts;
import dateline.ingest.source.Trial;
import dateline.schemas.Seed;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the feeds and news sitemaps of a site, or tells what an address is. Asks for a dozen documents or two, as
 * politely as ever.
 */
public final class Discovery {

    /** What brought nothing for so long is given up. */
    private static final Duration FRESH = Duration.ofDays(14);

    /** A site with more declares one for each author. */
    private static final int MOST_FEEDS = 4;

    /** So much of it is brought by what was chosen before it. */
    private static final double COVERED = 0.8;

    /** Fewer links to articles make no front page. */
    private static final int FRONT_PAGE = 5;

    private static final int SIGN_BYTES = 1_000;

    private final SourceParts parts;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> covered = new HashSet<>();
    private final Set<URI> tried = new HashSet<>();
    private int chosenFeeds;

    private Discovery(SourceParts parts) {
        this.parts = parts;
    }

    /**
     * What can be read at an address, what is worth reading first.
     *
     * @throws IOException if the address cannot be had; the message says why
     */
    public static List<Finding> at(URI url, SourceParts parts) throws IOException, InterruptedException {
        var discovery = new Discovery(parts);
        discovery.look(url);
        List<Finding> good = discovery.findings.stream().filter(Finding::good).toList();
        List<Finding> all = new ArrayList<>(good);
        discovery.findings.stream().filter(finding -> !finding.good()).forEach(all::add);
        return all;
    }

    /**
     * The kind of source an address is: a feed, a sitemap, a page that links to articles, or else the page of an article.
     *
     * @return a kind of source or {@link Trial#ARTICLE}
     * @throws IOException if the address cannot be had; the message says why
     */
    public static String kindOf(URI url, SourceParts parts) throws IOException, InterruptedException {
        Fetched fetched = fetched(url, parts);
        String kind = kindOf(fetched);
        if (!kind.equals(PageSource.KIND)) {
            return kind;
        }
        String path = url.getPath() == null ? "" : url.getPath();
        boolean deep = path.length() > 1 && !path.matches("/index\\.\\w+|/[a-z]{2}(?:-[a-z]{2})?/?");
        return deep && Links.isArticle(fetched.body(), fetched.contentType(), fetched.url()) ? Trial.ARTICLE : kind;
    }

    private static String kindOf(Fetched fetched) {
        String sign = new String(fetched.body(), 0, Math.min(fetched.body().length, SIGN_BYTES), ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        boolean gzip = fetched.body().length > 2
                && fetched.body()[0] == 0x1f
                && fetched.url().getPath().contains("sitemap");
        if (sign.contains("<urlset") || sign.contains("<sitemapindex") || gzip) {
            return SitemapSource.KIND;
        }
        return isFeed(sign, fetched.contentType()) ? FeedSource.KIND : PageSource.KIND;
    }

    private static Fetched fetched(URI url, SourceParts parts) throws IOException, InterruptedException {
        return switch (parts.fetcher().fetch(FetchRequest.of(url))) {
            case Fetched answer -> answer;
            case NotModified _ -> throw new IOException(url + " answered 304 without being asked for a change");
            case Refused refused -> throw new IOException(url + ": " + refused.detail());
            case Failed failed -> throw new IOException(url + ": " + failed.detail());
        };
    }

    private void look(URI url) throws IOException, InterruptedException {
        Fetched fetched = fetched(url, parts);
        String kind = kindOf(fetched);
        if (kind.equals(PageSource.KIND)) {
            lookAround(fetched);
        } else {
            consider(kind, url, true);
        }
    }

    private static boolean isFeed(String sign, String contentType) {
        return sign.contains("<rss")
                || sign.contains("<feed")
                || sign.contains("<rdf:rdf")
                || sign.contains("jsonfeed.org/version")
                || contentType.contains("rss+xml")
                || contentType.contains("atom+xml")
                || contentType.contains("feed+json");
    }

    private void lookAround(Fetched page) throws InterruptedException {
        URI site = page.url();
        List<URI> declared = Links.declaredFeeds(page.body(), page.contentType(), site);
        for (URI feed : declared) {
            consider(FeedSource.KIND, feed, false);
        }
        if (chosenFeeds == 0) {
            for (URI feed : Links.shownFeeds(page.body(), page.contentType(), site)) {
                consider(FeedSource.KIND, feed, false);
            }
        }
        for (URI feed : Links.usualFeeds(site)) {
            if (chosenFeeds == 0) {
                consider(FeedSource.KIND, feed, false);
            }
        }
        List<URI> sitemaps = Links.sitemaps(robots(site));
        for (URI sitemap : sitemaps.isEmpty() ? Links.usualSitemaps(site) : sitemaps) {
            consider(SitemapSource.KIND, sitemap, false);
        }
        if (findings.stream().noneMatch(Finding::good)) {
            consider(PageSource.KIND, site, false);
        }
    }

    private String robots(URI site) throws InterruptedException {
        FetchResult result = parts.fetcher().fetch(FetchRequest.of(site.resolve("/robots.txt")));
        return result instanceof Fetched fetched ? new String(fetched.body(), UTF_8) : "";
    }

    /** @param asked whether the user named this very address: then it is good as long as it can be read */
    private void consider(String kind, URI url, boolean asked) throws InterruptedException {
        if (!tried.add(url)) {
            return;
        }
        Seed seed = Seed.newBuilder()
                .setSeedId("trial")
                .setKind(kind)
                .setUrl(url.toString())
                .build();
        Trial trial = Trial.of(seed, parts, 0);
        if (trial.failure().isPresent()) {
            // Of an address that was only guessed, that it is not there is no news.
            boolean guessed = Links.usualFeeds(url).contains(url)
                    || Links.usualSitemaps(url).contains(url);
            if (asked || !guessed) {
                add(kind, url, trial.seen(), false, trial.failure().get().getMessage());
            }
            return;
        }
        judge(kind, url, trial.seen(), asked);
    }

    private void judge(String kind, URI url, Observation seen, boolean asked) {
        Instant now = parts.timepiece().now();
        boolean fresh = seen.newest().filter(at -> at.isAfter(now.minus(FRESH))).isPresent();
        Set<String> others = new HashSet<>(seen.keys());
        others.removeAll(covered);
        boolean isCovered = !covered.isEmpty()
                && others.size() <= (1 - COVERED) * seen.keys().size();
        if (asked) {
            add(kind, url, seen, true, "as asked for");
        } else if (seen.entries() == 0) {
            add(kind, url, seen, false, "it lists nothing");
        } else if (kind.equals(PageSource.KIND)) {
            boolean front = seen.entries() >= FRONT_PAGE;
            add(kind, url, seen, front, front ? "links to articles, and no feed was found" : "few links to articles");
        } else if (!fresh) {
            String newest = seen.newest()
                    .map(at -> "its newest entry is from "
                            + at.truncatedTo(ChronoUnit.DAYS).toString().substring(0, 10))
                    .orElse("its entries state no time");
            boolean onlyOne = kind.equals(FeedSource.KIND) && seen.newest().isEmpty() && chosenFeeds == 0;
            add(kind, url, seen, onlyOne, onlyOne ? "the only feed, though " + newest : newest);
        } else if (isCovered) {
            add(kind, url, seen, false, "what was chosen above brings the same");
        } else if (kind.equals(SitemapSource.KIND) && 2 * seen.newsItems() < seen.entries()) {
            boolean alone = chosenFeeds == 0;
            add(kind, url, seen, alone, alone ? "lists what is new, and no feed was found" : "lists more than news");
        } else if (kind.equals(FeedSource.KIND) && chosenFeeds >= MOST_FEEDS) {
            add(
                    kind,
                    url,
                    seen,
                    false,
                    "more feeds than " + MOST_FEEDS + "; add it by its own address if it is wanted");
        } else {
            add(
                    kind,
                    url,
                    seen,
                    true,
                    kind.equals(FeedSource.KIND) ? "fresh feed" : "news sitemap, lists what no feed does");
        }
    }

    private void add(String kind, URI url, Observation seen, boolean good, String why) {
        if (good) {
            covered.addAll(seen.keys());
            chosenFeeds += kind.equals(FeedSource.KIND) ? 1 : 0;
        }
        findings.add(
                new Finding(kind, seen.movedTo().orElse(url), seen.title(), seen.entries(), seen.newest(), good, why));
    }
}
