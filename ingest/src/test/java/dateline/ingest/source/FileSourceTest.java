package dateline.ingest.source;

import static dateline.testing.Articles.NOON;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.ingest.fetch.FetchResult;
import dateline.ingest.fetch.Timepiece;
import dateline.ingest.read.ArticleReader;
import dateline.ingest.read.FormatRule;
import dateline.ingest.read.Item;
import dateline.schemas.Article;
import dateline.schemas.Lane;
import dateline.schemas.RejectedException.Reason;
import dateline.schemas.Seed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSourceTest {

    private final ArticleReader reader = new ArticleReader(Clock.fixed(NOON, ZoneOffset.UTC));

    @TempDir
    private Path folder;

    @Test
    void readsAFolderInOrderAndEveryFormat() throws Exception {
        write("b.txt", "A headline\n\nText.");
        write("a/x.html", "<p>Page.");
        write("c.ndjson", "{\"body\":\"One.\"}\n{\"body\":\"Two.\"}\n");
        write(".hidden", "Hidden.");
        write(".git/x.txt", "Hidden.");

        List<Item> items = poll(List.of(folder), FormatRule.AUTO, InputStream.nullInputStream());

        assertThat(items).extracting(FileSourceTest::body).containsExactly("Page.", "Text.", "One.", "Two.");
        assertThat(items).extracting(item -> item.place().line()).containsExactly(1L, 1L, 1L, 2L);
        assertThat(items)
                .allSatisfy(item ->
                        assertThat(((Item.Read) item).article().getSourceKind()).isEqualTo("files"));
    }

    @Test
    void readsStandardInput() throws Exception {
        var in = new ByteArrayInputStream(" {\"body\":\"One.\"}\n".getBytes(UTF_8));

        List<Item> items = poll(List.of(FileSource.STANDARD_INPUT), FormatRule.AUTO, in);

        assertThat(items).singleElement().satisfies(item -> {
            assertThat(body(item)).isEqualTo("One.");
            assertThat(item.place()).hasToString("standard input:1");
        });
    }

    @Test
    void handsOnWhatIsNoArticleAndWhatCannotBeRead() throws Exception {
        write("a.txt", " \n");
        Path missing = folder.resolve("missing.txt");
        write("b.txt", "Text.");

        List<Item> items =
                poll(List.of(folder.resolve("a.txt"), missing, folder.resolve("b.txt")), FormatRule.AUTO, null);

        assertThat(items.get(0)).isInstanceOfSatisfying(Item.Rejected.class, rejected -> {
            assertThat(rejected.step()).isEqualTo("read-text");
            assertThat(rejected.bytes()).containsExactly(' ', '\n');
        });
        assertThat(items.get(1)).isInstanceOf(Item.Unreadable.class);
        assertThat(body(items.get(2))).isEqualTo("Text.");
    }

    @Test
    void keepsOnlyTheStartOfAFileThatIsTooLarge() throws Exception {
        Path file = folder.resolve("big.txt");
        Files.write(file, new byte[9_000_000]);

        assertThat(poll(List.of(file), FormatRule.TEXT, null))
                .singleElement()
                .isInstanceOfSatisfying(Item.Rejected.class, rejected -> {
                    assertThat(rejected.cause().reason()).isEqualTo(Reason.TOO_LARGE);
                    assertThat(rejected.bytes()).hasSize(Item.CUT_BYTES);
                });
    }

    @Test
    void isMadeOfASeed() throws Exception {
        write("a.txt", "Text.");
        Source source = Sources.of(seed("files"), parts(), Memory.trial("x", 0));

        List<Item> items = new ArrayList<>();
        source.poll(items::add);

        Article article = ((Item.Read) items.getFirst()).article();
        assertThat(article.getSeedId()).isEqualTo("archive");
        assertThat(article.getPublisher()).isEqualTo("Example Courier");
        assertThat(article.getLane()).isEqualTo(Lane.BACKFILL);
    }

    @Test
    void saysWhichKindsThereAre() {
        assertThatThrownBy(() -> Sources.of(seed("smoke-signals"), parts(), Memory.trial("x", 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Seed archive is of kind smoke-signals, but a source is one of [feed, files, page, sitemap, warc]");
    }

    private Seed seed(String kind) {
        return Seed.newBuilder()
                .setSeedId("archive")
                .setKind(kind)
                .setUrl(folder.toString())
                .setPublisher("Example Courier")
                .setLane(Lane.BACKFILL)
                .build();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<Item> poll(List<Path> paths, FormatRule rule, InputStream in) throws InterruptedException {
        List<Item> items = new ArrayList<>();
        new FileSource(paths, rule, ArticleReader.start(FileSource.KIND), reader, in).poll(items::add);
        return items;
    }

    private static String body(Item item) {
        return ((Item.Read) item).article().getBody();
    }

    private SourceParts parts() {
        return new SourceParts(reader, request -> new FetchResult.Failed(0, Duration.ZERO, "no web"), Timepiece.real());
    }
}
