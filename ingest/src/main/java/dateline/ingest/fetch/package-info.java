/**
 * The one door through which ingest touches the web: a {@link dateline.ingest.fetch.FetchRequest} in, a {@link
 * dateline.ingest.fetch.FetchResult} out. Whatever waits or asks the time does so by {@link
 * dateline.ingest.fetch.Timepiece}.
 */
package dateline.ingest.fetch;
