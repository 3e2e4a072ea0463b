/**
 * The one door through which ingest touches the web: a {@link dateline.ingest.fetch.FetchRequest} in, a {@link
 * dateline.ingest.fetch.FetchResult} out.
 *
 * <p>Read {@link dateline.ingest.fetch.HttpFetcher} first. A URL is checked by {@code WebUrl}, its host's rules by {@code
 * Robots}; {@code HostQueues} gives out turns; {@code Exchange} asks, connecting only to addresses that {@code
 * CheckedNames} let through, and {@code BodyReader} takes what comes. Each redirect goes through all of it again. What
 * is bounded, by what and shown by which test stands in docs/security.md.
 *
 * <p>Whatever waits or asks the time in ingest does so by {@link dateline.ingest.fetch.Timepiece}.
 */
package dateline.ingest.fetch;
