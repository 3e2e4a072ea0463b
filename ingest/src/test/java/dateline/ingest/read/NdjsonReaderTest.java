package dateline.ingest.read;

import static dateline.testing.Articles.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.RejectedException.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NdjsonReaderTest {

    private final NdjsonReader reader = new NdjsonReader(new ArticleReader(Clock.fixed(NOON, ZoneOffset.UTC)));

    @Test
    void readsALineAtATimeAndGoesOnAfterABrokenOne() throws Exception {
        List<Item> items = read("\uFEFF{\"body\":\"one\"}\r\n\n \t\r\n{\"bdy\":\"two\"}\n{\"body\":\"three\"}");

        assertThat(items).hasSize(3);
        assertThat(items).extracting(item -> item.place().line()).containsExactly(1L, 4L, 5L);
        assertThat(items.get(0)).isInstanceOf(Item.Read.class);
        assertThat(items.get(1)).isInstanceOfSatisfying(Item.Rejected.class, rejected -> {
            assertThat(rejected.cause()).hasMessageContaining("did you mean body?");
            assertThat(rejected.step()).isEqualTo("read-ndjson");
            assertThat(new String(rejected.bytes(), UTF_8)).isEqualTo("{\"bdy\":\"two\"}");
            assertThat(rejected.place()).hasToString("some file:4");
        });
        assertThat(items.get(2)).isInstanceOf(Item.Read.class);
    }

    @Test
    void rejectsABrokenByteWithItsLineAndGoesOn() throws Exception {
        byte[] bytes = "{\"body\":\"caf?\"}\n{\"body\":\"three\"}".getBytes(UTF_8);
        bytes[12] = (byte) 0xE9;

        List<Item> items = read(new ByteArrayInputStream(bytes));

        assertThat(items.get(0))
                .isInstanceOfSatisfying(
                        Item.Rejected.class,
                        rejected -> assertThat(rejected.cause()).hasMessageStartingWith("Not UTF-8: byte offset 12"));
        assertThat(items.get(1)).isInstanceOf(Item.Read.class);
    }

    @Test
    void keepsOnlyTheStartOfALineThatIsTooLong() throws Exception {
        var in = new SequenceInputStream(
                new ByteArrayInputStream(
                        " ".repeat(100).concat("x".repeat(20_000_000)).getBytes(UTF_8)),
                new ByteArrayInputStream("\n{\"body\":\"b\"}\n".getBytes(UTF_8)));

        List<Item> items = read(in);

        assertThat(items).hasSize(2);
        assertThat(items.get(0)).isInstanceOfSatisfying(Item.Rejected.class, rejected -> {
            assertThat(rejected.cause().reason()).isEqualTo(Reason.TOO_LARGE);
            assertThat(rejected.bytes()).hasSize(Item.CUT_BYTES);
        });
        assertThat(items.get(1).place().line()).isEqualTo(2);
    }

    private List<Item> read(String text) throws IOException, InterruptedException {
        return read(new ByteArrayInputStream(text.getBytes(UTF_8)));
    }

    private List<Item> read(InputStream in) throws IOException, InterruptedException {
        List<Item> items = new ArrayList<>();
        reader.read(in, "some file", () -> ArticleReader.start("files"), items::add);
        return items;
    }
}
