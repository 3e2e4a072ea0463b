/**
 * Repairs and tags articles: topics {@code articles} and {@code backfill-articles} in, topics {@code enriched-articles}
 * and {@code dead-letters} out.
 *
 * <p>Read {@link dateline.enrich.EnrichTopology} first; it is the pipeline, top to bottom. What it calls is of three
 * kinds. {@link dateline.enrich.repair.Repairs} mend the text. An {@link dateline.enrich.enricher.Enricher} looks at one
 * article alone and remembers nothing. A processor remembers, so it owns a state store
 * ({@link dateline.enrich.revision}).
 *
 * <p>What one thread does for a whole language is kept small: {@link dateline.enrich.Preparation} makes of each article
 * all that is compared of it before it goes there, and the article itself passes through as bytes ({@link
 * dateline.enrich.EncodedArticle}).
 *
 * <p>Archives take turns with news on the same threads: {@link dateline.enrich.LaneConsumer} reads them when {@link
 * dateline.enrich.LaneTraffic} says so.
 *
 * <p>To add an enricher: one class in {@link dateline.enrich.enricher}, one line in {@code Enrichers}, one test. A new
 * kind of tag also needs its field in {@code enriched-article.avsc}. {@code topology.txt} is renewed by
 * {@code enrich --describe}.
 *
 * <p>A record that no step could process goes to {@code dead-letters} and the next one is taken. When Kafka or the
 * registry fails, the transaction is undone and its records are read again. An article that is published twice is
 * counted as a repeat and written once.
 */
package dateline.enrich;
