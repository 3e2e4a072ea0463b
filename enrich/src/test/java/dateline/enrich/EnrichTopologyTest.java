package dateline.enrich;

import static dateline.schemas.Topics.ARTICLES;
import static dateline.schemas.Topics.BACKFILL_ARTICLES;
import static dateline.schemas.Topics.DEAD_LETTERS;
import static dateline.schemas.Topics.ENRICHED_ARTICLES;
import static dateline.testing.Articles.NOON;
import static dateline.testing.Articles.article;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.enrich.EnrichMetrics.Outcome;
import dateline.enrich.enricher.Enricher;
import dateline.program.KafkaOptions;
import dateline.program.TopicOptions;
import dateline.schemas.Article;
import dateline.schemas.ArticleId;
import dateline.schemas.DeadLetter;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.Lane;
import dateline.schemas.RegistryUnavailableException;
import dateline.schemas.RejectedException.Reason;
import dateline.schemas.Tags;
import dateline.testing.MemorySchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrichTopologyTest {

    /** Enrich's clock; a record's own time is never later. */
    private static final Instant NOW = NOON.plus(Duration.ofDays(60));

    /** Finds nothing, and fails in the ways a test asks for by headline. */
    private static final Enricher FAILING = new Enricher() {
        @Override
        public String name() {
            return "failures";
        }

        @Override
        public void enrich(Article article, Tags.Builder tags) {
            switch (article.getHeadline()) {
                case "Bug" -> throw new IllegalStateException("nobody foresaw this");
                case "No registry" -> throw new RegistryUnavailableException("no answer", null);
                default -> {}
            }
        }
    };

    private final EnrichMetrics metrics = new EnrichMetrics(new SimpleMeterRegistry());
    private final MemorySchemaRegistry registry = new MemorySchemaRegistry();
    private Topology topology;
    private TopologyTestDriver driver;
    private TestInputTopic<String, Article> articles;
    private TestOutputTopic<String, EnrichedArticle> enriched;

    @BeforeEach
    void start(@TempDir Path state) {
        var config = new EnrichConfig(
                new KafkaOptions(),
                new TopicOptions(),
                state,
                1,
                List.of("de", "en", "es"),
                false,
                Retention.usual(),
                "127.0.0.1",
                0);
        List<Enricher> enrichers = new ArrayList<>(Enrichers.inOrder(config));
        topology = topology(config, enrichers);
        enrichers.add(FAILING);
        Properties properties = config.streamsProperties();
        properties.put(DeadLetterHandler.METRICS, metrics);
        driver = new TopologyTestDriver(topology(config, enrichers), properties, NOW);
        articles = driver.createInputTopic(
                ARTICLES.name(),
                new StringSerializer(),
                ARTICLES.valueSerde(registry).serializer(),
                NOON,
                Duration.ofMinutes(1));
        enriched = driver.createOutputTopic(
                ENRICHED_ARTICLES.name(),
                new StringDeserializer(),
                ENRICHED_ARTICLES.valueSerde(registry).deserializer());
    }

    private Topology topology(EnrichConfig config, List<Enricher> enrichers) {
        return new EnrichTopology(registry, metrics, Clock.fixed(NOW, ZoneOffset.UTC), 1, config.retention())
                .build(enrichers, config.topologyConfig());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void enrichesAnArticleUnderItsOwnKey() {
        Article article = article("a1").build();

        articles.pipeInput(article.getArticleId(), article);

        var record = enriched.readRecord();
        assertThat(record.key()).isEqualTo(article.getArticleId());
        assertThat(record.value().getArticle()).isEqualTo(article);
        assertThat(record.value().getRevision()).isEqualTo(1);
        assertThat(record.value().getRepairs()).isEmpty();
        assertThat(record.value().getTags().getLanguage().getCode()).isEqualTo("en");
        assertThat(record.value().getTags().getSentences()).hasSize(3);
        assertThat(record.value().getTimes().getReceivedAt()).isEqualTo(NOON);
        assertThat(record.value().getTimes().getEnrichedAt()).isEqualTo(NOW);
        assertThat(metrics.counted(Outcome.ENRICHED)).isEqualTo(1);
    }

    @Test
    void countsARepeatAndWritesItOnce() {
        publish(article("a1").build());
        publish(article("a1").setFetchedAt(NOON.plusSeconds(60)).build());

        assertThat(enriched.readValuesToList()).hasSize(1);
        assertThat(metrics.counted(Outcome.REPEATED)).isEqualTo(1);
    }

    @Test
    void numbersEachOtherTextUnderTheSameId() {
        publish(article("a1").build());
        publish(article("a1").setHeadline("Harbour bridge reopens").build());
        publish(article("a1").build());

        assertThat(enriched.readValuesToList())
                .extracting(EnrichedArticle::getRevision)
                .containsExactly(1, 2, 3);
    }

    @Test
    void takesTheSameTextAgainOnceItHasForgottenIt() {
        publish(article("a1").build());
        driver.advanceWallClockTime(Duration.ofMinutes(2));
        publish(article("a1").build());

        // Received at NOON, 60 days before the driver's clock, so the first cleaning has forgotten it.
        assertThat(enriched.readValuesToList())
                .extracting(EnrichedArticle::getRevision)
                .containsExactly(1, 1);
    }

    @Test
    void sendsWhatIsNoArticleToDeadLettersAndGoesOn() {
        Article bad = article("bad").setBody(" ").build();
        publish(bad);
        publish(article("good").build());

        DeadLetter letter = readLetter();
        assertThat(letter.step()).isEqualTo("check-article");
        assertThat(letter.reason()).isEqualTo(Reason.INVALID);
        assertThat(letter.detail()).isEqualTo("body is empty");
        assertThat(letter.originTopic()).isEqualTo("articles");
        assertThat(letter.originOffset()).isZero();
        assertThat(letter.program()).startsWith("enrich ");
        assertThat(new String(letter.key(), UTF_8)).isEqualTo(bad.getArticleId());
        assertThat(ARTICLES.valueSerde(registry).deserializer().deserialize("", letter.value()))
                .isEqualTo(bad);
        assertThat(enriched.readValuesToList()).hasSize(1);
        assertThat(metrics.counted(Outcome.REJECTED)).isEqualTo(1);
    }

    @Test
    void rejectsAPublicationDateInTheYear3000() {
        publish(article("a1")
                .setPublishedAt(Instant.parse("3000-01-01T00:00:00Z"))
                .build());

        assertThat(readLetter().detail()).startsWith("publishedAt 3000-01-01");
    }

    @Test
    void takesNoRecordTimeLaterThanItsOwnClock() {
        Instant year3000 = Instant.parse("3000-01-01T00:00:00Z");
        articles.pipeInput(
                article("a1").build().getArticleId(),
                article("a1").setPublishedAt(year3000).build(),
                year3000);

        assertThat(readLetter().detail()).startsWith("publishedAt 3000-01-01").contains("now: " + NOW);
    }

    @Test
    void rejectsANullValue() {
        articles.pipeInput("a1", (Article) null);

        assertThat(readLetter().detail()).startsWith("value is null");
    }

    @Test
    void keepsTheStartOfWhatIsTooLarge() {
        publish(article("a1").setBody("x".repeat(1_000_001)).build());

        DeadLetter letter = readLetter();
        assertThat(letter.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(letter.value()).hasSize(65_536);
    }

    @Test
    void writesAnArticleWithoutKeyBackUnderItsIdAndEnrichesItThen() {
        Article article = article("a1").build();

        articles.pipeInput(null, article);

        assertThat(metrics.counted(Outcome.READDRESSED)).isEqualTo(1);
        assertThat(enriched.readRecord().key()).isEqualTo(article.getArticleId());
        assertThat(enriched.isEmpty()).isTrue();
    }

    @Test
    void computesAnIdThatThePublisherLeftEmpty() {
        Article article = article("a1").setArticleId("").setCanonicalUrl(null).build();

        articles.pipeInput("some key", article);

        var record = enriched.readRecord();
        assertThat(record.key()).isEqualTo(ArticleId.of(article));
        assertThat(record.value().getArticle().getArticleId()).isEqualTo(record.key());
    }

    @Test
    void takesADeadLetterThatIsReplayedForNoRepeat() {
        publish(article("a1").setHeadline("Bug").build());
        publish(article("a1").setHeadline("Bug").build());

        assertThat(readLetter().reason()).isEqualTo(Reason.UNEXPECTED);
        assertThat(readLetter().step()).isEqualTo("find-failures");
        assertThat(metrics.counted(Outcome.REPEATED)).isZero();
    }

    @Test
    void failsWithoutADeadLetterWhenTheRegistryIsAway() {
        Article article = article("a1").setHeadline("No registry").build();

        assertThatThrownBy(() -> publish(article)).hasRootCauseInstanceOf(RegistryUnavailableException.class);
        assertThat(metrics.counted(Outcome.REJECTED)).isZero();
    }

    @Test
    void endsEachRecordInOneOutcome() {
        int published = 0;
        for (int i = 0; i < 40; i++) {
            Article article = article("a" + i % 7)
                    .setHeadline(i % 9 == 0 ? "Bug" : "Headline " + i % 3)
                    .setBody(i % 11 == 0 ? "" : "Some text.")
                    .build();
            articles.pipeInput(i % 5 == 0 ? null : article.getArticleId(), article);
            published++;
        }

        double again = metrics.counted(Outcome.READDRESSED);
        assertThat(metrics.counted(Outcome.ENRICHED)
                        + metrics.counted(Outcome.REPEATED)
                        + metrics.counted(Outcome.REJECTED))
                .isEqualTo(published);
        assertThat(again).isPositive();
        assertThat(enriched.readValuesToList()).hasSize((int) metrics.counted(Outcome.ENRICHED));
    }

    @Test
    void takesArchivesFromTheirOwnTopicAndKnowsRepeatsOfNews() {
        Article old = article("a1").setLane(Lane.BACKFILL).build();
        Article other = article("a2").setLane(Lane.BACKFILL).build();
        TestInputTopic<String, Article> archives = driver.createInputTopic(
                BACKFILL_ARTICLES.name(),
                new StringSerializer(),
                BACKFILL_ARTICLES.valueSerde(registry).serializer(),
                NOON,
                Duration.ZERO);

        publish(article("a1").build());
        archives.pipeInput(old.getArticleId(), old);
        archives.pipeInput("elsewhere", other);
        archives.pipeInput("a3", article("a3").setBody(" ").build());

        assertThat(enriched.readValuesToList())
                .extracting(value -> value.getArticle().getArticleId())
                .containsExactly(old.getArticleId(), other.getArticleId());
        assertThat(metrics.counted(Outcome.REPEATED)).isEqualTo(1);
        assertThat(metrics.counted(Outcome.READDRESSED)).isEqualTo(1);
        assertThat(readLetter().originTopic()).isEqualTo("backfill-articles");
    }

    /** A change to the wiring shows in review as a change to topology.txt. To renew it: enrich --describe. */
    @Test
    void isWiredAsRecorded() throws IOException {
        try (var recorded = getClass().getResourceAsStream("topology.txt")) {
            assertThat(topology.describe().toString()).isEqualTo(new String(recorded.readAllBytes(), UTF_8));
        }
    }

    private void publish(Article article) {
        articles.pipeInput(article.getArticleId(), article);
    }

    private DeadLetter readLetter() {
        TestRecord<byte[], byte[]> letter = driver.createOutputTopic(
                        DEAD_LETTERS.name(), new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecord();
        var record = new ConsumerRecord<>(DEAD_LETTERS.name(), 0, 0, letter.key(), letter.value());
        letter.headers().forEach(record.headers()::add);
        return DeadLetter.from(record);
    }

    @Test
    void rejectsBytesThatAreNoArticle() {
        var bytes = driver.createInputTopic(ARTICLES.name(), new StringSerializer(), new ByteArraySerializer());

        bytes.pipeInput("a1", new byte[] {1, 2, 3});
        publish(article("good").build());

        // The driver shows no dead letter of failed deserialisation; that it was made can be counted.
        assertThat(metrics.counted(Outcome.REJECTED)).isEqualTo(1);
        assertThat(enriched.readValuesToList()).hasSize(1);
    }
}
