/**
 * Finds what can be read at an address: {@link dateline.ingest.discover.Discovery} takes the address of a site, a feed
 * or a sitemap and gives {@link dateline.ingest.discover.Finding}s, best first, each tried once, with why it is or is
 * not worth reading.
 */
package dateline.ingest.discover;
