/**
 * The embedded default and the command line.
 *
 * <p>{@link dateline.standalone.DatelineMain} lists the commands. {@link dateline.standalone.Stack} is the whole
 * pipeline in one JVM, in the order it starts: data folder, servers ({@link dateline.standalone.embedded}), programs.
 * The commands in {@link dateline.standalone.command} talk to this stack or to any other by
 * {@code --bootstrap-servers}, {@code --registry} and {@code --api}; they know Kafka and HTTP, not each other.
 *
 * <p>To add a command: one class in {@code command}, one line in {@code DatelineMain}.
 */
package dateline.standalone;
