package dateline.sink.index;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.schemas.ArticleId;
import dateline.schemas.RecordJson;
import dateline.schemas.RejectedException;
import dateline.schemas.RejectedException.Reason;
import dateline.schemas.Story;
import dateline.sink.backend.Document;

/** The document of a story: the record, field by field. Fields are those of {@code stories-v1.json}. */
final class StoryDocument {

    private static final ObjectMapper JSON = new ObjectMapper();

    private StoryDocument() {}

    /**
     * Makes the document. Its version is the offset: records of one story are on one partition, so a later one has the
     * higher offset, and compaction changes no offset.
     *
     * @param key key of the record, which must be the story id
     * @param offset where the record is on its partition
     * @throws RejectedException with reason {@code INVALID} if the record breaks a rule of its schema
     */
    static Document of(String key, Story story, long offset) {
        String id = story.getStoryId();
        if (!ArticleId.isWellFormed(id)) {
            throw new RejectedException(Reason.INVALID, "storyId is not 32 lower-case hexadecimal digits");
        }
        if (!id.equals(key)) {
            throw new RejectedException(Reason.INVALID, "Key '" + key + "' is not the story id " + id);
        }
        try {
            return new Document(id, offset, JSON.writeValueAsBytes(json(story)));
        } catch (JsonProcessingException e) {
            throw new RejectedException(Reason.UNEXPECTED, "Not writable as JSON: " + e.getMessage(), e);
        }
    }

    static ObjectNode json(Story story) {
        return RecordJson.of(story);
    }
}
