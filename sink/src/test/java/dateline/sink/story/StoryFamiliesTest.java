package dateline.sink.story;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.Topics;
import dateline.testing.MemorySchemaRegistry;
import org.junit.jupiter.api.Test;

class StoryFamiliesTest {

    private final StoryFamilies families = new StoryFamilies(
            Topics.STORIES.valueSerde(new MemorySchemaRegistry()).deserializer());

    @Test
    void knowsAllThatAreOneStoryByNow() {
        families.merge("a", "b");
        families.merge("c", "b");
        families.merge("b", "d");

        assertThat(families.of("a")).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(families.of("d")).containsExactlyInAnyOrder("a", "b", "c", "d");
        assertThat(families.standing("a")).isEqualTo("d");
        assertThat(families.of("e")).containsExactly("e");
        assertThat(families.standing("e")).isEqualTo("e");
    }

    @Test
    void aCircleEnds() {
        families.merge("a", "b");
        families.merge("b", "a");

        assertThat(families.of("a")).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aLaterRecordMovesAStory() {
        families.merge("a", "b");
        families.merge("a", "c");

        assertThat(families.of("a")).containsExactlyInAnyOrder("a", "c");
    }
}
