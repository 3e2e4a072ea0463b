package dateline.sink.index;

import dateline.schemas.EnrichedArticle;
import dateline.schemas.Story;
import dateline.schemas.Topic;
import dateline.schemas.Topics;
import dateline.sink.backend.Document;
import dateline.sink.backend.Index;

/**
 * Which topic goes into which index, and how.
 *
 * @param topic what is read
 * @param group consumer group; its committed offsets are where a restart goes on
 * @param index what is filled
 * @param documents makes the document of a record
 * @param readStep step of a dead letter for bytes or fields that no document can be made of
 * @param writeStep step of a dead letter for a document that the backend refuses
 */
public record Intake<T>(
        Topic<T> topic, String group, Index index, Documents<T> documents, String readStep, String writeStep) {

    public static final Intake<EnrichedArticle> ARTICLES = new Intake<>(
            Topics.ENRICHED_ARTICLES,
            "sink",
            Index.ARTICLES,
            ArticleDocument::of,
            "read-enriched-article",
            "index-article");

    /** A group of its own, so that a story that cannot be written holds up no article. */
    public static final Intake<Story> STORIES =
            new Intake<>(Topics.STORIES, "sink-stories", Index.STORIES, StoryDocument::of, "read-story", "index-story");

    /** Makes documents. */
    @FunctionalInterface
    interface Documents<T> {

        /**
         * The document of a record.
         *
         * @param offset where the record is on its partition
         * @throws dateline.schemas.RejectedException if the record breaks a rule of its schema
         */
        Document of(String key, T value, long offset);
    }
}
