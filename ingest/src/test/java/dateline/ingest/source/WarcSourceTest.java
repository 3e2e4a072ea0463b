package dateline.ingest.source;

import static dateline.ingest.archive.Archives.article;
import static dateline.ingest.archive.Archives.bytes;
import static dateline.ingest.archive.Archives.gzip;
import static dateline.ingest.archive.Archives.join;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.fetch.FetchResult;
import dateline.ingest.fetch.Timepiece;
import dateline.ingest.read.ArticleReader;
import dateline.ingest.read.Item;
import dateline.schemas.AvroSafety;
import dateline.schemas.Lane;
import dateline.schemas.Seed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarcSourceTest {

    @TempDir
    private Path folder;

    @Test
    void readsEveryArchiveOfAFolderIntoTheBackfillLane() throws Exception {
        AvroSafety.establish();
        Files.write(folder.resolve("b.warc.gz"), gzip(article("two")));
        Files.write(folder.resolve("a.warc"), join(article("one"), bytes("no record")));
        Files.writeString(folder.resolve("notes.txt"), "no archive");
        var seed = Seed.newBuilder()
                .setSeedId("old-news")
                .setKind("warc")
                .setUrl(folder.toString())
                .setPublisher("Example Courier")
                .build();

        List<Item> items = new ArrayList<>();
        var parts = new SourceParts(
                new ArticleReader(Clock.systemUTC()),
                request -> new FetchResult.Failed(0, Duration.ZERO, "no web"),
                Timepiece.real());
        Sources.of(seed, parts, Memory.trial("old-news", 0)).poll(items::add);

        assertThat(items)
                .satisfiesExactly(
                        first -> assertThat(((Item.Read) first).article()).satisfies(article -> {
                            assertThat(article.getHeadline()).isEqualTo("On one");
                            assertThat(article.getLane()).isEqualTo(Lane.BACKFILL);
                            assertThat(article.getSeedId()).isEqualTo("old-news");
                            assertThat(article.getPublisher()).isEqualTo("Example Courier");
                            assertThat(article.getSourceKind()).isEqualTo("warc");
                        }),
                        second -> assertThat(((Item.Rejected) second).cause()).hasMessageContaining("no header"),
                        third -> assertThat(((Item.Read) third).article().getHeadline())
                                .isEqualTo("On two"));
    }
}
