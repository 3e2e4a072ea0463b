/**
 * A door for markup from outside, feeds and agency formats alike: bytes in, a tree out.
 *
 * <p>{@link dateline.ingest.xml.XmlTree} reads what is broken as far as it goes and never asks for anything outside the
 * bytes; {@link dateline.ingest.xml.XmlNames} tells elements by namespace.
 */
package dateline.ingest.xml;
