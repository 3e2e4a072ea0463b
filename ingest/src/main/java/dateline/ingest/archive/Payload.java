package dateline.ingest.archive;

import dateline.ingest.read.Format;

/**
 * What was captured, without what transported it.
 *
 * @param contentType as the server stated it; empty when it did not
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying pages costs
record Payload(String contentType, byte[] body) {

    /** As stated; where nothing is, as it looks. */
    boolean isHtml() {
        return switch (MediaType.bare(contentType)) {
            case "text/html", "application/xhtml+xml" -> true;
            case "" -> Format.ofContent(body) == Format.HTML;
            default -> false;
        };
    }
}
