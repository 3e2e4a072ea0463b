/**
 * Any search as a feed: Atom (RFC 4287, paged by RFC 5005), JSON Feed 1.1, ninjs 3.0.
 *
 * <p>Read {@link dateline.sink.feed.FeedServer} first; it lists the routes. {@link dateline.sink.feed.Feed} is what all
 * formats have in common; a format is one class that writes it. {@link
 * dateline.sink.feed.FeedAddress} takes the address of a feed apart, {@link dateline.sink.feed.FeedPage} is one ready to be
 * sent, to whoever asks and to those who subscribed (package {@code hub}).
 *
 * <p>To add a format: one class, one line in {@code FeedFormat}, one test.
 */
package dateline.sink.feed;
