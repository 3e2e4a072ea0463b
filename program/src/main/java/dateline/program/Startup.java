package dateline.program;

import dateline.schemas.AvroSerde;
import dateline.schemas.RegistryUnavailableException;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for Kafka and the registry, and makes what is missing there. */
public final class Startup {

    private static final Logger log = LoggerFactory.getLogger(Startup.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration FOREVER = Duration.ofDays(36_500);
    private static final int ANSWER_MILLIS = 5_000;

    private Startup() {}

    /**
     * Returns once every topic is there, made with its own settings where it was not; waits as long as it takes.
     *
     * @throws IllegalStateException if the brokers answer but refuse
     */
    public static void awaitTopics(KafkaOptions kafka, TopicOptions options, List<Topic<?>> topics)
            throws InterruptedException {
        awaitTopics(kafka, options, topics, FOREVER);
    }

    /**
     * The same for a command, whose user waits too.
     *
     * @throws IllegalStateException if the brokers refuse, or do not answer within {@code patience}
     */
    public static void awaitTopics(KafkaOptions kafka, TopicOptions options, List<Topic<?>> topics, Duration patience)
            throws InterruptedException {
        long start = System.nanoTime();
        Map<String, Object> properties = new HashMap<>(kafka.clientProperties());
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ANSWER_MILLIS);
        try (Admin admin = Admin.create(properties)) {
            while (!makeMissing(admin, options, topics)) {
                if (System.nanoTime() - start > patience.toNanos()) {
                    throw new IllegalStateException("No answer from Kafka at " + kafka.bootstrapServers()
                            + " (--bootstrap-servers). Is it running? Start it with: dateline up");
                }
                log.warn("Waiting for Kafka at {} (--bootstrap-servers)", kafka.bootstrapServers());
                pause();
            }
        }
    }

    private static boolean makeMissing(Admin admin, TopicOptions options, List<Topic<?>> topics)
            throws InterruptedException {
        try {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> missing = new ArrayList<>();
            for (Topic<?> topic : topics) {
                if (!there.contains(topic.name())) {
                    missing.add(new NewTopic(
                                    topic.name(),
                                    Optional.of(options.partitions()),
                                    options.replicationFactor() == -1
                                            ? Optional.empty()
                                            : Optional.of(options.replicationFactor()))
                            .configs(topic.config()));
                }
            }
            admin.createTopics(missing).all().get();
            return true;
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case TopicExistsException _ -> false; // another program was faster; look again
                case TimeoutException _ -> false;
                case RetriableException _ -> false;
                default ->
                    throw new IllegalStateException(
                            "Kafka refuses: " + e.getCause().getMessage(), e);
            };
        }
    }

    /**
     * Returns once the schema of every topic is registered.
     *
     * @throws IllegalArgumentException if the registry refuses one
     */
    public static void awaitSchemas(SchemaRegistry registry, List<Topic<?>> topics) throws InterruptedException {
        while (!register(registry, topics)) {
            pause();
        }
    }

    private static boolean register(SchemaRegistry registry, List<Topic<?>> topics) {
        try {
            for (Topic<?> topic : topics) {
                if (topic.valueSerde(registry) instanceof AvroSerde<?> serde) {
                    serde.register();
                }
            }
            return true;
        } catch (RegistryUnavailableException e) {
            log.warn("Waiting for the registry: {}", e.getMessage());
            return false;
        }
    }

    private static void pause() throws InterruptedException {
        boolean _ = new CountDownLatch(1).await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
