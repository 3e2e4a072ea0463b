/**
 * When things happened: words that say a date, a time or a stretch of time, with its value in ISO 8601.
 *
 * <p>{@link dateline.enrich.time.TimeEnricher} reads the body left to right as numbers, words and signs and asks three
 * sets of rules at each, in this order: dates that say all (absolute), dates that count from the publication date
 * (relative), times of day. The longest reading of the first set that has one is taken. Relative dates need a publication
 * date; without one they are left out rather than guessed.
 *
 * <p>Names of months and weekdays in other languages are CLDR's, as the JDK holds it; the rules with more words in them
 * ("three years ago", "the first quarter") are English.
 */
package dateline.enrich.time;
