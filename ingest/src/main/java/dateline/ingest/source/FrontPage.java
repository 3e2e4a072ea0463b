package dateline.ingest.source;

import dateline.ingest.page.PageReader;
import dateline.schemas.CanonicalUrl;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the links on a front page that lead to articles, by simple signs of address and words. */
final class FrontPage {

    private static final int MOST_LINKS = 5_000;
    private static final int MOST_ARTICLES = 300;
    private static final int LONGEST_HEADLINE = 500;

    /** So many signs speak for an article. */
    private static final int ENOUGH = 3;

    /** Headlines have more words than sections have. */
    private static final int HEADLINE_WORDS = 4;

    private static final int SLUG_HYPHENS = 3;

    private static final Pattern DATE_IN_PATH =
            Pattern.compile("/(?:19|20)\\d\\d[/-]?(?:0\\d|1[0-2])(?:[/-]?[0-3]\\d)?\\b");
    private static final Pattern NUMBER_IN_PATH = Pattern.compile("(?:^|[/._-]|[a-z])\\d{5,}(?=$|[/._-])");
    private static final Pattern FILE = Pattern.compile("\\.(?:s?html?|php|aspx?)$");
    private static final Pattern OTHER_FILE =
            Pattern.compile("\\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|zip|css|js|xml|rss|json|ics)$");

    /** Parts of a path that name lists, not articles. */
    private static final Set<String> LISTS = Set.of(
            "tag",
            "tags",
            "topic",
            "topics",
            "category",
            "categories",
            "author",
            "authors",
            "autor",
            "thema",
            "themen",
            "search",
            "suche",
            "login",
            "register",
            "account",
            "subscribe",
            "abo",
            "newsletter",
            "about",
            "contact",
            "kontakt",
            "impressum",
            "privacy",
            "terms",
            "advertise",
            "shop",
            "feed",
            "rss",
            "page");

    private FrontPage() {}

    /** The articles it links to, in its order. */
    static List<Entry> articles(byte[] body, String contentType, URI url) {
        Document page = Jsoup.parse(PageReader.decode(body, contentType), url.toString());
        Map<String, Entry> found = new LinkedHashMap<>();
        for (Element link : page.select("a[href]").stream().limit(MOST_LINKS).toList()) {
            Optional<URI> target = CanonicalUrl.of(link.absUrl("href")).map(URI::create);
            if (target.isPresent() && isSameSite(target.get(), url)) {
                String words = words(link);
                if (signs(target.get(), words) + place(link) >= ENOUGH) {
                    found.merge(
                            target.get().toString(),
                            Entry.of(target.get(), null, null).named(words),
                            (before, now) -> before.headline().isEmpty() ? now : before);
                }
            }
        }
        found.remove(CanonicalUrl.of(url.toString()).orElse(""));
        return new ArrayList<>(found.values()).subList(0, Math.min(found.size(), MOST_ARTICLES));
    }

    private static boolean isSameSite(URI target, URI url) {
        String host = bare(target.getHost());
        String own = bare(url.getHost());
        return host.equals(own) || host.endsWith("." + own);
    }

    private static String bare(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.startsWith("www.") ? lower.substring(4) : lower;
    }

    private static String words(Element link) {
        Element heading = link.selectFirst("h1, h2, h3, h4");
        String text = (heading == null ? link : heading).text().strip();
        return text.length() > LONGEST_HEADLINE ? "" : text;
    }

    private static int signs(URI url, String words) {
        String path = url.getRawPath().toLowerCase(Locale.ROOT);
        String[] parts = path.split("/", -1);
        for (String part : parts) {
            if (LISTS.contains(part)) {
                return 0;
            }
        }
        if (path.length() < 2 || OTHER_FILE.matcher(path).find()) {
            return 0;
        }
        String last = parts[parts.length - 1].isEmpty() ? parts[parts.length - 2] : parts[parts.length - 1];
        int signs = 0;
        signs += DATE_IN_PATH.matcher(path).find() ? 2 : 0;
        signs += NUMBER_IN_PATH.matcher(path).find() ? 1 : 0;
        signs += FILE.matcher(path).find() ? 1 : 0;
        signs += last.chars().filter(c -> c == '-' || c == '_').count() >= SLUG_HYPHENS ? 2 : 0;
        signs += words.split("\\s+", -1).length >= HEADLINE_WORDS ? 1 : 0;
        return signs;
    }

    /** In a heading or an article of a list it is more likely one, among menus less. */
    private static int place(Element link) {
        for (Element around = link; around != null; around = around.parent()) {
            switch (around.normalName()) {
                case "h1", "h2", "h3", "h4", "article" -> {
                    return 1;
                }
                case "nav", "footer" -> {
                    return -2;
                }
                default -> {
                    // further up
                }
            }
        }
        return link.selectFirst("h1, h2, h3, h4") == null ? 0 : 1;
    }
}
