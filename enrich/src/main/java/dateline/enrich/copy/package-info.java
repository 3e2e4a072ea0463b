/**
 * Tells copies of an article from articles of their own.
 *
 * <p>A text becomes hashed shingles of three words ({@link dateline.enrich.copy.Shingles}). Two indexes name candidates:
 * bands of a one-permutation MinHash find texts that are much the same as a whole, and the smallest shingle hashes find a
 * text that is a part of another. Candidates are then compared on larger samples of their shingles. A rewritten text
 * shares few shingles, so that its names, numbers, dates and quotes ({@link dateline.enrich.copy.Facts}) are looked up as
 * well. {@link dateline.enrich.copy.RememberedArticles} puts these together; it knows neither Kafka nor the clock.
 *
 * <ul>
 *   <li>P. Li, A. Owen, C.-H. Zhang: One Permutation Hashing. NIPS 2012.
 *   <li>A. Shrivastava, P. Li: Densifying One Permutation Hashing via Rotation for Fast Near Neighbor Search. ICML 2014.
 *   <li>A. Shrivastava: Optimal Densification for Fast and Accurate Minwise Hashing. ICML 2017.
 *   <li>U. Manber: Finding Similar Files in a Large File System. USENIX 1994.
 *   <li>A. Broder: On the Resemblance and Containment of Documents. SEQUENCES 1997.
 * </ul>
 */
package dateline.enrich.copy;
