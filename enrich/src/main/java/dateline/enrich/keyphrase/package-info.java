/**
 * Key phrases: the up to ten phrases of an article that tell it from others, in any language that puts spaces between
 * words.
 *
 * <p>{@code PhraseFinder} cuts each sentence at punctuation and small words ({@code SmallWords}) into runs, and takes
 * every stretch of one to four words of a run for a candidate, as RAKE does (Rose and others, Automatic Keyword
 * Extraction from Individual Documents, 2010). Inflections count as one ({@code WordFold}). {@code PhraseRanking} weighs
 * them by how often, where, and in which case they stand, much as YAKE does (Campos and others, 2020), and, in English,
 * by how rare their words are in news ({@code words.bin}, see {@code docs/models/keyphrase.md}).
 */
package dateline.enrich.keyphrase;
