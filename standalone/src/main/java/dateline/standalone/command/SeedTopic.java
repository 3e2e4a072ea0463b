package dateline.standalone.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.program.KafkaOptions;
import dateline.program.Startup;
import dateline.program.TopicOptions;
import dateline.schemas.Seed;
import dateline.schemas.Topics;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic {@code seeds}, for commands that look into it and change it. */
final class SeedTopic {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final KafkaOptions kafka;

    /** Makes the topic where it is not there yet. */
    private SeedTopic(KafkaOptions kafka) {
        this.kafka = kafka;
    }

    /** @throws IllegalStateException if Kafka does not answer */
    static SeedTopic open(KafkaOptions kafka, TopicOptions topics) throws InterruptedException {
        Startup.awaitTopics(kafka, topics, List.of(Topics.SEEDS, Topics.SEED_STATES), PATIENCE);
        return new SeedTopic(kafka);
    }

    /** Every seed there is, by its id. */
    Map<String, Seed> all(PrintWriter err) {
        return NewestRecords.read(kafka, Topics.SEEDS, err);
    }

    /**
     * @throws IllegalStateException if there is none; the message says how to find out which there are
     */
    Seed one(String seedId, PrintWriter err) {
        Seed seed = all(err).get(seedId);
        if (seed == null) {
            throw new IllegalStateException("There is no seed " + seedId + ". Which there are says: dateline seeds");
        }
        return seed;
    }

    /** Writes seeds; returns once Kafka has them. */
    void write(List<Seed> seeds) throws InterruptedException {
        Map<String, Seed> byId = new HashMap<>();
        seeds.forEach(seed -> byId.put(seed.getSeedId(), seed));
        send(byId);
    }

    /** Takes a seed out. */
    void remove(String seedId) throws InterruptedException {
        Map<String, Seed> byId = new HashMap<>();
        byId.put(seedId, null);
        send(byId);
    }

    private void send(Map<String, Seed> seeds) throws InterruptedException {
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, PATIENCE.toMillis());
        try (var registry = kafka.registry();
                var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            var values = Topics.SEEDS.valueSerde(registry).serializer();
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (var entry : seeds.entrySet()) {
                byte[] value = values.serialize(Topics.SEEDS.name(), entry.getValue());
                sent.add(producer.send(
                        new ProducerRecord<>(Topics.SEEDS.name(), entry.getKey().getBytes(UTF_8), value)));
            }
            for (Future<RecordMetadata> record : sent) {
                record.get();
            }
        } catch (ExecutionException e) {
            throw TopicReader.noKafka(kafka, e);
        }
    }
}
