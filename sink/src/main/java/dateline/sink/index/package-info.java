/**
 * Topic {@code enriched-articles} into the index; what cannot be used into {@code dead-letters}.
 *
 * <p>Read {@link dateline.sink.index.IndexLoop} first; it is the whole life of a batch. A record becomes a document in
 * {@code ArticleDocument}; {@code BatchWriter} writes documents and sorts the outcomes; {@code Settlement} commits.
 *
 * <p>To put another field into the documents: a line in {@code ArticleDocument}, a line in a new version of the mapping
 * ({@link dateline.sink.backend}).
 *
 * <p>Offsets are committed only after the backend has acknowledged, so a crash repeats documents and never loses one;
 * a repeat has the same version and changes nothing. A backend, a registry or a broker that is away is waited for as
 * long as it takes. A record that cannot be read, or whose document is refused, becomes a dead letter, and the next
 * one is taken. Anything else ends the program with exit code 1.
 */
package dateline.sink.index;
