/**
 * Where articles come from: a place in, {@link dateline.ingest.read.Item}s out.
 *
 * <p>Read {@link dateline.ingest.source.Source} first, then {@link dateline.ingest.source.Sources}, which lists every
 * kind. To add a kind: one class {@code XSource}, one line in {@code Sources.BY_KIND}, one test.
 *
 * <p>What is read from the web has three steps: {@code Documents} asks for the feed, sitemap or front page, the source
 * makes {@code Entry}s of it, {@code NewEntries} takes those that are new and has {@code EntryReader} read the page
 * behind each. What a source knows from one poll to the next is its {@link dateline.ingest.source.Memory}, which comes
 * from topic {@code seed-states} and goes back there; nothing is on disk. {@link dateline.ingest.source.Trial} polls once
 * and keeps nothing.
 *
 * <p>What is no article is handed on as rejected, a file that cannot be read as unreadable, and the next one is read; a
 * page that cannot be had now is remembered and asked for again. Only a place that cannot be read at all ends a poll,
 * with a {@link dateline.ingest.source.SourceException}. An entry counts as seen, and a document as read, once what is
 * in it was taken, never before.
 */
package dateline.ingest.source;
