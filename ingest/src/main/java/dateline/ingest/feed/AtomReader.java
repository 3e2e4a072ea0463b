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
 * Reads Atom 1.0 and 0.3.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
final class AtomReader {

    private static final String OWN = "atom:";
    private static final int MOST_CATEGORIES = 100;

    private final String url;
    private final List<String> problems;

    AtomReader(String url, List<String> problems) {
        this.url = url;
        this.problems = problems;
    }

    Feed read(Element root) {
        List<FeedEntry> entries = new ArrayList<>();
        for (Element element : root.getAllElements()) {
            String name = XmlNames.of(element);
            if (name.equals("atom:entry") || name.equals("entry")) {
                if (entries.size() == FeedReader.MAX_ENTRIES) {
                    problems.add("more than " + FeedReader.MAX_ENTRIES + " entries; the rest was left out");
                    break;
                }
                entries.add(entry(element));
            }
        }
        return feed(root, entries);
    }

    /** A document that is one entry is as good as a feed of one. */
    Feed entryAlone(Element root) {
        return feed(new Element("feed"), List.of(entry(root)));
    }

    private Feed feed(Element root, List<FeedEntry> entries) {
        var fields = new Fields(root, OWN);
        String base = Fields.base(root, url);
        var rhythm = new RssRhythm(fields);
        return new Feed(
                format(root),
                line(fields, "title").orElse(""),
                line(fields, "subtitle", "tagline", "info"),
                language(root).or(() -> fields.text("dc:language")),
                link(fields, "alternate", base),
                link(fields, "self", base),
                link(fields, "next", base),
                links(fields, "hub", base).distinct().toList(),
                authors(fields),
                fields.text("logo", "icon").flatMap(address -> FeedAddress.of(address, base)),
                EntryParts.time(fields, "updated", "modified"),
                Optional.empty(),
                rhythm.updateEvery(),
                Set.of(),
                Set.of(),
                entries,
                problems.stream().distinct().limit(FeedReader.MAX_PROBLEMS).toList());
    }

    private static String format(Element root) {
        String version = root.attr("version").strip();
        if (!version.isEmpty() && version.length() < 10) {
            return "atom " + version;
        }
        return root.tag().namespace().contains("purl.org") ? "atom 0.3" : "atom 1.0";
    }

    private FeedEntry entry(Element element) {
        var fields = new Fields(element, OWN);
        String base = Fields.base(element, url);
        Optional<String> link = fields.text("feedburner:origlink", "pheedo:origlink")
                .flatMap(address -> FeedAddress.of(address, base))
                .or(() -> link(fields, "alternate", base));
        String headline = line(fields, "title", "media:title").orElse("");
        Optional<FeedText> content = text(fields, "content");
        Optional<FeedText> summary = text(fields, "summary", "media:description", "dc:description");
        Optional<FeedTime> published =
                EntryParts.time(fields, "published", "issued", "created", "dc:date", "dcterms:issued");
        Optional<FeedTime> modified = EntryParts.time(fields, "updated", "modified", "dcterms:modified");
        Optional<String> id = fields.text("id").or(() -> link);
        Fields source =
                fields.first("source").map(from -> new Fields(from, OWN)).orElseGet(Fields::none);
        List<String> own = authors(fields);
        return new FeedEntry(
                id.orElseGet(() -> headline
                        + published
                                .or(() -> modified)
                                .map(time -> " " + time.stated())
                                .orElse("")),
                link,
                headline,
                summary,
                content,
                published,
                modified,
                own.isEmpty() ? authors(source) : own,
                categories(fields),
                image(fields, base).or(() -> EntryParts.firstImage(content, link.orElse(base))),
                EntryParts.point(fields),
                line(source, "title"),
                language(element).or(() -> fields.text("dc:language")));
    }

    private static Optional<String> line(Fields fields, String... names) {
        return fields.all(List.of(names)).stream()
                .flatMap(element -> AtomText.line(element).stream())
                .findFirst();
    }

    private static Optional<FeedText> text(Fields fields, String... names) {
        return fields.all(List.of(names)).stream()
                .flatMap(element -> AtomText.of(element).stream())
                .findFirst();
    }

    /** HTML before other forms of the same page. */
    private static Optional<String> link(Fields fields, String relation, String base) {
        List<Element> links = related(fields, relation).toList();
        return Stream.concat(
                        links.stream()
                                .filter(link -> link.attr("type").isEmpty()
                                        || link.attr("type").contains("html")),
                        links.stream())
                .flatMap(link -> address(link, base).stream())
                .findFirst();
    }

    private static Stream<String> links(Fields fields, String relation, String base) {
        return related(fields, relation).flatMap(link -> address(link, base).stream());
    }

    private static Stream<Element> related(Fields fields, String relation) {
        return fields.all("link").stream()
                .filter(link -> relation.equalsIgnoreCase(
                        link.hasAttr("rel") ? link.attr("rel").strip() : "alternate"));
    }

    private static Optional<String> address(Element link, String base) {
        String own = link.hasAttr("xml:base") ? Fields.base(link, base) : base;
        if (link.hasAttr("href") && link.attr("href").isBlank()) { // the document itself (RFC 3986, section 4.4)
            return FeedAddress.of(own, "");
        }
        return FeedAddress.of(link.hasAttr("href") ? link.attr("href") : Fields.text(link), own);
    }

    private static Optional<String> image(Fields fields, String base) {
        return EntryParts.image(fields, base)
                .or(() -> related(fields, "enclosure")
                        .filter(link -> link.attr("type").startsWith("image/"))
                        .flatMap(link -> address(link, base).stream())
                        .findFirst());
    }

    private static List<String> authors(Fields fields) {
        List<String> names = new ArrayList<>();
        for (Element author : fields.all("author")) {
            names.add(
                    author.childrenSize() == 0
                            ? Fields.text(author)
                            : new Fields(author, OWN).text("name").orElse(""));
        }
        List<String> authors = AuthorNames.of(names);
        return authors.isEmpty()
                ? AuthorNames.of(
                        fields.all("dc:creator").stream().map(Fields::text).toList())
                : authors;
    }

    private static List<String> categories(Fields fields) {
        Set<String> found = new LinkedHashSet<>();
        for (Element category : fields.all(List.of("category", "dc:subject"))) {
            String label = category.attr("label").strip();
            String term = category.attr("term").strip();
            found.add(!label.isEmpty() ? label : !term.isEmpty() ? term : Fields.text(category));
        }
        return found.stream()
                .map(PlainText::unescaped)
                .filter(category -> !category.isEmpty())
                .limit(MOST_CATEGORIES)
                .toList();
    }

    private static Optional<String> language(Element element) {
        return Optional.of(element.attr("xml:lang").strip()).filter(language -> !language.isEmpty());
    }
}
