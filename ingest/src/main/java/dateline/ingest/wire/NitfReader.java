package dateline.ingest.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Reads the News Industry Text Format.
 *
 * @see <a href="https://iptc.org/standards/nitf/">NITF 3.6</a>
 */
final class NitfReader {

    private NitfReader() {}

    /** A document that is NITF throughout. */
    static Draft read(Element nitf) {
        var draft = new Draft();
        Element head = Nodes.child(nitf, "head");
        Element document = Nodes.child(head, "docdata");
        draft.language = Draft.first(Nodes.value(nitf, "baselang"), Nodes.language(nitf));
        draft.guid = Nodes.value(Nodes.child(document, "doc-id"), "id-string");
        draft.status = Nodes.value(document, "management-status");
        String publication = Nodes.value(Nodes.child(head, "pubdata"), "date.publication");
        draft.created = Nodes.time(norm(document, "date.issue")).or(() -> Nodes.time(publication));
        draft.changed = draft.created;
        draft.embargo = Nodes.time(norm(document, "date.release"));
        if (draft.embargo.isPresent()
                && draft.created.isPresent()
                && !draft.embargo.get().at().isAfter(draft.created.get().at())) {
            draft.embargo = Optional.empty(); // released as it was sent
        }
        draft.place = place(Nodes.child(document, "evloc"));
        draft.publisher = Draft.first(
                Nodes.line(Nodes.first(nitf, "distributor")),
                Draft.first(
                        Nodes.value(Nodes.child(document, "doc.copyright"), "holder"),
                        Nodes.value(Nodes.child(document, "doc-id"), "regsrc")));
        draft.section = Nodes.value(Nodes.child(head, "pubdata"), "position.section");
        for (Element subject : Nodes.all(head, "tobject.subject")) {
            String name = Stream.of("detail", "matter", "type")
                    .map(level -> Nodes.value(subject, "tobject.subject." + level))
                    .filter(label -> !label.isEmpty())
                    .findFirst()
                    .orElse("");
            draft.subjects.add(Codes.subject(Nodes.value(subject, "tobject.subject.refnum"), name));
        }
        for (Element keyword : Nodes.all(document, "keyword")) {
            draft.keywords.add(Nodes.value(keyword, "key"));
        }
        text(nitf, draft);
        return draft;
    }

    /** What its body says, for an envelope that knows the rest. What the draft knows stands. */
    static void text(Element nitf, Draft draft) {
        Element head = Nodes.first(nitf, "body.head");
        Element hedline = Nodes.child(head, "hedline");
        draft.headline = Draft.first(draft.headline, Nodes.line(Nodes.child(hedline, "hl1")));
        draft.headline = Draft.first(draft.headline, Nodes.line(Nodes.child(Nodes.child(nitf, "head"), "title")));
        String under = Nodes.line(Nodes.child(hedline, "hl2"));
        Element content = Nodes.first(nitf, "body.content");
        draft.standfirst = Draft.first(
                draft.standfirst, Draft.first(String.join(" ", TextBlocks.of(Nodes.child(head, "abstract"))), under));
        draft.byline = Draft.first(draft.byline, byline(Nodes.child(head, "byline")));
        for (Element person : Nodes.all(Nodes.child(head, "byline"), "person")) {
            draft.authors.addAll(Bylines.names(Nodes.line(person)));
        }
        if (draft.authors.isEmpty()) {
            draft.authors.addAll(Bylines.names(draft.byline));
        }
        Element dateline = Nodes.child(head, "dateline");
        draft.dateline = Draft.first(draft.dateline, Nodes.line(dateline));
        draft.place = Draft.first(draft.place, place(dateline));
        Element body = content.hasParent() ? content : Nodes.first(nitf, "body");
        draft.paragraphs = TextBlocks.of(body.hasParent() ? body : nitf);
    }

    /** By name and title, e.g. {@code By A. WRITER, AP Business Writer}. */
    private static String byline(Element byline) {
        List<String> parts = new ArrayList<>();
        String title = Nodes.line(Nodes.child(byline, "byttl"));
        Element names = byline.clone();
        Nodes.children(names, "byttl").forEach(Element::remove);
        // "By<person>Name</person>" has no space of its own.
        names.children().forEach(child -> child.before(new TextNode(" ")));
        parts.add(Nodes.line(names));
        parts.add(title);
        parts.removeIf(String::isEmpty);
        return String.join(", ", parts);
    }

    private static String norm(Element document, String name) {
        return Nodes.value(Nodes.child(document, name), "norm");
    }

    /** City, division, country, as far as stated, by attribute or element. */
    private static String place(Element location) {
        List<String> parts = new ArrayList<>();
        for (String name : List.of("city", "county-dist", "state-prov", "iso-cc")) {
            parts.add(Nodes.value(location, name));
        }
        if (parts.stream().allMatch(String::isEmpty)) {
            Element within = Nodes.first(location, "location");
            for (String name : List.of("city", "state", "region", "country")) {
                parts.add(Nodes.line(Nodes.first(within, name)));
            }
            if (parts.stream().allMatch(String::isEmpty)) {
                parts.add(within.hasParent() ? Nodes.line(within) : "");
            }
        }
        return String.join(
                ", ", parts.stream().filter(part -> !part.isEmpty()).distinct().toList());
    }
}
