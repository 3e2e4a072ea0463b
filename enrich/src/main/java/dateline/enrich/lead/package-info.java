/**
 * Lead: the one sentence that may stand for an article, in any language.
 *
 * <p>News tells the most first, so {@link dateline.enrich.lead.LeadEnricher} looks at the first sentences only and lets
 * place, headline, key phrases and entities speak for each ({@code LeadRanking}). {@code Furniture} says which of them
 * are no sentences of the report at all: bylines, captions, pleas to subscribe.
 */
package dateline.enrich.lead;
