package dateline.enrich;

import dateline.enrich.CopyComparison.Compared;
import dateline.enrich.copy.CopyTags;
import dateline.enrich.copy.CopyVerdict;
import dateline.enrich.story.StoryVerdict;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.Story;
import dateline.schemas.StoryTag;
import dateline.schemas.Trend;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Puts each article into a story, and gives out the stories that are not what they were and, each minute, the trends
 * that are not; null for one that rises no more. Key in: language; keys out: article id, story id, trend id. Articles go out
 * as they are encoded.
 *
 * <p>What is remembered of an article stands in store {@code story-by-language} with the id of its story, and the counts
 * of words beside; stories and indexes are made anew from there when a partition comes to this instance.
 */
final class StoryAssignment implements ProcessorSupplier<String, Compared, String, Object> {

    static final String STORE = "story-by-language";

    /** What the topic of trends says now. */
    static final String TRENDS = "trend-by-id";

    private static final String MAKER = "story-pairs/1";

    private static final Duration TIDYING = Duration.ofMinutes(1);

    private final Serde<EnrichedArticle> articles;
    private final Retention retention;
    private final EnrichMetrics metrics;
    private final Serde<Trend> trends;

    StoryAssignment(Serde<EnrichedArticle> articles, Retention retention, EnrichMetrics metrics, Serde<Trend> trends) {
        this.articles = articles;
        this.retention = retention;
        this.metrics = metrics;
        this.trends = trends;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray()),
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(TRENDS), Serdes.String(), trends));
    }

    @Override
    public Processor<String, Compared, String, Object> get() {
        return new Assignment(articles, retention, metrics);
    }

    /** The verdict in the words of the schema. */
    static StoryTag tag(StoryVerdict verdict) {
        return new StoryTag(verdict.story(), (float) verdict.score(), (float) verdict.novelty(), MAKER);
    }

    private static final class Assignment extends ContextualProcessor<String, Compared, String, Object> {

        private final Serde<EnrichedArticle> articles;
        private final Retention retention;
        private final EnrichMetrics metrics;
        private StoryMemories memories;
        private TrendPublication trends;

        Assignment(Serde<EnrichedArticle> articles, Retention retention, EnrichMetrics metrics) {
            this.articles = articles;
            this.retention = retention;
            this.metrics = metrics;
        }

        @Override
        public void init(ProcessorContext<String, Object> context) {
            super.init(context);
            memories = new StoryMemories(context.getStateStore(STORE), retention);
            trends = new TrendPublication(context.getStateStore(TRENDS));
            context.schedule(TIDYING, PunctuationType.WALL_CLOCK_TIME, this::tidy);
        }

        @Override
        public void process(Record<String, Compared> record) {
            Arrival arrival = record.value().arrival();
            CopyVerdict copy = record.value().verdict();
            Optional<StoryVerdict> verdict =
                    Remembering.attempt("stories", arrival, metrics, () -> memories.add(record.key(), arrival, copy));
            byte[] article = arrival.article()
                    .with(
                            copy == null ? null : CopyTags.of(copy),
                            verdict.map(StoryAssignment::tag).orElse(null),
                            articles);
            context().forward(record.withKey(arrival.id()).withValue(article));
            for (Story story : verdict.map(StoryVerdict::changed).orElse(List.of())) {
                context().forward(record.withKey(story.getStoryId()).withValue(story));
            }
        }

        private void tidy(long now) {
            memories.tidy();
            trends.change(memories.rising()).forEach((id, trend) -> context().forward(new Record<>(id, trend, now)));
        }
    }
}
