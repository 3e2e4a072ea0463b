/**
 * Reads seeds for ever: topics {@code seeds} and {@code seed-states} in, articles and states out.
 *
 * <p>Read {@link dateline.ingest.seed.SeedLoop} first: a consumer group shares the partitions of {@code seeds} among the
 * instances. {@code SeedPartition} has the seeds of one of them, {@code SeedRun} reads one seed on a virtual thread of
 * its own. When it is due next says {@code NextPoll} from what {@code Rhythm} has learned; what is the matter with it
 * says {@code HealthRule}. Nothing is kept on disk.
 *
 * <p>A source that cannot be read is asked again later, less and less often. While Kafka is away nothing is taken, and
 * the poll is repeated. An instance that is thought dead is shut out of writing states by its successor.
 */
package dateline.ingest.seed;
