/**
 * Tells copies of an article from articles of their own.
 *
 * <p>A text becomes hashed shingles of three words ({@link dateline.enrich.copy.Shingles}), of which the smallest are kept:
 * a fair sample of the text, so that two samples tell how much of one text is in the other. The very smallest are what an
 * article is filed under: a text and a part of it have some of them in common. A rewritten text shares few shingles, so
 * that its names, numbers and quotes ({@link dateline.enrich.copy.Facts}) are looked up as well.
 * {@link dateline.enrich.copy.RememberedArticles} puts these together, by event time; it knows neither Kafka nor the clock.
 *
 * <p>How to use it: make a {@link dateline.enrich.copy.RememberedArticle} of an article and its tags, compare it, turn the
 * verdict into a tag ({@link dateline.enrich.copy.CopyTags}), remember it, and store the bytes that come back
 * ({@link dateline.enrich.copy.RememberedArticleBytes}), which are also what is held in memory. After a restart, restore
 * all that is stored.
 *
 * <ul>
 *   <li>A. Broder: On the Resemblance and Containment of Documents. SEQUENCES 1997. The sample.
 *   <li>U. Manber: Finding Similar Files in a Large File System. USENIX 1994. Filing under the smallest.
 * </ul>
 */
package dateline.enrich.copy;
