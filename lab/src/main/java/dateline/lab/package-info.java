/**
 * Measures the pipeline from outside: over Kafka, the registry and HTTP, as any client sees it. Ships nothing.
 *
 * <p>{@link dateline.lab.LabMain} is the command line. {@code lab load} ({@link dateline.lab.load}) replays articles
 * into a running pipeline and measures latency and throughput; {@code lab chaos} ({@link dateline.lab.chaos}) does so
 * while it kills the pipeline again and again; {@code lab bench} ({@link dateline.lab.bench}) times single parts
 * against their peers; {@code lab make} ({@link dateline.lab.make}) builds an archive of real pages. The first two publish with {@link dateline.lab.replay} and count with
 * {@link dateline.lab.watch}.
 *
 * <p>Data sets are not ours and lie outside; a command whose set is not there says so in one line and ends with exit
 * code 0. A figure counts only from a machine and command that are named beside it.
 */
package dateline.lab;
