package dateline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dateline.enrich.EnrichConfig;
import dateline.enrich.EnrichProgram;
import dateline.enrich.Retention;
import dateline.ingest.IngestConfig;
import dateline.ingest.IngestProgram;
import dateline.program.KafkaOptions;
import dateline.program.TopicOptions;
import dateline.program.access.AccessConfig;
import dateline.sink.SinkConfig;
import dateline.sink.SinkProgram;
import dateline.standalone.StackConfig.Ports;
import dateline.standalone.embedded.EmbeddedRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;

/** The programs against the servers a user would run, instead of ours. */
@Tag("containers")
class ProgramsInContainersIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void articlesPassThroughABrokerAndANodeThatAreNotOurs(@TempDir Path folder) throws Exception {
        Ports ports = Ports.free();
        try (var broker = new KafkaContainer("apache/kafka:4.3.1");
                var node = new GenericContainer<>("opensearchproject/opensearch:3.8.0")
                        .withEnv("discovery.type", "single-node")
                        .withEnv("DISABLE_SECURITY_PLUGIN", "true")
                        .withEnv("DISABLE_INSTALL_DEMO_CONFIG", "true")
                        .withExposedPorts(9200)
                        .waitingFor(Wait.forHttp("/_cluster/health").forPort(9200))
                        .withStartupTimeout(PATIENCE);
                var registry = EmbeddedRegistry.start(folder.resolve("schemas.json"), "127.0.0.1", 0)) {
            broker.start();
            node.start();
            var registryUrl = URI.create("http://127.0.0.1:" + registry.port());
            var kafka = new KafkaOptions(broker.getBootstrapServers(), registryUrl);
            var topics = new TopicOptions(2);
            var nodeUrl = URI.create("http://" + node.getHost() + ":" + node.getMappedPort(9200));

            try (var ingest = new IngestProgram(
                            new IngestConfig(kafka, topics, "127.0.0.1", ports.ingest(), AccessConfig.LOOPBACK));
                    var enrich = new EnrichProgram(new EnrichConfig(
                            kafka,
                            topics,
                            folder.resolve("state"),
                            1,
                            EnrichConfig.USUAL_LANGUAGES,
                            false,
                            Retention.usual(),
                            "127.0.0.1",
                            ports.enrich()));
                    var sink = new SinkProgram(new SinkConfig(kafka, topics, nodeUrl, "127.0.0.1", ports.sink()))) {
                ingest.start();
                enrich.start();
                sink.start();
                var cli = new Cli(
                        broker.getBootstrapServers(),
                        registryUrl.toString(),
                        "http://127.0.0.1:" + ports.sink(),
                        "http://127.0.0.1:" + ports.ingest(),
                        "http://127.0.0.1:" + ports.enrich());

                assertThat(cli.run("publish", "../seeds/articles").exitCode()).isZero();

                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(cli.run("search", "Venezuela oil sanctions", "--json")
                                        .json()
                                        .getFirst()
                                        .path("total")
                                        .asInt())
                                .isEqualTo(1));
            }
        }
    }
}
