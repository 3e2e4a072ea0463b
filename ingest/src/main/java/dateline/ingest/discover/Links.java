package dateline.ingest.discover;

import dateline.ingest.page.PageReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Where feeds and sitemaps of a site are to be looked for. */
final class Links {

    private static final int MOST = 12;

    private static final Set<String> FEED_TYPES =
            Set.of("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json");

    /** JSON that is no feed is named like this too, by WordPress. */
    private static final String JSON = "application/json";

    private static final Pattern LOOKS_LIKE_FEED =
            Pattern.compile("(?:^|[/._?=-])(?:rss|feeds?|atom)(?=$|[/._?&=-])", Pattern.CASE_INSENSITIVE);

    private static final List<String> USUAL_FEEDS =
            List.of("/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json");

    private static final List<String> USUAL_SITEMAPS =
            List.of("/news-sitemap.xml", "/sitemap-news.xml", "/sitemap_news.xml", "/sitemap.xml");

    private Links() {}

    /** Feeds that a page names for machines, in its order; those of comments left out. */
    static List<URI> declaredFeeds(byte[] body, String contentType, URI url) {
        Set<URI> found = new LinkedHashSet<>();
        for (Element link : page(body, contentType, url).select("link[rel~=(?i)\\balternate\\b][href]")) {
            String type = link.attr("type").strip().toLowerCase(Locale.ROOT);
            boolean json = type.equals(JSON)
                    && !link.attr("href").contains("wp-json")
                    && !link.attr("href").contains("oembed");
            if (FEED_TYPES.contains(type) || json) {
                target(link).ifPresent(found::add);
            }
        }
        return first(found);
    }

    /** Links to readers that look like feeds. */
    static List<URI> shownFeeds(byte[] body, String contentType, URI url) {
        Set<URI> found = new LinkedHashSet<>();
        for (Element link : page(body, contentType, url).select("a[href]")) {
            target(link)
                    .filter(target -> target.getRawPath() != null
                            && LOOKS_LIKE_FEED.matcher(target.getRawPath()).find())
                    .filter(target -> isSameSite(target, url))
                    .ifPresent(found::add);
        }
        return first(found);
    }

    static List<URI> usualFeeds(URI site) {
        return USUAL_FEEDS.stream().map(site::resolve).toList();
    }

    static List<URI> usualSitemaps(URI site) {
        return USUAL_SITEMAPS.stream().map(site::resolve).toList();
    }

    /** {@code Sitemap:} lines of a robots.txt, those that name news first. */
    static List<URI> sitemaps(String robots) {
        Set<URI> news = new LinkedHashSet<>();
        Set<URI> others = new LinkedHashSet<>();
        robots.lines().limit(10_000).map(String::strip).forEach(line -> {
            if (line.regionMatches(true, 0, "sitemap:", 0, "sitemap:".length())) {
                uri(line.substring("sitemap:".length()).strip())
                        .ifPresent(url -> (isNews(url) ? news : others).add(url));
            }
        });
        news.addAll(others);
        return first(news);
    }

    /** Whether a page says of itself that it is an article. */
    static boolean isArticle(byte[] body, String contentType, URI url) {
        Document page = page(body, contentType, url);
        return page.select("meta[property=og:type]").stream()
                        .anyMatch(type -> type.attr("content").strip().equalsIgnoreCase("article"))
                || !page.select("meta[property^=article:], [itemtype$=NewsArticle], [itemtype$=/Article]")
                        .isEmpty()
                || page.select("script[type=application/ld+json]").stream()
                        .anyMatch(script -> script.data().contains("Article\""))
                || page.select("article").size() == 1;
    }

    private static boolean isNews(URI url) {
        return url.toString().toLowerCase(Locale.ROOT).contains("news");
    }

    private static boolean isSameSite(URI target, URI site) {
        String host = target.getHost().toLowerCase(Locale.ROOT);
        String own = site.getHost().toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        return host.equals(own) || host.endsWith("." + own);
    }

    private static Document page(byte[] body, String contentType, URI url) {
        return Jsoup.parse(PageReader.decode(body, contentType), url.toString());
    }

    private static Optional<URI> target(Element link) {
        boolean comments = (link.attr("title") + link.attr("href"))
                .toLowerCase(Locale.ROOT)
                .contains("comment");
        return comments ? Optional.empty() : uri(link.absUrl("href"));
    }

    private static Optional<URI> uri(String text) {
        try {
            URI uri = URI.create(text);
            boolean web = uri.getHost() != null
                    && uri.getScheme() != null
                    && uri.getScheme().startsWith("http");
            return web ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static List<URI> first(Set<URI> found) {
        return new ArrayList<>(found).subList(0, Math.min(MOST, found.size()));
    }
}
