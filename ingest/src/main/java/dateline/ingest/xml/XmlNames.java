package dateline.ingest.xml;

import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * Names of elements, told by namespace: {@code dc:creator} is so called here whatever prefix a document chose for the
 * namespace. A prefix that is never declared is taken for what it is usually declared for.
 */
public final class XmlNames {

    /** What the parser gives to elements in no namespace. */
    private static final String NONE = "http://www.w3.org/xml/1998/namespace";

    /** By address in lower case, without scheme and closing slash or number sign; empty for what needs no prefix. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("", ""),
            Map.entry(bare(NONE), ""),
            Map.entry("purl.org/rss/1.0", ""),
            Map.entry("my.netscape.com/rdf/simple/0.9", ""),
            Map.entry("channel.netscape.com/rdf/simple/0.9", ""),
            Map.entry("purl.org/net/rss1.1", ""),
            Map.entry("backend.userland.com/rss", ""),
            Map.entry("backend.userland.com/rss2", ""),
            Map.entry("backend.userland.com/rss091", ""),
            Map.entry("backend.userland.com/rss092", ""),
            Map.entry("backend.userland.com/blogchannelmodule", "blogchannel"),
            Map.entry("blogs.law.harvard.edu/tech/rss", ""),
            Map.entry("www.rssboard.org/rss-specification", ""),
            Map.entry("www.w3.org/2005/atom", "atom"),
            Map.entry("purl.org/atom/ns", "atom"),
            Map.entry("purl.org/atom-blog/ns", "atom"),
            Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"),
            Map.entry("purl.org/dc/elements/1.1", "dc"),
            Map.entry("purl.org/dc/elements/1.0", "dc"),
            Map.entry("purl.org/dc/terms", "dcterms"),
            Map.entry("purl.org/rss/1.0/modules/content", "content"),
            Map.entry("purl.org/rss/1.0/modules/syndication", "sy"),
            Map.entry("purl.org/rss/1.0/modules/slash", "slash"),
            Map.entry("search.yahoo.com/mrss", "media"),
            Map.entry("search.yahoo.com/rss", "media"),
            Map.entry("www.rssboard.org/media-rss", "media"),
            Map.entry("www.georss.org/georss", "georss"),
            Map.entry("www.w3.org/2003/01/geo/wgs84_pos", "geo"),
            Map.entry("www.opengis.net/gml", "gml"),
            Map.entry("www.google.com/schemas/sitemap-news/0.9", "news"),
            Map.entry("www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("example.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            Map.entry("news.yandex.ru", "yandex"),
            Map.entry("www.w3.org/1999/xhtml", "xhtml"));

    private XmlNames() {}

    /** E.g. {@code title} or {@code media:thumbnail}; lower case. */
    public static String of(Element element) {
        String namespace = element.tag().namespace();
        String local = element.tag().localName().toLowerCase(Locale.ROOT);
        String prefix = element.tag().prefix();
        String known = PREFIXES.get(bare(namespace));
        if (known == null) {
            return prefix.isEmpty() ? local : prefix.toLowerCase(Locale.ROOT) + ':' + local;
        }
        if (known.isEmpty()) { // also where the prefix is never declared
            return prefix.isEmpty() || !isNone(namespace) ? local : prefix.toLowerCase(Locale.ROOT) + ':' + local;
        }
        return known + ':' + local;
    }

    private static boolean isNone(String namespace) {
        return namespace.isEmpty() || namespace.equalsIgnoreCase(NONE);
    }

    private static String bare(String namespace) {
        String address = namespace.strip().toLowerCase(Locale.ROOT);
        int start = address.startsWith("http://") ? 7 : address.startsWith("https://") ? 8 : 0;
        int end = address.length();
        while (end > start && (address.charAt(end - 1) == '/' || address.charAt(end - 1) == '#')) {
            end--;
        }
        return address.substring(start, end);
    }
}
