/**
 * Finds what someone said, and who.
 *
 * <p>From the page to the tag, in the order the classes run:
 *
 * <ol>
 *   <li>{@link dateline.enrich.quote.Words} reads the tokens once into arrays and asks {@link
 *       dateline.enrich.quote.Lexicon} what each word may do: say, tell, call for, begin a clause.
 *   <li>{@link dateline.enrich.quote.QuotationMarks} pairs quotation marks of every convention into passages; a passage
 *       may run over several paragraphs, may lack its closing mark, and hides what is quoted inside it.
 *   <li>{@link dateline.enrich.quote.Units} cuts the text into statements: sentences, except that none ends inside a
 *       passage. For what follows a passage is one word.
 *   <li>{@link dateline.enrich.quote.Statements} looks in each statement for words of saying, for their subject ({@link
 *       dateline.enrich.quote.Subjects}) and for what was said, before or behind.
 *   <li>{@link dateline.enrich.quote.Utterances} joins statements and passages: split quotes, quotes that go on in the
 *       next sentence, quotes without a word of saying. What remains are titles and words the writer keeps at a
 *       distance, and is dropped.
 *   <li>{@link dateline.enrich.quote.Speakers} says who is meant: the entity of a name, of "he" or of "the minister".
 * </ol>
 *
 * <p>All are rules; nothing is trained. A score is the share that was right among quotes found in the same way, in a
 * corpus none of which is in this project: {@code lab score quotes}.
 */
package dateline.enrich.quote;
