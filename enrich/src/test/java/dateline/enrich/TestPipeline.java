package dateline.enrich;

import static dateline.schemas.Topics.ARTICLES;
import static dateline.schemas.Topics.ENRICHED_ARTICLES;
import static dateline.schemas.Topics.STORIES;
import static dateline.schemas.Topics.TRENDS;
import static dateline.testing.Articles.NOON;

import dateline.program.KafkaOptions;
import dateline.program.TopicOptions;
import dateline.schemas.Article;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.Story;
import dateline.schemas.Trend;
import dateline.testing.MemorySchemaRegistry;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;

/** The whole topology with every enricher, on a year's clock ahead of {@code NOON}. */
final class TestPipeline implements AutoCloseable {

    static final Retention RETENTION = new Retention(Duration.ofDays(7), Duration.ofDays(14), 1000);

    private static final Instant NOW = NOON.plus(Duration.ofDays(365));

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final TopologyTestDriver driver;
    private final Serde<EnrichedArticle> serde;
    private final TestInputTopic<String, Article> articles;
    private final TestOutputTopic<String, EnrichedArticle> enriched;
    private final TestOutputTopic<String, Story> stories;
    private final TestOutputTopic<String, Trend> trends;

    TestPipeline(Path state) {
        var registry = new MemorySchemaRegistry();
        serde = ENRICHED_ARTICLES.valueSerde(registry);
        var config = new EnrichConfig(
                new KafkaOptions(),
                new TopicOptions(),
                state,
                1,
                List.of("de", "en"),
                false,
                RETENTION,
                "127.0.0.1",
                0);
        EnrichPipeline pipeline = EnrichPipeline.of(config, registry, meters, Clock.fixed(NOW, ZoneOffset.UTC), 1);
        driver = new TopologyTestDriver(pipeline.topology(), pipeline.properties(), NOW);
        articles = driver.createInputTopic(
                ARTICLES.name(),
                new StringSerializer(),
                ARTICLES.valueSerde(registry).serializer(),
                NOW,
                Duration.ZERO);
        enriched = driver.createOutputTopic(ENRICHED_ARTICLES.name(), new StringDeserializer(), serde.deserializer());
        stories = driver.createOutputTopic(
                STORIES.name(),
                new StringDeserializer(),
                STORIES.valueSerde(registry).deserializer());
        trends = driver.createOutputTopic(
                TRENDS.name(),
                new StringDeserializer(),
                TRENDS.valueSerde(registry).deserializer());
    }

    /** The article as it comes out; fails when a step went wrong on it. */
    EnrichedArticle publish(Article.Builder builder) {
        Article article = builder.build();
        articles.pipeInput(article.getArticleId(), article);
        if (meters.find("enrich.without").counter() != null) {
            throw new AssertionError("A step failed on " + article.getHeadline() + ", see the log");
        }
        return enriched.readValue();
    }

    /** The article once it is published, as it arrives at what is remembered. */
    Arrival arrival(Article.Builder builder) {
        EnrichedArticle tagged = EnrichedArticle.newBuilder(publish(builder))
                .setDuplicate(null)
                .setStory(null)
                .build();
        return Arrival.read(new Preparation(serde).prepared(tagged));
    }

    /** The newest record of each story. */
    Map<String, Story> stories() {
        Map<String, Story> newest = new HashMap<>();
        stories.readKeyValuesToList().forEach(record -> newest.put(record.key, record.value));
        return newest;
    }

    /** The newest record of each trend since the last call; null for what rises no more. */
    Map<String, Trend> trends() {
        Map<String, Trend> newest = new HashMap<>();
        trends.readKeyValuesToList().forEach(record -> newest.put(record.key, record.value));
        return newest;
    }

    void minutesPass() {
        driver.advanceWallClockTime(Duration.ofMinutes(2));
    }

    KeyValueStore<String, byte[]> store(String name) {
        return driver.getKeyValueStore(name);
    }

    /** How many entries a store has. */
    int size(String name) {
        int count = 0;
        try (var all = store(name).all()) {
            for (; all.hasNext(); all.next()) {
                count++;
            }
        }
        return count;
    }

    @Override
    public void close() {
        driver.close();
    }
}
