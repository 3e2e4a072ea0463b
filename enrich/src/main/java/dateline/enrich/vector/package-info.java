/**
 * What an article is about as a few bytes that can be compared: {@link dateline.enrich.vector.VectorEnricher} adds up one
 * vector a word piece out of {@link dateline.enrich.vector.VectorTable}, which was made from a sentence encoder.
 *
 * <p>Articles that tell of the same in other words have vectors of nearly one direction;
 * {@link dateline.enrich.vector.Cosine} says how nearly. See ADR 15 and {@code docs/models/vectors.md}.
 */
package dateline.enrich.vector;
