package dateline.lab.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * One host of the simulated web, with all it will publish.
 *
 * @param number counts from 0
 * @param name host name, e.g. {@code paper-017.test}
 * @param window how many entries its feed keeps
 * @param crawlDelay what its robots.txt asks for; zero when it asks for nothing
 * @param troubles when it says 503
 * @param articles oldest first
 */
record Outlet(
        int number,
        String name,
        Set<Trait> traits,
        FeedForm form,
        int window,
        Duration crawlDelay,
        List<Spell> troubles,
        List<PlannedArticle> articles) {

    /** News sitemaps hold what is at most so old (Google's rule for them). */
    static final Duration SITEMAP_MEMORY = Duration.ofDays(2);

    static final String FEED = "/feed";
    static final String SECOND_FEED = "/feed.atom";
    static final String NEW_FEED = "/feeds/all";
    static final String SITEMAP = "/news-sitemap.xml";
    static final String SITEMAP_INDEX = "/sitemap-index.xml";

    /** A time in which something is so. */
    record Spell(Instant from, Instant to) {
        boolean holds(Instant now) {
            return !now.isBefore(from) && now.isBefore(to);
        }
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    boolean hostile() {
        return traits.stream().anyMatch(Trait::hostile);
    }

    /** Whether its articles are found by a sitemap and no feed. */
    boolean bySitemap() {
        return has(Trait.SITEMAP) || has(Trait.SITEMAP_INDEX);
    }

    /** Whether its robots.txt forbids a path, as far as it can be had; it may always be asked for itself. */
    boolean forbids(String path) {
        if (path.equals("/robots.txt")) {
            return false;
        }
        return has(Trait.FORBIDS_ALL)
                || has(Trait.ROBOTS_DOWN)
                || (has(Trait.FORBIDS_PART) && path.startsWith("/premium/"));
    }

    /** The paths a reader is sent to first. */
    List<String> seedPaths() {
        if (has(Trait.SITEMAP)) {
            return List.of(SITEMAP);
        }
        if (has(Trait.SITEMAP_INDEX)) {
            return List.of(SITEMAP_INDEX);
        }
        return has(Trait.TWO_FEEDS) ? List.of(FEED, SECOND_FEED) : List.of(FEED);
    }

    /** How many articles are out. */
    int published(Instant now) {
        int low = 0;
        int high = articles.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (articles.get(middle).publishedAt().isAfter(now)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** What its feed, or its sitemap, lists now, newest first. */
    List<PlannedArticle> listed(Instant now) {
        int end = published(now);
        int start = Math.max(0, end - window);
        if (bySitemap()) {
            start = published(now.minus(SITEMAP_MEMORY));
        }
        return articles.subList(start, end).reversed();
    }

    /**
     * When it leaves the feed or sitemap again.
     *
     * @param end what comes after is not asked for
     */
    Instant listedUntil(PlannedArticle article, Instant end) {
        if (bySitemap()) {
            return earlier(article.publishedAt().plus(SITEMAP_MEMORY), end);
        }
        int pushedOutBy = article.number() + window;
        return pushedOutBy < articles.size() ? earlier(articles.get(pushedOutBy).publishedAt(), end) : end;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
