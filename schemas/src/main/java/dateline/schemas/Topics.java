package dateline.schemas;

import java.time.Duration;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;

/** Every topic of the pipeline, in the order data passes through them. */
public final class Topics {

    static {
        AvroSafety.establish();
    }

    /** An article of the largest allowed size (see {@link ArticleRules}), in any script, with room to spare. */
    private static final int ARTICLE_BYTES = 8 << 20;

    /** The same with a tag on every token. */
    private static final int ENRICHED_BYTES = 24 << 20;

    /** Anyone may publish here. Key: article id. */
    public static final Topic<Article> ARTICLES = topic("articles", Duration.ofDays(7), ARTICLE_BYTES, Article.class);

    /**
     * The same for archives: enrich takes from here what news leaves it time for. Key: article id. Kept long enough for
     * years of a newspaper to wait behind weeks of news.
     */
    public static final Topic<Article> BACKFILL_ARTICLES =
            topic("backfill-articles", Duration.ofDays(30), ARTICLE_BYTES, Article.class);

    /** The product. Key: article id. */
    public static final Topic<EnrichedArticle> ENRICHED_ARTICLES =
            topic("enriched-articles", Duration.ofDays(30), ENRICHED_BYTES, EnrichedArticle.class);

    /** Articles on one happening. Key: story id. */
    public static final Topic<Story> STORIES = compacted("stories", Story.class);

    /** What is told of more than usual. Key: trend id. */
    public static final Topic<Trend> TRENDS = compacted("trends", Trend.class);

    /** What is asked of every article. Key: search id. */
    public static final Topic<StoredSearch> STORED_SEARCHES = compacted("stored-searches", StoredSearch.class);

    /** Articles that matched a stored search. Key: alert id. */
    public static final Topic<Alert> ALERTS = topic("alerts", Duration.ofDays(30), ARTICLE_BYTES, Alert.class);

    /** Who is posted a feed when it has something new. Key: subscription id. Holds secrets. */
    public static final Topic<FeedSubscription> FEED_SUBSCRIPTIONS =
            compacted("feed-subscriptions", FeedSubscription.class);

    /** What to read. Key: seed id. */
    public static final Topic<Seed> SEEDS = compacted("seeds", Seed.class);

    /** What is known of each seed between two polls. Key: seed id. */
    public static final Topic<SeedState> SEED_STATES = compacted("seed-states", SeedState.class);

    /** Records no step could process, byte for byte as they were read; the why is in the headers, see {@link DeadLetter}. */
    public static final Topic<byte[]> DEAD_LETTERS =
            new Topic<>("dead-letters", Duration.ofDays(30), ENRICHED_BYTES, registry -> Serdes.ByteArray());

    /** All of them. */
    public static final List<Topic<?>> ALL = List.of(
            ARTICLES,
            BACKFILL_ARTICLES,
            ENRICHED_ARTICLES,
            STORIES,
            TRENDS,
            STORED_SEARCHES,
            ALERTS,
            FEED_SUBSCRIPTIONS,
            SEEDS,
            SEED_STATES,
            DEAD_LETTERS);

    private Topics() {}

    /** Where an article is published. */
    public static Topic<Article> of(Lane lane) {
        return switch (lane) {
            case LIVE -> ARTICLES;
            case BACKFILL -> BACKFILL_ARTICLES;
        };
    }

    private static <T extends SpecificRecord> Topic<T> compacted(String name, Class<T> type) {
        return topic(name, Duration.ZERO, ARTICLE_BYTES, type);
    }

    private static <T extends SpecificRecord> Topic<T> topic(
            String name, Duration kept, int maxRecordBytes, Class<T> type) {
        return new Topic<>(name, kept, maxRecordBytes, registry -> new AvroSerde<>(registry, name + "-value", type));
    }
}
