/**
 * The one door through which ingest reads XML: bytes in, {@link javax.xml.stream.XMLStreamReader} out, see {@link
 * dateline.ingest.xml.XmlDoor}. No document type is looked into, no entity fetched or expanded; depth, elements,
 * attributes and text are bounded by {@link dateline.ingest.xml.XmlLimits}. Nothing else in ingest makes XML parsers.
 */
package dateline.ingest.xml;
