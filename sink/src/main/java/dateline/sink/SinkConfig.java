package dateline.sink;

import dateline.program.KafkaOptions;
import dateline.program.TopicOptions;
import dateline.sink.webhook.WebhookConfig;
import java.net.URI;
import java.util.Objects;

/**
 * How the sink runs.
 *
 * @param topics how topics are made that are missing
 * @param backendUrl where the backend is; user and password may stand in front of the host
 * @param backend name of the backend, e.g. {@code "opensearch"}
 * @param replicas copies of each shard beside the first, 0 to 10, for an index that has to be made
 * @param httpHost address to answer on
 * @param httpPort port to answer on; 0 for any free one
 * @param webhooks where alerts may be posted, and what signs them
 */
public record SinkConfig(
        KafkaOptions kafka,
        TopicOptions topics,
        URI backendUrl,
        String backend,
        int replicas,
        String httpHost,
        int httpPort,
        WebhookConfig webhooks) {

    private static final int MAX_REPLICAS = 10;

    /** @throws IllegalArgumentException if a value is out of range; the message names the option */
    public SinkConfig {
        Objects.requireNonNull(kafka, "kafka");
        Objects.requireNonNull(topics, "topics");
        Objects.requireNonNull(backendUrl, "backendUrl");
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(httpHost, "httpHost");
        Objects.requireNonNull(webhooks, "webhooks");
        if (replicas < 0 || replicas > MAX_REPLICAS) {
            throw new IllegalArgumentException("--replicas must be 0 to " + MAX_REPLICAS + ", but was " + replicas);
        }
        if (httpPort < 0 || httpPort > 65_535) {
            throw new IllegalArgumentException("--http-port must be 0 to 65535, but was " + httpPort);
        }
    }

    /** Without replicas, for an index on one node, and without webhooks. */
    public SinkConfig(
            KafkaOptions kafka, TopicOptions topics, URI backendUrl, String backend, String httpHost, int httpPort) {
        this(kafka, topics, backendUrl, backend, 0, httpHost, httpPort, WebhookConfig.NONE);
    }
}
