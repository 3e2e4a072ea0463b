package dateline.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.schemas.AvroSafety;
import dateline.schemas.Story;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StoryTextTest {

    private final StoryText text = new StoryText(Style.plain());

    @BeforeAll
    static void trustOurRecords() {
        AvroSafety.establish();
    }

    @Test
    void marksCopiesUnderTheirOriginalAndSaysHowNewTheOthersAre() throws Exception {
        List<String> lines =
                text.lines("s1", story().build(), List.of(json("""
                                {"articleId": "a", "headline": "Mill burns", "publisher": "Quay Courier",
                                 "publishedAt": "2026-05-03T12:00:00Z", "story": {"novelty": 1.0}}"""), json("""
                                {"articleId": "b", "headline": "Mill \\u001b[2Jburns", "publisher": "Post",
                                 "duplicate": {"kind": "SYNDICATED", "original": "a"}, "story": {"novelty": 0.0}}"""), json("{\"articleId\": \"c\"}")));

        assertThat(lines).first().isEqualTo("Mill burns at Hollin Quay");
        assertThat(lines).contains("about: Hollin Quay Mill", "c  not in the index (yet)");
        assertThat(lines).anyMatch(line -> line.contains("a  Quay Courier  Mill burns  (100 % new)"));
        assertThat(lines)
                .anyMatch(line ->
                        line.startsWith("  ↳ no date") && line.endsWith("b  Post  Mill [2Jburns  (syndicated of a)"));
    }

    @Test
    void saysThatAStoryWasTakenIn() {
        assertThat(text.lines("old", story().build(), List.of())).contains("Story old was merged into s1.");
    }

    @Test
    void putsAStoryOnALine() {
        assertThat(text.line(story().build())).startsWith("s1  ").endsWith("  3 from 2  Mill burns at Hollin Quay");
        assertThat(text.line(story().setHeadline(" ").build())).endsWith("(no headline)");
    }

    private static Story.Builder story() {
        return Story.newBuilder()
                .setStoryId("s1")
                .setHeadline("Mill burns at Hollin Quay")
                .setFirstSeenAt(Instant.parse("2026-05-03T12:00:00Z"))
                .setLastSeenAt(Instant.parse("2026-05-03T15:00:00Z"))
                .setArticleCount(3)
                .setIndependentSources(2)
                .setCentralEntities(List.of("Hollin Quay Mill"));
    }

    private static JsonNode json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }
}
