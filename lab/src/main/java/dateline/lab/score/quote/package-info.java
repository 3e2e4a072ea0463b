/**
 * Scores quotes and speakers on PolNeAR: {@code lab score quotes}.
 *
 * <p>{@link dateline.lab.score.quote.PolnearSet} reads articles and attributions, {@link
 * dateline.lab.score.quote.Found} turns tags into the same form, {@link dateline.lab.score.quote.Overlap} counts one
 * article, {@link dateline.lab.score.quote.QuotesJob} runs the enrichers and prints.
 */
package dateline.lab.score.quote;
