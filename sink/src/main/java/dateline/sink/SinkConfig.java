package dateline.sink;

import dateline.program.KafkaOptions;
import dateline.program.TopicOptions;
import dateline.program.access.AccessConfig;
import dateline.sink.backend.BackendConfig;
import dateline.sink.webhook.WebhookConfig;
import java.net.URI;
import java.util.Objects;

/**
 * How the sink runs.
 *
 * @param topics how topics are made that are missing
 * @param backend where documents are kept
 * @param httpHost address to answer on
 * @param httpPort port to answer on; 0 for any free one
 * @param access who is answered
 * @param webhooks where alerts may be posted, and what signs them
 */
public record SinkConfig(
        KafkaOptions kafka,
        TopicOptions topics,
        BackendConfig backend,
        String httpHost,
        int httpPort,
        AccessConfig access,
        WebhookConfig webhooks) {

    /** @throws IllegalArgumentException if a value is out of range; the message names the option */
    public SinkConfig {
        Objects.requireNonNull(kafka, "kafka");
        Objects.requireNonNull(topics, "topics");
        Objects.requireNonNull(backend, "backend");
        Objects.requireNonNull(httpHost, "httpHost");
        Objects.requireNonNull(access, "access");
        Objects.requireNonNull(webhooks, "webhooks");
        if (httpPort < 0 || httpPort > 65_535) {
            throw new IllegalArgumentException("--http-port must be 0 to 65535, but was " + httpPort);
        }
    }

    /** With OpenSearch on one node, nobody asked who he is, and no webhooks. */
    public SinkConfig(KafkaOptions kafka, TopicOptions topics, URI openSearch, String httpHost, int httpPort) {
        this(
                kafka,
                topics,
                new BackendConfig(openSearch),
                httpHost,
                httpPort,
                AccessConfig.LOOPBACK,
                WebhookConfig.NONE);
    }
}
