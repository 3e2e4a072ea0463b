package dateline.ingest.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which seeds one instance reads. */
class SiteTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.courier.example/feed.xml,              https://www.courier.example/sport/feed.xml",
        "https://www.courier.co.uk/feed.xml,                http://feeds.courier.co.uk:8080/all",
        "https://WWW.Courier.com/,                          https://news.courier.com./sitemap.xml",
        "http://10.1.2.3:8000/a.xml,                        http://10.1.2.3:9000/b.xml",
    })
    void seedsOfOnePublisherAreOfOneSite(String one, String other) {
        assertThat(Site.of(one)).isEqualTo(Site.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.courier.co.uk/feed.xml,      https://www.herald.co.uk/feed.xml",
        "https://ann.github.io/feed.xml,          https://ben.github.io/feed.xml",
        "http://10.1.2.3:8000/a.xml,              http://10.1.2.4:8000/a.xml",
        "file:///archive/one.warc.gz,             file:///archive/two.warc.gz",
    })
    void whoeverSharesAPublicSuffixOnlyIsAnother(String one, String other) {
        assertThat(Site.of(one)).isNotEqualTo(Site.of(other));
    }

    @Test
    void whatIsNoUrlIsASiteOfItsOwn() {
        assertThat(Site.of("no url, but text")).isEqualTo("no url, but text");
    }

    @Test
    void sitesAreSpreadEvenly() {
        int[] counts = new int[6];
        IntStream.range(0, 6_000).forEach(i -> counts[Site.share("https://paper" + i + ".com/feed", 6)]++);
        assertThat(Arrays.stream(counts).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(850, 1_150));
    }
}
