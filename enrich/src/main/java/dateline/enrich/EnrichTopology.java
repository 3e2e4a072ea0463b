package dateline.enrich;

import static dateline.schemas.Topics.ARTICLES;
import static dateline.schemas.Topics.BACKFILL_ARTICLES;
import static dateline.schemas.Topics.ENRICHED_ARTICLES;
import static dateline.schemas.Topics.STORIES;
import static dateline.schemas.Topics.TRENDS;
import static org.apache.kafka.streams.kstream.Named.as;

import dateline.enrich.EnrichMetrics.Outcome;
import dateline.enrich.enricher.Enricher;
import dateline.enrich.repair.Repairs;
import dateline.enrich.revision.Revisions;
import dateline.schemas.Article;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.Story;
import dateline.schemas.Trend;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.kstream.ValueMapper;

/**
 * The enrichment pipeline: {@code articles} and {@code backfill-articles} in; {@code enriched-articles}, {@code stories}
 * and {@code trends} out; one named node a step.
 */
final class EnrichTopology {

    private final EnrichMetrics metrics;
    private final Clock clock;
    private final Serde<Article> articles;
    private final Serde<EnrichedArticle> enrichedArticles;
    private final Serde<Story> stories;
    private final Serde<Trend> trends;
    private final ArticlePlace place;
    private final Retention retention;

    /**
     * @param clock tells when the last enricher had run
     * @param partitions of topic {@code articles}
     */
    EnrichTopology(SchemaRegistry registry, EnrichMetrics metrics, Clock clock, int partitions, Retention retention) {
        this.metrics = metrics;
        this.clock = clock;
        this.articles = ARTICLES.valueSerde(registry);
        this.enrichedArticles = ENRICHED_ARTICLES.valueSerde(registry);
        this.stories = STORIES.valueSerde(registry);
        this.trends = TRENDS.valueSerde(registry);
        this.place = new ArticlePlace(partitions);
        this.retention = retention;
    }

    Topology build(List<Enricher> enrichers, TopologyConfig config) {
        var builder = new StreamsBuilder(config);
        var revisions = Revisions.storeBuilder();

        // In the order they are given to it; the consumer sees to it that archives wait for news, see LaneConsumer.
        KStream<String, ArticleInHand> inHand = builder.stream(ARTICLES.name(), read("read-articles"))
                .merge(builder.stream(BACKFILL_ARTICLES.name(), read("read-backfill-articles")), as("join-lanes"))
                .processValues(new ArticleCheck(), as("check-article"))
                .mapValues(EnrichTopology::addressed, as("address-article"))
                .split(as("route-article"))
                .branch((_, hand) -> !place.isRight(hand), Branched.withConsumer(this::readdress, "-elsewhere"))
                .defaultBranch(Branched.as("-here"))
                .get("route-article-here")
                .processValues(new RevisionNumbering(revisions, metrics), as("number-revision"))
                .mapValues(timed("repair", EnrichTopology::repaired), as("repair-article"));

        for (Enricher enricher : enrichers) {
            inHand = inHand.mapValues(
                    timed(enricher.name(), hand -> enriched(hand, enricher)), as("find-" + enricher.name()));
        }

        // Whatever may reject an article stands above: a dead letter from below would hold the repartitioned copy.

        inHand.processValues(new ArticleEncoding(enrichedArticles, clock), as("encode-article"))
                .processValues(new RevisionMemory(revisions, metrics), as("remember-revision"))
                .map(EnrichTopology::underItsLanguage, as("key-by-language"))
                .repartition(
                        Repartitioned.with(Serdes.String(), Serdes.ByteArray()).withName("by-language"))
                .mapValues(Arrival::read, as("decode-article"))
                .processValues(new CopyComparison(retention, metrics), as("compare-copies"))
                .process(new StoryAssignment(enrichedArticles, retention, metrics, trends), as("assign-story"))
                .split(as("route-output"))
                .branch((_, record) -> record instanceof Story, Branched.withConsumer(this::writeStories, "-stories"))
                .branch(
                        (_, record) -> record == null || record instanceof Trend,
                        Branched.withConsumer(this::writeTrends, "-trends"))
                .defaultBranch(Branched.withConsumer(this::writeArticles, "-articles"));

        return builder.build();
    }

    /** Goes round once: what is written back is in its right place when it is read again. */
    private void readdress(KStream<String, ArticleInHand> elsewhere) {
        elsewhere
                .map(this::underItsId, as("readdress-article"))
                .to(
                        ARTICLES.name(),
                        Produced.with(Serdes.String(), articles)
                                .withStreamPartitioner((_, id, _, _) -> Optional.of(Set.of(place.partition(id))))
                                .withName("write-back-articles"));
    }

    private KeyValue<String, Article> underItsId(String key, ArticleInHand hand) {
        metrics.count(Outcome.READDRESSED);
        return KeyValue.pair(hand.article().getArticleId(), hand.article());
    }

    private static KeyValue<String, byte[]> underItsLanguage(String id, ArticleInHand hand) {
        return KeyValue.pair(Preparation.language(hand.tags().getLanguage()), hand.encoded());
    }

    private void writeStories(KStream<String, Object> records) {
        records.mapValues(Story.class::cast, as("take-story"))
                .to(STORIES.name(), Produced.with(Serdes.String(), stories).withName("write-stories"));
    }

    private void writeTrends(KStream<String, Object> records) {
        records.mapValues(Trend.class::cast, as("take-trend"))
                .to(TRENDS.name(), Produced.with(Serdes.String(), trends).withName("write-trends"));
    }

    private void writeArticles(KStream<String, Object> records) {
        records.mapValues(byte[].class::cast, as("take-article"))
                .to(
                        ENRICHED_ARTICLES.name(),
                        Produced.with(Serdes.String(), Serdes.ByteArray()).withName("write-enriched-articles"));
    }

    private static ArticleInHand addressed(ArticleInHand hand) {
        ArticlePlace.fillId(hand);
        return hand;
    }

    private static ArticleInHand repaired(ArticleInHand hand) {
        Repairs.Repaired repaired = Repairs.repair(hand.article());
        hand.repaired(repaired.article(), repaired.repairs());
        return hand;
    }

    private static ArticleInHand enriched(ArticleInHand hand, Enricher enricher) {
        enricher.enrich(hand.article(), hand.tags());
        return hand;
    }

    private ValueMapper<ArticleInHand, ArticleInHand> timed(
            String step, ValueMapper<ArticleInHand, ArticleInHand> work) {
        Timer timer = metrics.step(step);
        return hand -> timer.record(() -> work.apply(hand));
    }

    private Consumed<String, Article> read(String node) {
        return Consumed.with(Serdes.String(), articles)
                .withTimestampExtractor(new ReceiptTime(clock))
                .withName(node);
    }
}
