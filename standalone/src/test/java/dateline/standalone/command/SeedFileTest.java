package dateline.standalone.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.schemas.AvroSafety;
import dateline.schemas.Lane;
import dateline.schemas.Seed;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedFileTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void trust() {
        AvroSafety.establish();
    }

    @Test
    void whatIsWrittenIsReadTheSame() throws Exception {
        List<Seed> seeds = read("""
                seeds:
                  - url: https://www.example.org/news/rss.xml
                  - id: archive
                    kind: sitemap
                    url: https://example.org/sitemap.xml
                    publisher: "Example: Courier"
                    interval: 90m
                    lane: backfill
                    enabled: false
                """);

        assertThat(seeds).extracting(Seed::getSeedId).containsExactly("example-org-news", "archive");
        assertThat(seeds.getLast()).satisfies(seed -> {
            assertThat(seed.getPublisher()).isEqualTo("Example: Courier");
            assertThat(seed.getPollInterval()).isEqualTo(5_400_000);
            assertThat(seed.getLane()).isEqualTo(Lane.BACKFILL);
            assertThat(seed.getEnabled()).isFalse();
        });
        String written = SeedFile.write(seeds);
        assertThat(SeedFile.write(read(written))).isEqualTo(written);
    }

    @Test
    void theFeedsThatComeWithItAreSeeds() {
        assertThat(SeedFile.read(Path.of("../seeds/seeds.yaml")))
                .hasSizeGreaterThan(10)
                .allSatisfy(seed -> {
                    assertThat(seed.getPublisher()).isNotBlank();
                    assertThat(seed.getUrl()).startsWith("https://");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seeds                                              | must begin with 'seeds:'
            seeds: [{kind: feed}]                              | seed 1: url is missing
            seeds: [{url: x, kind: smoke}]                     | kind must be one of [feed, files, page, sitemap
            seeds: [{url: x, id: Not Good}]                    | id must be lower-case letters
            seeds: [{url: x, interval: soon}]                  | 'soon' is no time such as 90s
            seeds: [{url: x, interval: 1s}]                    | must be 10s to 30d
            seeds: [{url: x, lane: slow}]                      | lane must be live or backfill
            seeds: [{url: x, publischer: y}]                   | 'publischer' is none of
            seeds: [{url: x, id: a}, {url: y, id: a}]          | seed 2: id a is there twice
            seeds: [                                           | Cannot read
            """)
    void saysWhatIsWrongAndWhere(String yaml, String error) {
        assertThatThrownBy(() -> read(yaml))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(error);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.example.org/, example-org",
        "https://feeds.example.org/news/rss.xml, example-org-news",
        "https://example.org/feed, example-org",
        "http://localhost:9000/rss.xml, localhost-9000",
        "https://example.org/taken, example-org-taken-2"
    })
    void idsSayWhereTheyLead(URI url, String id) {
        assertThat(SeedId.of(url, Set.of("example-org-taken"))).isEqualTo(id);
        assertThat(SeedId.isWellFormed(id)).isTrue();
    }

    private List<Seed> read(String yaml) throws IOException {
        return SeedFile.read(Files.writeString(folder.resolve("seeds.yaml"), yaml));
    }
}
