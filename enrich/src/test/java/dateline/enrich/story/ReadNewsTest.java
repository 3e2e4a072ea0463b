package dateline.enrich.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadNewsTest {

    private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");

    private final NewsReader reader = new NewsReader();

    @Test
    void comesBackWithTheSameWords() {
        for (String body : List.of(
                "",
                "\ud800",
                "The ferry sails; the ferry's last trip is on Saturday.",
                "人工智能将改变新闻业",
                "und ".repeat(300))) {
            NewsItem item = item("Ferry", body);

            ReadNews back = back(reader.read(item));

            var direct = StoryMember.of(reader.read(item), new TermCounts());
            var sent = StoryMember.of(back, new TermCounts());
            assertThat(sent).usingRecursiveComparison().isEqualTo(direct);
            assertThat(back.item())
                    .usingRecursiveComparison()
                    .ignoringFields("body")
                    .isEqualTo(item);
        }
    }

    @Test
    void keepsToABoundOfWords() {
        String book = IntStream.range(0, 20_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));

        ReadNews read = reader.read(item("Book", book));

        assertThat(read.whole().size()).isEqualTo(4096);
        assertThat(read.write().length).isLessThan(60_000);
        assertThat(back(read).whole().size()).isEqualTo(4096);
    }

    @Test
    void saysSoWhenItCannotBeRead() {
        byte[] bytes = reader.read(item("Ferry", "The ferry sails.")).write();
        bytes[bytes.length - 2] = 127;

        assertThatThrownBy(() -> ReadNews.read(ByteBuffer.wrap(bytes), "a", NOON, "en", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("127");
    }

    private static ReadNews back(ReadNews read) {
        return ReadNews.read(ByteBuffer.wrap(read.write()), "a", NOON, "en", "");
    }

    private static NewsItem item(String headline, String body) {
        return new NewsItem(
                "a", NOON, "en", headline, body, "Courier", "", List.of("Renn"), List.of(), List.of("transport"));
    }
}
