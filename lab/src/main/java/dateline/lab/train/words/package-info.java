/** Writes the word tables that {@link dateline.enrich.model.WordTable} reads. */
package dateline.lab.train.words;
