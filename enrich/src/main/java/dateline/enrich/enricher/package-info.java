/**
 * Finds things in one article alone: language, sentences, names, credits.
 *
 * <p>Each {@link dateline.enrich.enricher.Enricher} sets its own field of {@link dateline.schemas.Tags} and may read
 * those set before it; the order is in {@code dateline.enrich.Enrichers}. They read the repaired article, know nothing of
 * Kafka, take time in proportion to the text, and are safe for use by many threads.
 *
 * <p>To add one: the class here, its line in {@code Enrichers}, its test. {@code EnrichersTest} holds all of them to odd
 * texts, to exact offsets and to a time limit.
 *
 * <p>An enricher that finds nothing leaves its field at the default. One that throws sends the article to
 * {@code dead-letters}; there is no text that should make it.
 */
package dateline.enrich.enricher;
