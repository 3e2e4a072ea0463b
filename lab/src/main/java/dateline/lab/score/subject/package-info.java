/**
 * Scores subjects: {@code lab score subjects}.
 *
 * <p>There is no English set with gold Media Topics. So five classes of BBC news are mapped to top-level subjects, and
 * the texts the model was made from are scored by cross-validation.
 */
package dateline.lab.score.subject;
