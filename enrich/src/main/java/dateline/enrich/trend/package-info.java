/**
 * Trends: which stories, entities and places are told of more than their own past lets expect.
 *
 * <p>{@code Trends} counts articles by the hour of event time. What is usual for a thing is its share of the articles of
 * past hours, of which older ones weigh less: that more is told of everything in the morning is no trend. A count above
 * that by more than chance makes it, in units of the spread of a Poisson count, is a {@code Rise}. {@code
 * LanguageTrends} counts the stories, entities and places of a language.
 */
package dateline.enrich.trend;
