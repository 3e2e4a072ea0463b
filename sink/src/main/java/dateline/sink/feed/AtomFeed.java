package dateline.sink.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.sink.backend.Hit;
import java.io.ByteArrayOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A feed as Atom.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
final class AtomFeed {

    static final String TYPE = "application/atom+xml; charset=utf-8";

    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final int REPLACEMENT = 0xFFFD;

    private final XMLStreamWriter xml;

    private AtomFeed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static byte[] of(Feed feed) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, UTF_8.name());
            new AtomFeed(xml).write(feed);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Memory can be written to", e);
        }
        return bytes.toByteArray();
    }

    private void write(Feed feed) throws XMLStreamException {
        xml.writeStartDocument(UTF_8.name(), "1.0");
        xml.setDefaultNamespace(NAMESPACE);
        xml.writeStartElement(NAMESPACE, "feed");
        xml.writeDefaultNamespace(NAMESPACE);
        element("id", feed.id());
        element("title", feed.title());
        element("updated", feed.updated().toString());
        link("self", feed.self());
        if (feed.next().isPresent()) {
            link("next", feed.next().get());
        }
        if (feed.hub().isPresent()) {
            link("hub", feed.hub().get());
        }
        element("generator", "Dateline");
        for (Hit hit : feed.hits()) {
            entry(hit);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void entry(Hit hit) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, "entry");
        element("id", Feed.id(hit));
        element("title", Feed.headline(hit));
        element("updated", Feed.updated(hit).toString());
        if (!Feed.text(hit, "publishedAt").isEmpty()) {
            element("published", Feed.text(hit, "publishedAt"));
        }
        xml.writeStartElement(NAMESPACE, "author");
        String publisher = Feed.text(hit, "publisher");
        element("name", publisher.isEmpty() ? "unknown" : publisher);
        xml.writeEndElement();
        if (!Feed.text(hit, "canonicalUrl").isEmpty()) {
            link("alternate", Feed.text(hit, "canonicalUrl"));
        }
        xml.writeStartElement(NAMESPACE, "summary");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(writable(Feed.summary(hit)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(NAMESPACE, name);
        xml.writeCharacters(writable(text));
        xml.writeEndElement();
    }

    private void link(String relation, String url) throws XMLStreamException {
        xml.writeEmptyElement(NAMESPACE, "link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", writable(url));
    }

    /** What XML 1.0 cannot hold, not even escaped, becomes the sign for what cannot be shown. */
    private static String writable(String text) {
        var writable = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && !isForbidden(c)) ? c : REPLACEMENT)
                .forEach(writable::appendCodePoint);
        return writable.toString();
    }

    private static boolean isForbidden(int c) {
        return (c >= 0xD800 && c <= 0xDFFF) || c == 0xFFFE || c == 0xFFFF;
    }
}
