package dateline.program;

import picocli.CommandLine.Option;

/** How topics are made that are not there yet; those that are there are left as they are. */
public final class TopicOptions {

    @Option(
            names = "--partitions",
            paramLabel = "N",
            defaultValue = "${env:DATELINE_PARTITIONS:-6}",
            description =
                    "Partitions of a topic that has to be made; at most this many enrich instances share the work.")
    private int partitions = 6;

    @Option(
            names = "--replication-factor",
            paramLabel = "N",
            defaultValue = "${env:DATELINE_REPLICATION_FACTOR:--1}",
            description = "Copies of a topic that has to be made; -1: what the brokers are set to.")
    private short replicationFactor = -1;

    public TopicOptions() {}

    /** The same, said by another program instead of a user. */
    public TopicOptions(int partitions) {
        this.partitions = partitions;
    }

    /**
     * Partitions for a new topic.
     *
     * @throws IllegalArgumentException if not 1 to 1000
     */
    public int partitions() {
        if (partitions < 1 || partitions > 1000) {
            throw new IllegalArgumentException("--partitions must be 1 to 1000, but was " + partitions);
        }
        return partitions;
    }

    public short replicationFactor() {
        return replicationFactor;
    }
}
