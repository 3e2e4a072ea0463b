package dateline.program;

import dateline.schemas.HttpSchemaRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The options of whatever talks to Kafka: flag, then environment, then default. */
public final class KafkaOptions {

    @Option(
            names = "--bootstrap-servers",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:DATELINE_BOOTSTRAP_SERVERS:-localhost:9092}",
            description = "Kafka brokers, host:port[,host:port...].")
    private String bootstrapServers = "localhost:9092";

    @Option(
            names = "--registry",
            paramLabel = "URL",
            defaultValue = "${env:DATELINE_REGISTRY:-http://localhost:8081/apis/ccompat/v7}",
            description = "Schema registry with the common REST API.")
    private URI registry = URI.create("http://localhost:8081/apis/ccompat/v7");

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            defaultValue = "${env:DATELINE_KAFKA_CONFIG:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "Properties file with more settings for every Kafka client, e.g. TLS and SASL.")
    private Path kafkaConfig;

    public KafkaOptions() {}

    /** The same, said by another program instead of a user. */
    public KafkaOptions(String bootstrapServers, URI registry) {
        this.bootstrapServers = bootstrapServers;
        this.registry = registry;
    }

    public String bootstrapServers() {
        return bootstrapServers;
    }

    public URI registryUrl() {
        return registry;
    }

    /** A new client of the registry; whoever asks closes it. */
    public HttpSchemaRegistry registry() {
        return new HttpSchemaRegistry(registry);
    }

    /**
     * What every Kafka client is told: the brokers and the settings of {@code --kafka-config}.
     *
     * @throws IllegalArgumentException if that file cannot be read
     */
    public Map<String, Object> clientProperties() {
        Map<String, Object> properties = new HashMap<>();
        if (kafkaConfig != null) {
            var file = new Properties();
            try (var reader = Files.newBufferedReader(kafkaConfig)) {
                file.load(reader);
            } catch (IOException e) {
                throw new IllegalArgumentException("Cannot read --kafka-config " + kafkaConfig + ": " + e, e);
            }
            file.forEach((name, value) -> properties.put(name.toString(), value));
        }
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        return properties;
    }
}
