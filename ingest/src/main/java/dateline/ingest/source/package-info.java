/**
 * Where articles come from: a place in, {@link dateline.ingest.read.Item}s out.
 *
 * <p>Read {@link dateline.ingest.source.Source} first, then {@link dateline.ingest.source.Sources}, which lists every
 * kind. To add a kind: one class {@code XSource}, one line in {@code Sources.BY_KIND}, one test.
 *
 * <p>What is no article is handed on as rejected, a file that cannot be read as unreadable, and the next one is read;
 * only a place that cannot be read at all ends a poll, with a {@link dateline.ingest.source.SourceException}.
 */
package dateline.ingest.source;
