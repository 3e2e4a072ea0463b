package dateline.sink.backend;

/**
 * One article or story as a backend keeps it.
 *
 * @param id article id or story id; a document with the same id replaces the earlier one if its version is higher
 * @param version 0 to 2^63-1; a write whose version is not higher than what is there changes nothing
 * @param json the document, UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying bodies costs
public record Document(String id, long version, byte[] json) {}
