package dateline.sink.index;

import static dateline.testing.Articles.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.schemas.RejectedException;
import dateline.schemas.Story;
import dateline.sink.backend.Backend;
import dateline.sink.backend.Document;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class StoryDocumentTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    @Test
    void writesTheFieldsOfTheMappingUnderAVersionThatGrowsWithTheOffset() throws IOException {
        Story story = story(ID).setMergedInto("f".repeat(32)).build();

        Document document = StoryDocument.of(ID, story, 7);

        assertThat(document.id()).isEqualTo(ID);
        assertThat(document.version()).isEqualTo(7);
        try (var mapping = Backend.class.getResourceAsStream("stories-v1.json")) {
            JsonNode properties =
                    new ObjectMapper().readTree(mapping).path("mappings").path("properties");
            assertThat(new ObjectMapper().readTree(document.json()).fieldNames())
                    .toIterable()
                    .containsExactlyInAnyOrderElementsOf(() -> properties.fieldNames());
        }
    }

    @Test
    void rejectsAnIdThatIsNoneOrNotTheKey() {
        assertThatThrownBy(() -> StoryDocument.of("s", story("s").build(), 0))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("storyId");
        assertThatThrownBy(() -> StoryDocument.of("other", story(ID).build(), 0))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining("Key 'other'");
    }

    private static Story.Builder story(String id) {
        return Story.newBuilder()
                .setStoryId(id)
                .setHeadline("Harbour bridge reopens")
                .setFirstSeenAt(NOON)
                .setLastSeenAt(NOON);
    }
}
