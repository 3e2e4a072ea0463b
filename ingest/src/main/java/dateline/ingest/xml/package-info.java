/**
 * The doors for markup from outside, feeds, sitemaps and agency formats alike.
 *
 * <p>{@link dateline.ingest.xml.XmlTree} reads what is broken as far as it goes: bytes in, a tree out; {@link
 * dateline.ingest.xml.XmlNames} tells elements by namespace. {@link dateline.ingest.xml.XmlDoor} opens what may be long:
 * bytes in, {@link javax.xml.stream.XMLStreamReader} out; depth, elements, attributes and text are bounded by {@link
 * dateline.ingest.xml.XmlLimits}. Neither looks into a document type, nor fetches or expands an entity. Nothing else in
 * ingest makes XML parsers.
 */
package dateline.ingest.xml;
