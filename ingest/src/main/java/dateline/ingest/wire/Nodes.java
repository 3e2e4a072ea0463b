package dateline.ingest.wire;

import dateline.ingest.feed.FeedTime;
import dateline.ingest.feed.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** Looks up elements by their names without prefix, whatever their case: agencies take both lightly. */
final class Nodes {

    private static final Element NONE = new Element("none");

    private Nodes() {}

    static boolean is(Element element, String name) {
        return element.tag().localName().equalsIgnoreCase(name);
    }

    /** Children of that name. */
    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Element child : parent.children()) {
            if (is(child, name)) {
                found.add(child);
            }
        }
        return found;
    }

    /** The first child of that name; an empty element when there is none. */
    static Element child(Element parent, String name) {
        for (Element child : parent.children()) {
            if (is(child, name)) {
                return child;
            }
        }
        return NONE;
    }

    /** Everything of that name within, the element itself left out. */
    static List<Element> all(Element within, String... names) {
        List<Element> found = new ArrayList<>();
        for (Element element : within.getAllElements()) {
            for (String name : names) {
                if (is(element, name) && !element.equals(within)) {
                    found.add(element);
                }
            }
        }
        return found;
    }

    /** The first of that name within; an empty element when there is none. */
    static Element first(Element within, String name) {
        Element[] found = {NONE};
        within.filter((NodeFilter) (Node node, int depth) -> {
            if (depth > 0 && node instanceof Element element && is(element, name)) {
                found[0] = element;
                return NodeFilter.FilterResult.STOP;
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return found[0];
    }

    /** Its text on one line. */
    static String line(Element element) {
        return PlainText.oneLine(element.wholeText());
    }

    /** The value of an attribute, whatever its case. */
    static String value(Element element, String name) {
        String value = element.attr(name);
        return (value.isEmpty() ? element.attributes().getIgnoreCase(name) : value).strip();
    }

    static Optional<FeedTime> time(String stated) {
        return FeedTime.of(stated);
    }

    /** The language of an element, or of the nearest around it. */
    static String language(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            String language = at.attr("xml:lang").strip();
            if (!language.isEmpty() && !language.toLowerCase(Locale.ROOT).startsWith("x-")) {
                return language;
            }
        }
        return "";
    }
}
