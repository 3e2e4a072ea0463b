/**
 * Brings articles in: sources in, topics {@code articles} and {@code dead-letters} out.
 *
 * <p>Read {@link dateline.ingest.IngestProgram} first; it reads seeds and serves pushes until it is closed. {@link
 * dateline.ingest.seed} says which seed is read when and by which instance, {@link dateline.ingest.source} what is read
 * of it, {@link dateline.ingest.fetch} how. {@link dateline.ingest.PublishCommand} reads files once, {@link
 * dateline.ingest.backfill} archives. All read bytes with
 * {@link dateline.ingest.read} and hand articles to Kafka with {@link dateline.ingest.publish}. {@link
 * dateline.ingest.discover} finds what a site has to be read.
 *
 * <p>To add a kind of source: see {@link dateline.ingest.source}.
 *
 * <p>Every item ends as published, repeated, rejected or failed, and is counted so by {@link
 * dateline.ingest.IngestMetrics} or in the command's summary. Kafka or the registry being away is waited out at start;
 * later it slows sources down and fails what waits too long, which then can be sent again.
 */
package dateline.ingest;
