/**
 * Hands articles to Kafka: {@link dateline.schemas.Article}s in, topics {@code articles}, {@code backfill-articles} and
 * {@code dead-letters} out.
 *
 * <p>Read {@link dateline.ingest.publish.ArticlePublisher} first. It never waits; the {@link
 * dateline.ingest.publish.Outcome} comes when Kafka has acknowledged. {@link dateline.ingest.publish.InFlight} bounds
 * how many outcomes are open at a time. {@link dateline.ingest.publish.ArchivePublisher} does the same in transactions,
 * together with how far an archive was read.
 *
 * <p>When Kafka is away, sends wait in a bounded buffer, then block, then fail; what failed is not remembered as
 * published and can be sent again. After a restart a repeat may be sent twice, which enrich recognises; none is lost.
 */
package dateline.ingest.publish;
