/** Scores {@link dateline.enrich.copy} on copies made of real articles, step by step further from their originals. */
package dateline.lab.score.copy;
