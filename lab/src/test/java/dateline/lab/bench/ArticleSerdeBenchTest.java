package dateline.lab.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.schemas.Article;
import java.io.IOException;
import org.apache.avro.generic.GenericRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleSerdeBenchTest {

    @ParameterizedTest
    @ValueSource(strings = {"dateline", "generic", "single-object"})
    void everyCodecReadsWhatItWrites(String by) throws IOException {
        var bench = new ArticleSerdeBench();
        bench.by = by;
        bench.prepare();

        assertThat(bench.write().length).isBetween(6_000, 7_500);
        assertThat(body(bench.read())).isEqualTo(ArticleSerdeBench.article().getBody());
    }

    /** Without the list, which the annotation processor writes, bench would find nothing to run. */
    @Test
    void isOnTheListOfBenchmarks() throws IOException {
        try (var list = getClass().getResourceAsStream("/META-INF/BenchmarkList")) {
            assertThat(new String(list.readAllBytes(), UTF_8)).contains(ArticleSerdeBench.class.getName());
        }
    }

    private static String body(Object read) {
        return switch (read) {
            case Article article -> article.getBody();
            case GenericRecord article -> article.get("body").toString();
            default -> throw new AssertionError("Not an article: " + read.getClass());
        };
    }
}
