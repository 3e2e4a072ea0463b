package dateline.ingest.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Reads NewsML 1.0 to 1.2, in which components stand in components and each may say what all do.
 *
 * @see <a href="https://iptc.org/standards/newsml-1/">NewsML 1.2</a>
 */
final class NewsmlReader {

    private static final Pattern REVISION = Pattern.compile(":[0-9]+[NUA]?$");

    private NewsmlReader() {}

    static List<Element> items(Element root) {
        return Nodes.all(root, "NewsItem");
    }

    static Draft read(Element item) {
        var draft = new Draft();
        Element identifier = Nodes.first(item, "NewsIdentifier");
        Element management = Nodes.child(item, "NewsManagement");
        draft.guid = guid(identifier);
        draft.status = Nodes.value(Nodes.child(management, "Status"), "FormalName");
        draft.created = Nodes.time(Nodes.line(Nodes.child(management, "FirstCreated")));
        draft.changed = Nodes.time(Nodes.line(Nodes.child(management, "ThisRevisionCreated")));
        Element change = Nodes.child(management, "StatusWillChange");
        if (draft.status.equalsIgnoreCase("embargoed")) {
            draft.embargo = Nodes.time(Nodes.line(Nodes.child(change, "DateAndTime")));
        }
        Element lines = Nodes.first(item, "NewsLines");
        draft.headline = Nodes.line(Nodes.child(lines, "HeadLine"));
        draft.standfirst = Nodes.line(Nodes.child(lines, "SubHeadLine"));
        draft.byline = Nodes.line(Nodes.child(lines, "ByLine"));
        draft.dateline = Nodes.line(Nodes.child(lines, "DateLine"));
        draft.authors.addAll(Bylines.names(draft.byline));
        draft.language = Draft.first(Nodes.value(Nodes.first(item, "Language"), "FormalName"), Nodes.language(item))
                .toLowerCase(Locale.ROOT);
        about(item, lines, identifier, draft);
        text(item, draft);
        return draft;
    }

    /** A public identifier ends in the number of the revision, which is not part of what stays the same. */
    private static String guid(Element identifier) {
        String stated = Nodes.line(Nodes.child(identifier, "PublicIdentifier"));
        if (!stated.isEmpty()) {
            return REVISION.matcher(stated).replaceFirst("");
        }
        String id = Nodes.line(Nodes.child(identifier, "NewsItemId"));
        return id.isEmpty()
                ? ""
                : "urn:newsml:" + Nodes.line(Nodes.child(identifier, "ProviderId")) + ':'
                        + Nodes.line(Nodes.child(identifier, "DateId")) + ':' + id;
    }

    private static void about(Element item, Element lines, Element identifier, Draft draft) {
        String provider = Nodes.value(Nodes.first(Nodes.first(item, "Provider"), "Party"), "FormalName");
        String source = Nodes.value(Nodes.first(Nodes.first(item, "Source"), "Party"), "FormalName");
        draft.publisher = Draft.first(
                provider,
                Draft.first(
                        source,
                        Draft.first(
                                Nodes.line(Nodes.child(lines, "CreditLine")),
                                Nodes.line(Nodes.child(identifier, "ProviderId")))));
        for (Element code : Nodes.all(item, "Subject", "SubjectMatter", "SubjectDetail", "SubjectQualifier")) {
            draft.subjects.add(Codes.subject(Nodes.value(code, "FormalName"), ""));
        }
        List<String> place = new ArrayList<>();
        for (String level : List.of("City", "CountryArea", "Country")) {
            for (Element property : Nodes.all(item, "Property")) {
                if (Nodes.value(property, "FormalName").equalsIgnoreCase(level)) {
                    place.add(Nodes.value(property, "Value"));
                    break;
                }
            }
        }
        place.removeIf(String::isEmpty);
        draft.place = String.join(", ", place);
        for (Element property : Nodes.all(item, "Property")) {
            if (Nodes.value(property, "FormalName").equalsIgnoreCase("Keyword")) {
                draft.keywords.add(Nodes.value(property, "Value"));
            }
        }
        for (Element keyword : Nodes.all(item, "KeywordLine")) {
            draft.keywords.add(Nodes.line(keyword));
        }
    }

    private static void text(Element item, Draft draft) {
        String kind = "";
        for (Element content : Nodes.all(item, "ContentItem")) {
            String type = Nodes.value(Nodes.child(content, "MediaType"), "FormalName");
            kind = Draft.first(kind, type);
            boolean text = type.isEmpty() || type.equalsIgnoreCase("Text") || type.equalsIgnoreCase("ComplexData");
            Element data = Nodes.child(content, "DataContent");
            if (text && draft.paragraphs.isEmpty() && data.hasParent()) {
                content(data, draft);
            } else if (!text
                    && draft.imageUrl.isEmpty()
                    && Nodes.value(content, "Href").startsWith("http")) {
                draft.imageUrl = Nodes.value(content, "Href");
            }
        }
        draft.type = draft.paragraphs.isEmpty() && !kind.equalsIgnoreCase("ComplexData") ? kind : "text";
    }

    private static void content(Element data, Draft draft) {
        Element nitf = Nodes.first(data, "nitf");
        if (nitf.hasParent()) {
            NitfReader.text(nitf, draft);
        } else if (data.childrenSize() > 0) {
            draft.paragraphs = TextBlocks.of(data);
        } else {
            draft.paragraphs = TextBlocks.ofPlain(data.wholeText());
        }
    }
}
