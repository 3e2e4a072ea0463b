/** Scores {@link dateline.enrich.enricher.LanguageEnricher} on lines of known language, beside OpenNLP as it comes. */
package dateline.lab.score.language;
