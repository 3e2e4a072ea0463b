package dateline.ingest.feed;

import dateline.ingest.xml.XmlException;
import dateline.ingest.xml.XmlNames;
import dateline.ingest.xml.XmlTree;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * The one door to this package: reads RSS 0.9x to 2.0, RDF (RSS 0.90 and 1.0), Atom 0.3 and 1.0 and JSON Feed 1.0 and 1.1.
 *
 * <p>A broken feed is read as far as it goes, and what was wrong is told among its problems. Nothing outside the bytes is
 * ever asked for. Safe for use by many threads.
 */
public final class FeedReader {

    /** The largest feeds of newspapers, with full texts, have a tenth of it. */
    public static final int MAX_BYTES = 16 << 20;

    /** Feeds hold tens of entries; archives some thousand. What stands further down is left out, and the cut noted. */
    public static final int MAX_ENTRIES = 10_000;

    /** More would say nothing more. */
    static final int MAX_PROBLEMS = 20;

    /**
     * Reads a feed.
     *
     * @param contentType as declared by the sender, e.g. {@code application/rss+xml; charset=utf-8}; empty when it is
     *     not. Only its charset is looked at, since feeds are sent as anything.
     * @param url the feed's own, after redirects, which addresses in it are relative to; null when it has none
     * @throws FeedException if these bytes are no feed, or too many
     */
    public Feed read(byte[] bytes, String contentType, URI url) throws FeedException {
        if (bytes.length > MAX_BYTES) {
            throw new FeedException("The feed has more than " + MAX_BYTES + " bytes");
        }
        String address = url == null ? "" : url.toString();
        if (startsLikeJson(bytes)) {
            return new JsonFeedReader(address).read(bytes);
        }
        XmlTree tree;
        try {
            tree = XmlTree.read(bytes, contentType);
        } catch (XmlException e) {
            throw new FeedException("Not a feed: " + e.getMessage(), e);
        }
        List<String> problems = new ArrayList<>(tree.problems());
        for (Element root = tree.root(); root != null; root = root.nextElementSibling()) {
            switch (XmlNames.of(root)) {
                case "rss", "rdf:rdf", "channel", "rdf" -> {
                    return new RssReader(address, problems).read(root);
                }
                case "atom:feed", "feed" -> {
                    return new AtomReader(address, problems).read(root);
                }
                case "atom:entry", "entry" -> {
                    return new AtomReader(address, problems).entryAlone(root);
                }
                default -> {} // a feed may stand beside what a server put before it
            }
        }
        throw new FeedException(notAFeed(tree.root()));
    }

    private static String notAFeed(Element root) {
        String name = root.tagName();
        return switch (XmlNames.of(root)) {
            case "html", "xhtml:html" -> "Not a feed but an HTML page";
            case "urlset", "sitemapindex" -> "Not a feed but a sitemap";
            case "opml" -> "Not a feed but a list of feeds (OPML)";
            default ->
                "Not a feed: its outermost element is " + (name.length() > 60 ? name.substring(0, 60) + "…" : name);
        };
    }

    private static boolean startsLikeJson(byte[] bytes) {
        int i = bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF ? 3 : 0;
        while (i < bytes.length && (bytes[i] == ' ' || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t')) {
            i++;
        }
        return i < bytes.length && bytes[i] == '{';
    }
}
