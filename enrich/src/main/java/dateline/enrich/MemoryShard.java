package dateline.enrich;

import dateline.enrich.copy.CopyTags;
import dateline.enrich.copy.CopyVerdict;
import dateline.enrich.story.StoryVerdict;
import dateline.schemas.EnrichedArticle;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What one shard of the stage <i>remember</i> does, outside of the pipeline: to be measured, and to be looked at.
 *
 * <p>The steps are those of the pipeline, in their order, on stores that the caller has opened: {@link #read}, {@link
 * Step#compare}, {@link Step#assign}, {@link Step#written}. Not for several threads.
 */
public final class MemoryShard {

    private final CopyMemories copies;
    private final StoryMemories stories;
    private final Serde<EnrichedArticle> articles;

    /** Takes back what the stores have kept. */
    public MemoryShard(
            KeyValueStore<String, byte[]> copies,
            KeyValueStore<String, byte[]> stories,
            Retention retention,
            Serde<EnrichedArticle> articles) {
        this.copies = new CopyMemories(copies, retention);
        this.stories = new StoryMemories(stories, retention);
        this.articles = articles;
    }

    /** @param prepared as {@link Preparation} gives it */
    public Step read(byte[] prepared) {
        return new Step(Arrival.read(prepared));
    }

    /** What the pipeline does each minute, but for trends. */
    public void tidy() {
        copies.forgetOld();
        stories.tidy();
    }

    /** One article on its way through. */
    public final class Step {

        private final Arrival arrival;
        private CopyVerdict copy;
        private StoryVerdict story;

        private Step(Arrival arrival) {
            this.arrival = arrival;
        }

        /** Says what it is a copy of; it is remembered from now on. */
        public CopyVerdict compare(String language) {
            copy = copies.add(language, arrival);
            return copy;
        }

        /** Says which story it is of; it is remembered from now on. */
        public StoryVerdict assign(String language) {
            story = stories.add(language, arrival, copy);
            return story;
        }

        /** The article with both verdicts as it goes to its topic. */
        public byte[] written() {
            return arrival.article().with(CopyTags.of(copy), StoryAssignment.tag(story), articles);
        }
    }
}
