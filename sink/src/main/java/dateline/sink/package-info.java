/**
 * Makes articles searchable: topic {@code enriched-articles} in, an index out, and answers over HTTP from it.
 *
 * <p>Read {@link dateline.sink.SinkProgram} first; it puts the parts together. {@link dateline.sink.index} fills the
 * index, {@link dateline.sink.search} answers from it, {@link dateline.sink.backend} is the index, the one thing the
 * two have in common. {@link dateline.sink.page} shows it to people, {@link dateline.sink.feed} hands it to other programs,
 * {@link dateline.sink.board} and {@link dateline.sink.trend} keep in memory what is small.
 *
 * <p>Run as many as there are partitions; they share the topic as consumer group {@code sink}, and each answers
 * searches over all of the index.
 *
 * <p>A backend, broker or registry that is away is waited for. A record that cannot be used goes to
 * {@code dead-letters}. Whatever else goes wrong stops the program with exit code 1.
 */
package dateline.sink;
