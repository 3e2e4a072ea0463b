package dateline.enrich;

import dateline.schemas.SchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Properties;
import org.apache.kafka.streams.Topology;

/**
 * The whole of enrich as Kafka Streams takes it, with every enricher and all that is remembered.
 *
 * @param topology its steps
 * @param properties what Kafka Streams must be told to run them
 */
public record EnrichPipeline(Topology topology, Properties properties) {

    /**
     * Makes one; nothing runs yet.
     *
     * @param meters where it counts and times
     * @param clock tells when an article was received and when the last enricher had run
     * @param partitions of topic {@code articles}
     * @throws IllegalArgumentException if accurate mode is asked for, and its jar is not on the class path
     */
    public static EnrichPipeline of(
            EnrichConfig config, SchemaRegistry registry, MeterRegistry meters, Clock clock, int partitions) {
        var metrics = new EnrichMetrics(meters);
        Topology topology = new EnrichTopology(registry, metrics, clock, partitions, config.retention())
                .build(Enrichers.inOrder(config), config.topologyConfig());
        Properties properties = config.streamsProperties();
        properties.put(DeadLetterHandler.METRICS, metrics);
        return new EnrichPipeline(topology, properties);
    }
}
