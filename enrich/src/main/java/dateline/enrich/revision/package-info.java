/**
 * Tells a revision of an article from a repeat: what was last seen under each article id, for thirty days.
 *
 * <p>{@link dateline.enrich.revision.Revisions} is a state store, {@code revision-by-article}, keyed by article id. It
 * is written only once an article has passed every step, so that a dead letter can be replayed.
 */
package dateline.enrich.revision;
