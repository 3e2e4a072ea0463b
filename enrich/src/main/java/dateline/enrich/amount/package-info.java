/**
 * How much and how many: sums of money, percentages, measures and counts, with their values.
 *
 * <p>{@link dateline.enrich.amount.AmountEnricher} looks at every number that is not part of a date and asks what stands
 * around it: a currency, a percent sign, a unit, a noun. A number with nothing of the kind is reported only when it can
 * not be the number of a thing ("Article 5"), a score ("2-1") or part of a name.
 *
 * <p>Money carries ISO 4217 codes and measures UCUM codes (The Unified Code for Units of Measure, version 2.1). Where
 * words do not tell which dollar or peso is meant, the language that the publisher declares may; a peso that nothing
 * tells is money without a unit.
 */
package dateline.enrich.amount;
