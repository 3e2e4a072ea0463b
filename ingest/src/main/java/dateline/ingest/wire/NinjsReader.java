package dateline.ingest.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;

/**
 * Reads ninjs 1.x, whose names are in lower case with underscores, and 2 and 3, whose names have humps and whose texts
 * are lists by role.
 *
 * @see <a href="https://iptc.org/standards/ninjs/">ninjs</a>
 */
final class NinjsReader {

    private NinjsReader() {}

    /** The items of a document: itself, or those it lists. */
    static List<JsonNode> items(JsonNode document) {
        for (String list : List.of("items", "item")) {
            if (document.path(list).isArray() && !document.has("headline") && !document.has("uri")) {
                return elements(document.path(list));
            }
        }
        return document.isArray() ? elements(document) : List.of(document);
    }

    private static List<JsonNode> elements(JsonNode array) {
        List<JsonNode> elements = new ArrayList<>();
        array.forEach(elements::add);
        return elements;
    }

    static Draft read(JsonNode item) {
        var draft = new Draft();
        draft.guid = Draft.first(text(item, "guid"), text(item, "uri"));
        draft.url = canonical(item);
        draft.type = text(item, "type");
        draft.status = text(item, "pubstatus", "pubStatus");
        draft.embargo = Nodes.time(text(item, "embargoed", "embargoedUntil"));
        draft.created = Nodes.time(text(item, "firstcreated", "firstCreated"));
        draft.changed = Nodes.time(text(item, "versioncreated", "versionCreated", "contentCreated"));
        draft.language = text(item, "language");
        draft.headline = Draft.first(byRole(item.path("headlines"), "main"), text(item, "headline", "title"));
        draft.standfirst = Draft.first(
                byRole(item.path("descriptions"), "summary"),
                text(item, "description_text", "description_xhtml", "description_html"));
        draft.byline = text(item, "byline", "by");
        draft.section = named(item.path("sections").path(0));
        draft.publisher = Draft.first(
                text(item, "source", "provider", "copyrightholder", "copyrightHolder"),
                named(item.path("infosource").path(0)));
        draft.paragraphs = body(item);
        draft.imageUrl = image(item);
        about(item, draft);
        return draft;
    }

    private static void about(JsonNode item, Draft draft) {
        for (JsonNode author : item.path("authors")) {
            draft.authors.add(named(author));
        }
        for (JsonNode person : item.path("persons")) {
            if (text(person, "rel", "role").toLowerCase(Locale.ROOT).contains("author")) {
                draft.authors.add(named(person));
            }
        }
        if (draft.authors.isEmpty()) {
            draft.authors.addAll(Bylines.names(draft.byline));
        }
        for (JsonNode subject : concat(item.path("subject"), item.path("subjects"))) {
            String scheme = text(subject, "scheme");
            String literal = text(subject, "code", "literal");
            String code = Draft.first(text(subject, "uri"), scheme.isEmpty() ? literal : scheme + ':' + literal);
            draft.subjects.add(Codes.subject(code, named(subject)));
        }
        for (JsonNode keyword : item.path("keywords")) {
            draft.keywords.add(keyword.isTextual() ? keyword.asText() : named(keyword));
        }
        List<String> places = new ArrayList<>();
        for (JsonNode place : concat(item.path("place"), item.path("places"))) {
            places.add(named(place));
        }
        places.removeIf(String::isEmpty);
        draft.place = Draft.first(text(item, "located"), String.join(", ", places));
    }

    /** HTML before plain text: it has its paragraphs. */
    private static List<String> body(JsonNode item) {
        String html = text(item, "body_xhtml", "body_html");
        String plain = text(item, "body_text");
        for (JsonNode body : item.path("bodies")) {
            String value = text(body, "value");
            boolean marked = text(body, "contentType", "contenttype").contains("html")
                    || (value.startsWith("<") && value.endsWith(">"));
            if (marked) {
                html = Draft.first(html, value);
            } else {
                plain = Draft.first(plain, value);
            }
        }
        List<String> paragraphs = html.isBlank()
                ? List.of()
                : TextBlocks.of(Jsoup.parseBodyFragment(html).body());
        if (!paragraphs.isEmpty()) {
            return paragraphs;
        }
        return plain.contains("\n\n") || !plain.contains("\n")
                ? TextBlocks.ofPlain(plain)
                : TextBlocks.ofPlain(plain.replace("\n", "\n\n"));
    }

    /** The page of the item where it names one apart from itself. */
    private static String canonical(JsonNode item) {
        for (JsonNode link : item.path("links")) {
            if (text(link, "rel").equalsIgnoreCase("canonical")) {
                return text(link, "href", "uri");
            }
        }
        for (JsonNode other : concat(item.path("altids"), item.path("altIds"))) {
            if (text(other, "role", "rel").toLowerCase(Locale.ROOT).contains("canonical")) {
                return text(other, "value");
            }
        }
        return "";
    }

    /** The largest rendition of the first picture that goes with it. */
    private static String image(JsonNode item) {
        String found = "";
        for (JsonNode with : item.path("associations")) {
            if (!found.isEmpty() || !text(with, "type").equals("picture")) {
                continue;
            }
            long width = -1;
            for (JsonNode rendition : with.path("renditions")) {
                String address = text(rendition, "href");
                long own = rendition.path("width").asLong(0);
                if (address.startsWith("http") && own > width) {
                    found = address;
                    width = own;
                }
            }
        }
        return found;
    }

    /** The text of that role, else the first. */
    private static String byRole(JsonNode texts, String role) {
        String first = "";
        for (JsonNode one : texts) {
            if (text(one, "role").toLowerCase(Locale.ROOT).contains(role)) {
                return text(one, "value");
            }
            first = Draft.first(first, text(one, "value"));
        }
        return first;
    }

    /** What a thing is called, in whichever way the version writes it. */
    private static String named(JsonNode thing) {
        if (thing.isTextual()) {
            return thing.asText();
        }
        for (JsonNode name : thing.path("names")) {
            return text(name, "value");
        }
        return text(thing, "name", "literal");
    }

    private static List<JsonNode> concat(JsonNode one, JsonNode other) {
        List<JsonNode> both = elements(one.isArray() ? one : MissingNode.getInstance());
        both.addAll(elements(other.isArray() ? other : MissingNode.getInstance()));
        return both;
    }

    private static String text(JsonNode of, String... names) {
        for (String name : names) {
            JsonNode value = of.path(name);
            if ((value.isTextual() || value.isNumber()) && !value.asText().isBlank()) {
                return value.asText().strip();
            }
        }
        return "";
    }
}
