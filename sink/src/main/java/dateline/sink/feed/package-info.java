/**
 * Any search as a feed: Atom (RFC 4287, paged by RFC 5005), JSON Feed 1.1, ninjs 3.0.
 *
 * <p>Read {@link dateline.sink.feed.FeedServer} first; it lists the routes. {@link dateline.sink.feed.Feed} is what all
 * formats have in common; a format is one class that writes it.
 *
 * <p>To add a format: one class, one line in {@code FeedServer}, one test.
 */
package dateline.sink.feed;
