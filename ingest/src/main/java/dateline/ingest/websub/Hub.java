package dateline.ingest.websub;

import java.net.URI;

/**
 * Who tells of a source's news.
 *
 * @param url where to subscribe
 * @param topic what to subscribe to: the source's own name for itself
 */
public record Hub(URI url, URI topic) {}
