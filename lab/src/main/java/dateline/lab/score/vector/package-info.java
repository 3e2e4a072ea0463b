/**
 * How well vectors find what is alike: articles of one story, and articles of one class, beside words and beside the
 * encoder that the vectors were made from. Start at {@link dateline.lab.score.vector.ScoreVectorsCommand}.
 */
package dateline.lab.score.vector;
