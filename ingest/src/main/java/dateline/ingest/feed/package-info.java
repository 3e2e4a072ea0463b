/**
 * Reads feeds: bytes in, a {@link dateline.ingest.feed.Feed} with its entries out. No network, no Kafka, no clock.
 *
 * <p>Read {@link dateline.ingest.feed.FeedReader} first, the only door. A reader for each family (RSS with RDF, Atom, JSON
 * Feed) stands behind it; what they have in common is beside them: {@code FeedTimes} for dates, {@code AuthorNames},
 * {@code FeedAddress}, {@code PlainText} for headlines that were escaped once too often.
 *
 * <p>Feeds come from outside and are broken more often than not. They are read as far as they go, and every fault is
 * told among the problems of the feed; bytes, entries, depth and lengths are bounded.
 */
package dateline.ingest.feed;
