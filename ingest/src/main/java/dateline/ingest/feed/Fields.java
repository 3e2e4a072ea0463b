package dateline.ingest.feed;

import dateline.ingest.xml.XmlNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The children of one element by name, {@code dc:creator} whatever its prefix. */
final class Fields {

    /** More of one name are not looked at. */
    private static final int MOST = 200;

    private static final Fields NONE = new Fields(new Element("none"), "");

    private final Element parent;
    private final Map<String, List<Element>> byName = new HashMap<>();

    /** @param own prefix that goes without saying, e.g. {@code "atom:"} in a feed that is Atom throughout */
    Fields(Element parent, String own) {
        this.parent = parent;
        for (Element child : parent.children()) {
            String name = XmlNames.of(child);
            List<Element> same = byName.computeIfAbsent(
                    own.isEmpty() || !name.startsWith(own) ? name : name.substring(own.length()),
                    _ -> new ArrayList<>(1));
            if (same.size() < MOST) {
                same.add(child);
            }
        }
    }

    static Fields none() {
        return NONE;
    }

    Element parent() {
        return parent;
    }

    List<Element> all(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** In the order of the names. */
    List<Element> all(List<String> names) {
        return names.stream().flatMap(name -> all(name).stream()).toList();
    }

    Optional<Element> first(String name) {
        List<Element> same = all(name);
        return same.isEmpty() ? Optional.empty() : Optional.of(same.getFirst());
    }

    /** The text of the first of these that has any, by the order of the names. */
    Optional<String> text(String... names) {
        for (String name : names) {
            for (Element element : all(name)) {
                String text = text(element);
                if (!text.isEmpty()) {
                    return Optional.of(text);
                }
            }
        }
        return Optional.empty();
    }

    /** What stands in an element: its text, or its markup where it has any. */
    static String text(Element element) {
        if (element.childNodeSize() == 1 && element.childNode(0) instanceof TextNode only) {
            return only.getWholeText().strip();
        }
        return (element.childrenSize() == 0 ? element.wholeText() : element.html()).strip();
    }

    /** Its own text alone, without what stands in elements within it. */
    static String ownText(Element element) {
        var text = new StringBuilder();
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(words.getWholeText());
            }
        }
        return text.toString().strip();
    }

    /** The base of addresses in an element (XML Base), empty when there is none. */
    static String base(Element element, String feedUrl) {
        List<String> stated = new ArrayList<>();
        for (Element at = element; at != null; at = at.parent()) {
            if (at.attributesSize() > 0 && at.hasAttr("xml:base")) {
                stated.add(at.attr("xml:base").strip());
            }
        }
        String base = feedUrl;
        for (String part : stated.reversed()) {
            String resolved = base.isEmpty() ? part : StringUtil.resolve(base, part);
            base = resolved.isEmpty() ? base : resolved;
        }
        return base;
    }
}
