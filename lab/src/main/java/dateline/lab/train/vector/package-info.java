/**
 * Makes the table of vectors that {@link dateline.enrich.vector} adds up:
 * {@link dateline.lab.train.vector.SentenceEncoder} reads every word piece by itself,
 * {@link dateline.lab.train.vector.Distillation} keeps what tells them apart. See {@code docs/models/vectors.md}.
 */
package dateline.lab.train.vector;
