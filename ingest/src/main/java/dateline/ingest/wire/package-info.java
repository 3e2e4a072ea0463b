/**
 * Reads what agencies send: ninjs, NewsML-G2, NewsML 1.2, NITF, IPTC 7901 and ANPA 1312. Bytes in, a {@link
 * dateline.ingest.wire.WireItem} for each item out. No network, no Kafka.
 *
 * <p>Read {@link dateline.ingest.wire.WireReader} first, the only door. A reader for each format fills in a {@code Draft},
 * which knows what makes an article of it, and what must not be published.
 *
 * <p>To add a format: a constant in {@link dateline.ingest.wire.WireFormat} with its signs, a reader that fills in a
 * {@code Draft}, its line in {@code WireReader}, a row in {@code WireReaderTest}.
 */
package dateline.ingest.wire;
