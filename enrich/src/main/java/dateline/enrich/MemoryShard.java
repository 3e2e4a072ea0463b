package dateline.enrich;

import dateline.enrich.story.StoryVerdict;
import dateline.schemas.EnrichedArticle;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What one shard of the stage <i>remember</i> does, outside of the pipeline: to be measured, and to be looked at.
 *
 * <p>The steps are those of the pipeline, in their order, on stores that the caller has opened. Not for several threads.
 */
public final class MemoryShard {

    private final CopyMemories copies;
    private final StoryMemories stories;

    /** Takes back what the stores have kept. */
    public MemoryShard(
            KeyValueStore<String, byte[]> copies, KeyValueStore<String, byte[]> stories, Retention retention) {
        this.copies = new CopyMemories(copies, retention);
        this.stories = new StoryMemories(stories, retention);
    }

    /** The article with the verdict on what it is a copy of; it is remembered from now on. */
    public EnrichedArticle compared(String language, EnrichedArticle article) {
        return CopyComparison.with(copies.add(language, article), article);
    }

    /** Which story the article is of; it is remembered from now on. */
    public StoryVerdict assigned(String language, EnrichedArticle compared) {
        return stories.add(language, compared);
    }

    /** The article with that verdict. */
    public static EnrichedArticle with(StoryVerdict verdict, EnrichedArticle article) {
        return StoryAssignment.with(verdict, article);
    }

    /** What the pipeline does each minute, but for trends. */
    public void tidy() {
        copies.forgetOld();
        stories.tidy();
    }
}
