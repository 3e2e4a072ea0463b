package dateline.enrich;

import dateline.enrich.story.StoryVerdict;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.Story;
import dateline.schemas.StoryTag;
import dateline.schemas.Trend;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
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
 * that are not; null for one that rises no more. Key in: language; keys out: article id, story id, trend id.
 *
 * <p>What is remembered of an article stands in store {@code story-by-language} with the id of its story, and the counts
 * of words beside; stories and indexes are made anew from there when a partition comes to this instance.
 */
final class StoryAssignment implements ProcessorSupplier<String, EnrichedArticle, String, SpecificRecord> {

    static final String STORE = "story-by-language";

    /** What the topic of trends says now. */
    static final String TRENDS = "trend-by-id";

    private static final String MAKER = "story-pairs/1";

    private static final Duration TIDYING = Duration.ofMinutes(1);

    private final Retention retention;
    private final EnrichMetrics metrics;
    private final Serde<Trend> trends;

    StoryAssignment(Retention retention, EnrichMetrics metrics, Serde<Trend> trends) {
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
    public Processor<String, EnrichedArticle, String, SpecificRecord> get() {
        return new Assignment(retention, metrics);
    }

    /** The article with the verdict. */
    static EnrichedArticle with(StoryVerdict verdict, EnrichedArticle enriched) {
        return new EnrichedArticle(
                enriched.getArticle(),
                enriched.getRevision(),
                enriched.getRepairs(),
                enriched.getTags(),
                enriched.getDuplicate(),
                new StoryTag(verdict.story(), (float) verdict.score(), (float) verdict.novelty(), MAKER),
                enriched.getTimes());
    }

    private static final class Assignment extends ContextualProcessor<String, EnrichedArticle, String, SpecificRecord> {

        private final Retention retention;
        private final EnrichMetrics metrics;
        private StoryMemories memories;
        private TrendPublication trends;

        Assignment(Retention retention, EnrichMetrics metrics) {
            this.retention = retention;
            this.metrics = metrics;
        }

        @Override
        public void init(ProcessorContext<String, SpecificRecord> context) {
            super.init(context);
            memories = new StoryMemories(context.getStateStore(STORE), retention);
            trends = new TrendPublication(context.getStateStore(TRENDS));
            context.schedule(TIDYING, PunctuationType.WALL_CLOCK_TIME, this::tidy);
        }

        @Override
        public void process(Record<String, EnrichedArticle> record) {
            EnrichedArticle enriched = record.value();
            String id = enriched.getArticle().getArticleId();
            Optional<StoryVerdict> verdict =
                    Remembering.attempt("stories", enriched, metrics, () -> memories.add(record.key(), enriched));
            EnrichedArticle assigned =
                    verdict.map(found -> with(found, enriched)).orElse(enriched);
            context().forward(record.withKey(id).withValue(assigned));
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
