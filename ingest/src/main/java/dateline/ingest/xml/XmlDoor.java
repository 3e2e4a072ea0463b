package dateline.ingest.xml;

import dateline.ingest.page.PageCharset;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens XML from anywhere. What is nearly XML is mended first, as {@link MendedXml} says; what is not, or is too much,
 * ends in {@link XMLStreamException}, as far as it was read or at once.
 *
 * <p>Neighbouring texts and CDATA come as one; document types are stepped over, so that entities they declare stay as
 * they are written.
 */
public final class XmlDoor {

    private XmlDoor() {}

    /**
     * With the usual limits.
     *
     * @param declaredCharset by the sender, see {@link PageCharset#ofMediaType}; empty when not
     */
    public static XMLStreamReader open(byte[] xml, String declaredCharset) throws XMLStreamException {
        return open(xml, declaredCharset, XmlLimits.USUAL);
    }

    /**
     * Opens it at its start, before the first element.
     *
     * @param declaredCharset by the sender, see {@link PageCharset#ofMediaType}; empty when not
     * @throws XMLStreamException if it is too long; later, if it is no XML or more than the limits allow
     */
    public static XMLStreamReader open(byte[] xml, String declaredCharset, XmlLimits limits) throws XMLStreamException {
        return open(PageCharset.decodeXml(xml, declaredCharset), limits);
    }

    /** The same, of what is text already. */
    public static XMLStreamReader open(String xml, XmlLimits limits) throws XMLStreamException {
        String mended = MendedXml.of(xml, limits.maxChars());
        return new BoundedXmlReader(factory(limits).createXMLStreamReader(new StringReader(mended)), limits);
    }

    /** The JDK's own, whatever else lies on the class path; factories are cheap and not for many threads. */
    private static XMLInputFactory factory(XmlLimits limits) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty("jdk.xml.maxElementDepth", limits.maxDepth());
        factory.setProperty("jdk.xml.elementAttributeLimit", limits.maxAttributes());
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing outside the document is read: " + systemId);
        });
        return factory;
    }
}
