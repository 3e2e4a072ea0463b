package dateline.enrich;

import static dateline.schemas.Topics.ENRICHED_ARTICLES;

import dateline.enrich.enricher.LanguageCode;
import dateline.program.KafkaOptions;
import dateline.program.TopicOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;

/**
 * How enrich runs.
 *
 * @param stateDirectory where state stores live; may be lost, it is rebuilt from changelog topics
 * @param threads that process articles, 1 to 256; more than articles has partitions stand idle
 * @param languages that articles may be in, ISO 639-1, lower case, two or more
 * @param accurate whether names the first reader is unsure of are read again, by the artifact {@code accurate}
 * @param retention how long and how much is remembered of earlier articles
 * @param httpPort 0 for any free port
 * @param backfill how archives take their turn beside news
 */
public record EnrichConfig(
        KafkaOptions kafka,
        TopicOptions topics,
        Path stateDirectory,
        int threads,
        List<String> languages,
        boolean accurate,
        Retention retention,
        String httpHost,
        int httpPort,
        BackfillConfig backfill) {

    /** Thirty-four languages with most of the world's news; fewer make short texts surer. */
    public static final List<String> USUAL_LANGUAGES = List.of(
            "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu",
            "id", "it", "ja", "ko", "nl", "no", "pl", "pt", "ro", "ru", "sv", "th", "tr", "uk", "vi", "zh");

    private static final int MOST_THREADS = 256;

    /** What bounds the wait of whoever reads committed records only. */
    private static final Duration COMMIT = Duration.ofMillis(100);

    /** A killed program's partitions are taken over after this; the brokers' default is 45 s. */
    private static final Duration SESSION = Duration.ofSeconds(6);

    private static final Duration HEARTBEAT = Duration.ofMillis(1500);

    /** Kafka Streams would buffer a thousand records a partition, at up to eight megabytes each. */
    private static final int BUFFERED_RECORDS = 200;

    /**
     * All that is polled is processed before the next poll, so this is what news may have to wait for: some tens of
     * milliseconds, when it is archives that were polled. A poll costs far less than the tagging of one article.
     */
    private static final int POLLED_AT_A_TIME = 4;

    /**
     * What is fetched is given in the order it came: what one step has written for the next waits behind so much of each
     * partition of articles that nobody has begun with. A larger record or batch comes all the same, alone (KIP-74).
     */
    private static final int FETCHED_BYTES = 64 << 10;

    /** An archive can not be asked for while the broker waits for news to answer with. */
    private static final Duration FETCH_WAIT = Duration.ofMillis(100);

    /** With archives taking their turn as usual. */
    public EnrichConfig(
            KafkaOptions kafka,
            TopicOptions topics,
            Path stateDirectory,
            int threads,
            List<String> languages,
            boolean accurate,
            Retention retention,
            String httpHost,
            int httpPort) {
        this(
                kafka,
                topics,
                stateDirectory,
                threads,
                languages,
                accurate,
                retention,
                httpHost,
                httpPort,
                BackfillConfig.USUAL);
    }

    /**
     * Checks each value once, here.
     *
     * @throws IllegalArgumentException if a value is out of range; the message names the option
     */
    public EnrichConfig {
        Objects.requireNonNull(kafka, "kafka");
        Objects.requireNonNull(topics, "topics");
        Objects.requireNonNull(stateDirectory, "stateDirectory");
        Objects.requireNonNull(retention, "retention");
        Objects.requireNonNull(httpHost, "httpHost");
        Objects.requireNonNull(backfill, "backfill");
        if (threads < 1 || threads > MOST_THREADS) {
            throw new IllegalArgumentException("--threads must be 1 to " + MOST_THREADS + ", but was " + threads);
        }
        languages = List.copyOf(languages);
        for (String language : languages) {
            if (!LanguageCode.isKnown(language)) {
                throw new IllegalArgumentException("--languages: '" + language
                        + "' is not a lower-case ISO 639-1 code that can be told; those are " + LanguageCode.all());
            }
        }
        if (languages.stream().distinct().count() < 2) {
            throw new IllegalArgumentException("--languages must name at least two, but was " + languages);
        }
        if (httpPort < 0 || httpPort > 65_535) {
            throw new IllegalArgumentException("--http-port must be 0 to 65535, but was " + httpPort);
        }
    }

    /** Makes the builder refuse a store or internal topic without a name; the property alone is not looked at. */
    TopologyConfig topologyConfig() {
        return new TopologyConfig(new StreamsConfig(streamsProperties()));
    }

    /** What Kafka Streams must be told. The application id is also the prefix of every internal topic. */
    Properties streamsProperties() {
        var properties = new Properties();
        properties.putAll(kafka.clientProperties());
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "enrich");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT.toMillis());
        properties.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, (int) topics.replicationFactor());
        properties.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, 0);
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, BUFFERED_RECORDS);
        // Else a task whose archives wait would hold back its news, to take both in the order of their time.
        properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SmallStores.class);
        properties.put(StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        properties.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, DeadLetterHandler.class);
        properties.put(
                StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), ENRICHED_ARTICLES.maxRecordBytes());
        consumer(properties, ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer(properties, CommonClientConfigs.SESSION_TIMEOUT_MS_CONFIG, (int) SESSION.toMillis());
        consumer(properties, CommonClientConfigs.HEARTBEAT_INTERVAL_MS_CONFIG, (int) HEARTBEAT.toMillis());
        consumer(properties, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, POLLED_AT_A_TIME);
        consumer(properties, ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, (int) FETCH_WAIT.toMillis());
        consumer(properties, ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCHED_BYTES);
        // The one compression every client reads without a further library; level 1 is fast enough.
        producer(properties, ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        producer(properties, ProducerConfig.COMPRESSION_GZIP_LEVEL_CONFIG, 1);
        producer(properties, ProducerConfig.MAX_REQUEST_SIZE_CONFIG, ENRICHED_ARTICLES.maxRecordBytes());
        return properties;
    }

    private static void consumer(Properties properties, String name, Object value) {
        properties.put(StreamsConfig.consumerPrefix(name), value);
    }

    private static void producer(Properties properties, String name, Object value) {
        properties.put(StreamsConfig.producerPrefix(name), value);
    }
}
