/**
 * Numbers in running text, as {@link dateline.enrich.time} and {@link dateline.enrich.amount} read them.
 *
 * <p>{@link dateline.enrich.number.Lexemes} cuts a body finer than the tokeniser does: "20m", "5-10" and "three-year-old"
 * fall apart, so that a rule sees numbers, words and signs one by one. {@link dateline.enrich.number.Numerals} then reads
 * "1.5 million", "3,4 Mrd." or "two hundred and five" as one number. What a comma means depends on the language and is
 * CLDR's knowledge, as is most of what is known here of other languages than English.
 */
package dateline.enrich.number;
