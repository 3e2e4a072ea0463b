package dateline.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dateline.ingest.fetch.FetchResult.Failed;
import dateline.ingest.fetch.FetchResult.Fetched;
import dateline.ingest.fetch.FetchResult.Refused;
import dateline.ingest.fetch.FetchResult.Why;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RobotsTest {

    private final Turned timepiece = new Turned(Instant.parse("2026-05-03T12:00:00Z"));
    private RawServer server;
    private HttpFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer();
        fetcher = Fetching.local(timepiece, new SimpleMeterRegistry());
        server.on("/a", "200 OK", "").on("/b", "200 OK", "");
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    @Test
    void obeysTheGroupOfOurName() throws InterruptedException {
        server.on("/robots.txt", "200 OK", """
                User-agent: *
                Disallow: /

                User-agent: DateLine
                Disallow: /b
                Sitemap: /sitemap.xml
                """);

        assertThat(fetch("/a")).isInstanceOf(Fetched.class);
        assertThat(fetch("/b"))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::why)
                .isEqualTo(Why.ROBOTS);
        assertThat(fetch("/robots.txt")).isInstanceOf(Fetched.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 Unauthorized                        | allowed
            403 Forbidden                           | allowed
            404 Not Found                           | allowed
            410 Gone                                | allowed
            301 Moved\\nLocation: /robots.txt        | allowed
            302 Found                               | allowed
            302 Found\\nLocation: ftp://x.example/   | allowed
            429 Too Many Requests                   | forbidden
            500 Oops                                | forbidden
            503 Busy                                | forbidden
            302 Found\\nLocation: http://10.0.0.1/   | forbidden
            200 OK\\nContent-Encoding: gzip          | forbidden
            """)
    void withoutRulesItDependsOnWhy(String answer, String verdict) throws InterruptedException {
        server.on("/robots.txt", answer.replace("\\n", "\n"), "x");

        FetchResult result = fetch("/a");

        assertThat(result).isInstanceOf(verdict.equals("allowed") ? Fetched.class : Failed.class);
        if (result instanceof Failed failed) {
            assertThat(failed.detail()).contains("robots.txt cannot be had");
            assertThat(failed.retryAfter()).isPositive();
            assertThat(server.heads()).isEmpty();
        }
    }

    @Test
    void followsFiveRedirects() throws InterruptedException {
        server.on("/robots.txt", "301 Moved\nLocation: /r1", "");
        for (int i = 1; i < 5; i++) {
            server.on("/r" + i, "302 Found\nLocation: /r" + (i + 1), "");
        }
        server.on("/r5", "200 OK", "User-agent: *\nDisallow: /a");

        assertThat(fetch("/a")).isInstanceOf(Refused.class);
    }

    @Test
    void asksOnceADay() throws InterruptedException {
        fetch("/a");
        timepiece.turn(Duration.ofHours(23));
        fetch("/a");
        assertThat(server.robotsRequests()).isEqualTo(1);

        timepiece.turn(Duration.ofHours(2));
        server.on("/robots.txt", "200 OK", "User-agent: *\nDisallow: /a");

        assertThat(fetch("/a")).isInstanceOf(Refused.class);
        assertThat(server.robotsRequests()).isEqualTo(2);
    }

    @Test
    void whatWasReadCountsWhileTheFileCannotBeHad() throws InterruptedException {
        server.on("/robots.txt", "200 OK", "User-agent: *\nDisallow: /b");
        fetch("/a");

        server.on("/robots.txt", "500 Oops", "");
        timepiece.turn(Duration.ofHours(25));

        assertThat(fetch("/a")).isInstanceOf(Fetched.class);
        assertThat(fetch("/b")).isInstanceOf(Refused.class);
        assertThat(server.robotsRequests()).isEqualTo(2);
    }

    @Test
    void afterThirtyDaysWithoutAFileThereIsNone() throws InterruptedException {
        server.on("/robots.txt", "500 Oops", "");

        assertThat(fetch("/a")).isInstanceOf(Failed.class);
        timepiece.turn(Duration.ofDays(29));
        assertThat(fetch("/a")).isInstanceOf(Failed.class);
        timepiece.turn(Duration.ofDays(2));

        assertThat(fetch("/a")).isInstanceOf(Fetched.class);
    }

    @Test
    void readsNoMoreThanTheFirst500Kilobytes() throws InterruptedException {
        String start = "User-agent: *\nDisallow: /a\n";
        server.on("/robots.txt", "200 OK", start + "#".repeat(RobotsRules.MAX_BYTES) + "\nDisallow: /b\n");

        assertThat(fetch("/a")).isInstanceOf(Refused.class);
        assertThat(fetch("/b")).isInstanceOf(Fetched.class);
    }

    @Test
    void cutsAWishForADelay() {
        assertThat(rules("User-agent: dateline\nCrawl-delay: 2.5").crawlDelay()).isEqualTo(Duration.ofMillis(2500));
        assertThat(rules("User-agent: *\nCrawl-delay: 86400").crawlDelay()).isEqualTo(Duration.ofMinutes(1));
        assertThat(rules("User-agent: *\nCrawl-delay: -1").crawlDelay()).isZero();
        assertThat(rules("User-agent: *\nCrawl-delay: soon").crawlDelay()).isZero();
    }

    @Test
    void listsSitemaps() {
        assertThat(rules("Sitemap: https://news.example/s.xml\nUser-agent: *\nDisallow:")
                        .sitemaps())
                .containsExactly("https://news.example/s.xml");
    }

    @Test
    void matchesHostilePatternsInTime() {
        var file = new StringBuilder("User-agent: *\n");
        while (file.length() < 100_000) {
            file.append("Disallow: /" + "*a".repeat(500) + file.length() + "*b$\n");
        }
        RobotsRules rules = rules(file.toString());
        long start = System.nanoTime();

        assertThat(rules.allow(URI.create("https://news.example/" + "a".repeat(2_000))))
                .isTrue();

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }

    private static RobotsRules rules(String file) {
        return RobotsRules.of(
                URI.create("https://news.example/robots.txt"), file.getBytes(UTF_8), Duration.ofMinutes(1));
    }

    private FetchResult fetch(String path) throws InterruptedException {
        return fetcher.fetch(FetchRequest.of(server.url(path)));
    }
}
