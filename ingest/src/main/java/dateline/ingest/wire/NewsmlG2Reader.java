package dateline.ingest.wire;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Reads NewsML-G2.
 *
 * @see <a href="https://iptc.org/standards/newsml-g2/">NewsML-G2</a>
 */
final class NewsmlG2Reader {

    private NewsmlG2Reader() {}

    /** Its items; packages, which only list items, where there are none. */
    static List<Element> items(Element root) {
        List<Element> items = named(root, "newsItem");
        for (String other : List.of("packageItem", "conceptItem", "planningItem", "knowledgeItem")) {
            items = items.isEmpty() ? named(root, other) : items;
        }
        return items;
    }

    private static List<Element> named(Element root, String name) {
        return Nodes.is(root, name) ? List.of(root) : Nodes.all(root, name);
    }

    static Draft read(Element item) {
        var draft = new Draft();
        Element meta = Nodes.child(item, "itemMeta");
        Element content = Nodes.child(item, "contentMeta");
        draft.guid = Nodes.value(item, "guid");
        draft.status = Nodes.value(Nodes.child(meta, "pubStatus"), "qcode");
        draft.type = Nodes.is(item, "newsItem")
                ? Draft.first(Nodes.value(Nodes.child(meta, "itemClass"), "qcode"), "text")
                : item.tag().localName().toLowerCase(Locale.ROOT);
        draft.language = Draft.first(Nodes.value(Nodes.child(content, "language"), "tag"), Nodes.language(item));
        draft.created = Nodes.time(Nodes.line(Nodes.child(meta, "firstCreated")))
                .or(() -> Nodes.time(Nodes.line(Nodes.child(content, "contentCreated"))));
        draft.changed = Nodes.time(Nodes.line(Nodes.child(meta, "versionCreated")))
                .or(() -> Nodes.time(Nodes.line(Nodes.child(content, "contentModified"))));
        draft.embargo = Nodes.time(Nodes.line(Nodes.child(meta, "embargoed")));
        draft.publisher = Draft.first(label(Nodes.child(meta, "provider")), label(Nodes.child(content, "infoSource")));
        about(content, draft);
        text(Nodes.child(item, "contentSet"), draft);
        draft.headline = Draft.first(draft.headline, Nodes.line(Nodes.child(meta, "title")));
        return draft;
    }

    private static void about(Element content, Draft draft) {
        for (Element headline : Nodes.children(content, "headline")) {
            String role = Nodes.value(headline, "role").toLowerCase(Locale.ROOT);
            if (role.contains("sub")) {
                draft.standfirst = Draft.first(draft.standfirst, Nodes.line(headline));
            } else {
                draft.headline = Draft.first(draft.headline, Nodes.line(headline));
            }
        }
        for (Element description : Nodes.children(content, "description")) {
            String role = Nodes.value(description, "role").toLowerCase(Locale.ROOT);
            if (role.isEmpty() || role.contains("summary")) {
                draft.standfirst = Draft.first(draft.standfirst, Nodes.line(description));
            }
        }
        draft.byline = Nodes.line(Nodes.child(content, "by"));
        Nodes.children(content, "creator").forEach(creator -> draft.authors.addAll(Bylines.names(label(creator))));
        if (draft.authors.isEmpty()) {
            draft.authors.addAll(Bylines.names(draft.byline));
        }
        draft.dateline = Nodes.line(Nodes.child(content, "dateline"));
        Element located = Nodes.child(content, "located");
        draft.place = place(located);
        for (Element keyword : Nodes.children(content, "keyword")) {
            draft.keywords.add(Nodes.line(keyword));
        }
        for (Element subject : Nodes.children(content, "subject")) {
            draft.subjects.add(Codes.subject(
                    Draft.first(Nodes.value(subject, "qcode"), Nodes.value(subject, "uri")), label(subject)));
        }
    }

    /** Text stands in the item; what stands elsewhere is a picture or a film. */
    private static void text(Element set, Draft draft) {
        for (Element part : set.children()) {
            if (!draft.paragraphs.isEmpty()) {
                return;
            }
            String type = Nodes.value(part, "contenttype").toLowerCase(Locale.ROOT);
            if (Nodes.is(part, "inlineXML")) {
                Element nitf = Nodes.first(part, "nitf");
                if (nitf.hasParent()) {
                    NitfReader.text(nitf, draft);
                } else {
                    Element body = Nodes.first(part, "body");
                    draft.paragraphs = TextBlocks.of(body.hasParent() ? body : part);
                }
            } else if (Nodes.is(part, "inlineData") && (type.isEmpty() || type.startsWith("text/"))) {
                draft.paragraphs = TextBlocks.ofPlain(part.wholeText());
            }
        }
    }

    /** The place and those around it, from near to far. */
    private static String place(Element located) {
        Set<String> names = new LinkedHashSet<>(List.of(label(located)));
        List<Element> around = new ArrayList<>(Nodes.children(located, "broader"));
        for (String far : List.of("city", "statprov", "region", "country")) {
            around.stream()
                    .filter(broader -> Nodes.value(broader, "type")
                            .toLowerCase(Locale.ROOT)
                            .contains(far))
                    .forEach(broader -> names.add(label(broader)));
        }
        if (names.size() == 1) {
            around.forEach(broader -> names.add(label(broader)));
        }
        names.remove("");
        return String.join(", ", names);
    }

    /** What a thing is called: its name, its literal, or the code without its scheme. */
    private static String label(Element thing) {
        String name = Nodes.line(Nodes.child(thing, "name"));
        String literal = Nodes.value(thing, "literal");
        String code = Nodes.value(thing, "qcode");
        return Draft.first(name, Draft.first(literal, code.substring(code.lastIndexOf(':') + 1)));
    }
}
