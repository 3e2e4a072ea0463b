package dateline.enrich;

import dateline.enrich.story.StoryVerdict;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.Story;
import dateline.schemas.StoryTag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
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
 * Puts each article into a story, and gives out the stories that are not what they were. Key in: language; keys out:
 * article id and story id.
 *
 * <p>What is remembered of an article stands in store {@code story-by-language} with the id of its story, and the counts
 * of words beside; stories and indexes are made anew from there when a partition comes to this instance.
 */
final class StoryAssignment implements ProcessorSupplier<String, EnrichedArticle, String, SpecificRecord> {

    static final String STORE = "story-by-language";

    private static final String MAKER = "story-pairs/1";

    private static final Duration TIDYING = Duration.ofMinutes(1);

    private final Retention retention;
    private final EnrichMetrics metrics;

    StoryAssignment(Retention retention, EnrichMetrics metrics) {
        this.retention = retention;
        this.metrics = metrics;
    }

    @Override
    public Set<StoreBuilder<?>> stores() {
        return Set.of(Stores.keyValueStoreBuilder(
                Stores.persistentKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray()));
    }

    @Override
    public Processor<String, EnrichedArticle, String, SpecificRecord> get() {
        return new Assignment(retention, metrics);
    }

    private static final class Assignment extends ContextualProcessor<String, EnrichedArticle, String, SpecificRecord> {

        private final Retention retention;
        private final EnrichMetrics metrics;
        private StoryMemories memories;

        Assignment(Retention retention, EnrichMetrics metrics) {
            this.retention = retention;
            this.metrics = metrics;
        }

        @Override
        public void init(ProcessorContext<String, SpecificRecord> context) {
            super.init(context);
            memories = new StoryMemories(context.getStateStore(STORE), retention);
            context.schedule(TIDYING, PunctuationType.WALL_CLOCK_TIME, _ -> memories.tidy());
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

        private static EnrichedArticle with(StoryVerdict verdict, EnrichedArticle enriched) {
            return new EnrichedArticle(
                    enriched.getArticle(),
                    enriched.getRevision(),
                    enriched.getRepairs(),
                    enriched.getTags(),
                    enriched.getDuplicate(),
                    new StoryTag(verdict.story(), (float) verdict.score(), (float) verdict.novelty(), MAKER),
                    enriched.getTimes());
        }
    }
}
