package dateline.ingest;

import dateline.ingest.fetch.FetchConfig;
import dateline.ingest.fetch.FetchOptions;
import dateline.ingest.push.PushLimits;
import dateline.program.KafkaOptions;
import dateline.program.TopicOptions;
import dateline.program.access.AccessConfig;
import java.util.Objects;

/**
 * How ingest runs.
 *
 * @param httpHost address to listen on
 * @param httpPort 0 for any free port
 * @param access who may push
 * @param push how much is taken in by HTTP at a time
 * @param fetch how the web is read
 */
public record IngestConfig(
        KafkaOptions kafka,
        TopicOptions topics,
        String httpHost,
        int httpPort,
        AccessConfig access,
        PushLimits push,
        FetchConfig fetch) {

    /** Where ingest listens unless told otherwise. */
    public static final int USUAL_HTTP_PORT = 8071;

    /** With the usual limits, and reading the web as it does unless told otherwise. */
    public IngestConfig(KafkaOptions kafka, TopicOptions topics, String httpHost, int httpPort, AccessConfig access) {
        this(kafka, topics, httpHost, httpPort, access, new FetchOptions().config());
    }

    /** With the usual limits. */
    public IngestConfig(
            KafkaOptions kafka,
            TopicOptions topics,
            String httpHost,
            int httpPort,
            AccessConfig access,
            FetchConfig fetch) {
        this(kafka, topics, httpHost, httpPort, access, PushLimits.USUAL, fetch);
    }

    /**
     * Checks each value once, here.
     *
     * @throws IllegalArgumentException if a value is out of range; the message names the option
     */
    public IngestConfig {
        Objects.requireNonNull(kafka, "kafka");
        Objects.requireNonNull(topics, "topics");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(push, "push");
        Objects.requireNonNull(fetch, "fetch");
        topics.partitions(); // checks itself
        if (httpHost.isBlank()) {
            throw new IllegalArgumentException("--http-host must not be empty");
        }
        if (httpPort < 0 || httpPort > 65_535) {
            throw new IllegalArgumentException("--http-port must be 0 to 65535, but was " + httpPort);
        }
    }
}
