/**
 * What rises now: topic {@code trends} in, a board in memory out.
 *
 * <p>{@link dateline.sink.trend.TrendBoard} is handed the whole topic at each start, since it is compacted and holds some
 * hundred records, and keeps it ({@link dateline.sink.board}). So there is no index to fill and no offset to commit.
 *
 * <p>A broker or registry that is away is waited for; meanwhile the board says what it knew. A record that cannot be
 * read is counted and left out.
 */
package dateline.sink.trend;
