/**
 * What an operator looks at: topics {@code dead-letters}, {@code seeds} and {@code seed-states} in, boards in memory out.
 *
 * <p>{@link dateline.sink.topic.TopicReader} reads a topic, or the newest records of it, at each start and then what comes;
 * a board keeps what it is handed, within bounds. There is no index to fill and no offset to commit. The board of trends,
 * {@link dateline.sink.trend.TrendBoard}, is filled the same way.
 *
 * <p>A broker or registry that is away is waited for; meanwhile a board says what it knew. A record that cannot be read
 * is counted and left out.
 */
package dateline.sink.board;
