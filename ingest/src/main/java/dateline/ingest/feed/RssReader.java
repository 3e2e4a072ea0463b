package dateline.ingest.feed;

import dateline.ingest.xml.XmlNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Reads RSS of every version, RDF among them, with what its modules add.
 *
 * @see <a href="https://www.rssboard.org/rss-specification">RSS 2.0</a>
 */
final class RssReader {

    private static final int MOST_CATEGORIES = 100;

    private final String url;
    private final List<String> problems;

    RssReader(String url, List<String> problems) {
        this.url = url;
        this.problems = problems;
    }

    Feed read(Element root) {
        Element found = null;
        List<Element> items = new ArrayList<>();
        for (Element element : root.getAllElements()) { // anywhere: one that is not closed holds the next
            String name = XmlNames.of(element);
            if (name.equals("channel") && found == null) {
                found = element;
            } else if (name.equals("item")) {
                items.add(element);
            }
        }
        Element channelElement = found == null ? root : found;
        var channel = new Fields(channelElement, "");
        var outer = new Fields(root, "");
        String base = Fields.base(channelElement, url);
        List<FeedEntry> entries = new ArrayList<>();
        for (Element item : items) {
            if (entries.size() == FeedReader.MAX_ENTRIES) {
                problems.add("more than " + FeedReader.MAX_ENTRIES + " entries; the rest was left out");
                break;
            }
            entries.add(entry(item));
        }
        var rhythm = new RssRhythm(channel);
        return new Feed(
                format(root, channel),
                EntryParts.line(channel.text("title", "dc:title")).orElse(""),
                EntryParts.line(channel.text("description", "dc:description", "itunes:subtitle", "itunes:summary")),
                channel.text("language", "dc:language").or(() -> language(channelElement)),
                homePage(channel, base),
                link(channel, "self", base).or(() -> FeedAddress.of(channelElement.attr("rdf:about"), base)),
                link(channel, "next", base),
                links(channel, "hub", base).distinct().toList(),
                authors(channel, "managingeditor", "dc:creator", "dc:author", "author", "itunes:author"),
                image(channel, outer, base),
                EntryParts.time(channel, "lastbuilddate", "dcterms:modified", "atom:updated", "dc:date", "pubdate"),
                rhythm.ttl(),
                rhythm.updateEvery(),
                rhythm.skipHours(),
                rhythm.skipDays(),
                entries,
                problems.stream().distinct().limit(FeedReader.MAX_PROBLEMS).toList());
    }

    private static String format(Element root, Fields channel) {
        if (XmlNames.of(root).startsWith("rdf")) {
            String namespace = channel.parent().tag().namespace();
            return namespace.contains("/rss/1.0") ? "rdf 1.0" : namespace.contains("/0.9") ? "rdf 0.90" : "rdf";
        }
        String version = root.attr("version").strip();
        return version.isEmpty() || version.length() > 10 ? "rss" : "rss " + version;
    }

    private FeedEntry entry(Element item) {
        var fields = new Fields(item, "");
        String base = Fields.base(item, url);
        Optional<String> link = entryUrl(fields, base);
        String headline = EntryParts.line(fields.text("title", "media:title", "dc:title", "news:title", "itunes:title"))
                .orElse("");
        Optional<FeedText> content = text(
                fields,
                "content:encoded",
                "encoded",
                "yandex:full-text",
                "xhtml:body",
                "body",
                "atom:content",
                "fulltext");
        Optional<FeedText> summary = text(
                fields,
                "description",
                "itunes:summary",
                "atom:summary",
                "dc:description",
                "media:description",
                "dcterms:abstract",
                "itunes:subtitle");
        Optional<FeedTime> published = EntryParts.time(
                fields,
                "pubdate",
                "dcterms:issued",
                "dc:date",
                "atom:published",
                "atom:issued",
                "news:publication_date",
                "dcterms:created",
                "dcterms:date",
                "date",
                "published");
        String id = fields.text("guid", "atom:id", "dc:identifier")
                .or(() -> Optional.of(item.attr("rdf:about").strip()).filter(about -> !about.isEmpty()))
                .or(() -> link)
                .orElseGet(() ->
                        headline + published.map(time -> " " + time.stated()).orElse(""));
        return new FeedEntry(
                id.isEmpty() ? summary.or(() -> content).map(FeedText::line).orElse("") : id,
                link,
                headline,
                summary,
                content,
                published,
                EntryParts.time(
                        fields,
                        "atom:updated",
                        "dcterms:modified",
                        "atom:modified",
                        "lastbuilddate",
                        "updated",
                        "modified"),
                authors(fields, "dc:creator", "dc:author", "author", "itunes:author", "dcterms:creator"),
                categories(fields),
                EntryParts.image(fields, base)
                        .or(() -> EntryParts.firstImage(content, link.orElse(base)))
                        .or(() -> EntryParts.firstImage(summary, link.orElse(base))),
                EntryParts.point(fields),
                EntryParts.line(
                        fields.first("source").map(Fields::text).or(() -> fields.text("dc:source", "dc:publisher"))),
                fields.text("dc:language", "language", "dcterms:language").or(() -> language(item)));
    }

    /** Where a feed service put its own counting address in place of the publisher's, that is still told. */
    private static Optional<String> entryUrl(Fields item, String base) {
        return address(item, base, "feedburner:origlink", "pheedo:origlink")
                .or(() -> address(item, base, "link"))
                .or(() -> link(item, "alternate", base))
                .or(() -> item.all("link").stream()
                        .flatMap(link -> FeedAddress.of(link.attr("href"), base).stream())
                        .findFirst())
                .or(() -> item.first("guid")
                        .filter(guid -> !guid.attr("isPermaLink").equalsIgnoreCase("false"))
                        .map(Fields::text)
                        .filter(FeedAddress::isHttp)
                        .flatMap(guid -> FeedAddress.of(guid, base)))
                .or(() -> FeedAddress.of(item.parent().attr("rdf:about"), base));
    }

    private static Optional<String> homePage(Fields channel, String base) {
        return address(channel, base, "link")
                .or(() -> link(channel, "alternate", base))
                .or(() -> channel.all("link").stream()
                        .flatMap(link -> FeedAddress.of(link.attr("href"), base).stream())
                        .findFirst());
    }

    /** Of several the last, as most readers of feeds have it. */
    private static Optional<String> address(Fields fields, String base, String... names) {
        return fields.all(List.of(names)).stream()
                .flatMap(element -> FeedAddress.of(stated(element), base).stream())
                .reduce((_, last) -> last);
    }

    /** As text, or as Atom writes it. */
    private static String stated(Element link) {
        String text = Fields.ownText(link);
        String relation = link.attr("rel").strip();
        boolean page = relation.isEmpty() || relation.equalsIgnoreCase("alternate");
        return text.isEmpty() && page ? link.attr("href") : text;
    }

    private static Optional<String> link(Fields fields, String relation, String base) {
        return links(fields, relation, base).findFirst();
    }

    private static Stream<String> links(Fields fields, String relation, String base) {
        return Stream.concat(fields.all("atom:link").stream(), fields.all("link").stream())
                .filter(link -> link.hasAttr("href"))
                .filter(link -> relation.equalsIgnoreCase(
                        link.hasAttr("rel") ? link.attr("rel").strip() : "alternate"))
                .flatMap(link -> FeedAddress.of(link.attr("href"), base).stream());
    }

    private static Optional<String> image(Fields channel, Fields outer, String base) {
        return Stream.concat(channel.all("image").stream(), outer.all("image").stream())
                .flatMap(image -> EntryParts.ofImage(image, base).stream())
                .findFirst()
                .or(() -> EntryParts.image(channel, base));
    }

    /** Those of the first of these elements that holds a name. */
    private static List<String> authors(Fields fields, String... names) {
        for (String name : names) {
            List<String> authors = AuthorNames.of(
                    fields.all(name).stream().map(RssReader::author).toList());
            if (!authors.isEmpty()) {
                return authors;
            }
        }
        return AuthorNames.of(Stream.concat(fields.all("atom:author").stream(), fields.all("atom:contributor").stream())
                .flatMap(author -> new Fields(author, "atom:").text("name").stream())
                .toList());
    }

    private static String author(Element element) {
        return element.childrenSize() == 0
                ? Fields.text(element)
                : new Fields(element, "").text("name", "atom:name").orElseGet(() -> Fields.text(element));
    }

    private static List<String> categories(Fields fields) {
        Set<String> found = new LinkedHashSet<>();
        for (Element category : fields.all(List.of("category", "dc:subject", "media:category", "atom:category"))) {
            String label = Fields.text(category);
            found.add(label.isEmpty() ? category.attr("term").strip() : label);
        }
        for (Element list : fields.all(List.of("media:keywords", "news:keywords", "itunes:keywords", "keywords"))) {
            found.addAll(List.of(Fields.text(list).split("\\s*,\\s*", MOST_CATEGORIES)));
        }
        return found.stream()
                .map(PlainText::unescaped)
                .filter(category -> !category.isEmpty())
                .distinct()
                .limit(MOST_CATEGORIES)
                .toList();
    }

    private static Optional<FeedText> text(Fields fields, String... names) {
        for (String name : names) {
            for (Element element : fields.all(name)) {
                if (name.startsWith("atom:")) {
                    Optional<FeedText> text = AtomText.of(element);
                    if (text.isPresent()) {
                        return text;
                    }
                    continue;
                }
                String value = Fields.text(element);
                if (!value.isEmpty()) {
                    boolean html = element.childrenSize() > 0 || PlainText.isHtml(value);
                    return Optional.of(new FeedText(AtomText.rebased(value, html, element), html));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> language(Element element) {
        return Optional.of(element.attr("xml:lang").strip()).filter(language -> !language.isEmpty());
    }
}
