package dateline.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dateline.ingest.fetch.FetchResult.Failed;
import dateline.ingest.fetch.FetchResult.Fetched;
import dateline.ingest.fetch.FetchResult.NotModified;
import dateline.ingest.fetch.FetchResult.Refused;
import dateline.ingest.fetch.FetchResult.Why;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest {

    private static final String TEXT = "Plain text, plain text, plain text.";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private RawServer server;
    private HttpFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer();
        fetcher = Fetching.local(Timepiece.real(), meters);
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    @Test
    void fetchesAPageAndSaysWhoAsks() throws InterruptedException {
        server.on("/a?b=c", "200 OK\nContent-Type: text/html; charset=utf-8\nSet-Cookie: id=1\nX-Seen: one", "<p>");

        assertThat(fetch("/a?b=c#part")).isInstanceOfSatisfying(Fetched.class, page -> {
            assertThat(page.body()).isEqualTo("<p>".getBytes(UTF_8));
            assertThat(page.url()).isEqualTo(server.url("/a?b=c"));
            assertThat(page.contentType()).isEqualTo("text/html; charset=utf-8");
            assertThat(page.headers()).containsKey("x-seen").doesNotContainKey("set-cookie");
        });
        fetch("/a?b=c");
        assertThat(server.heads())
                .hasSize(2)
                .allSatisfy(head -> assertThat(head)
                        .contains(
                                "User-Agent: Dateline/",
                                "(+https://reader.example/about)",
                                "Accept-Encoding: gzip, deflate, br")
                        .doesNotContain("Cookie", "Referer", "Authorization"));
        assertThat(server.robotsRequests()).isEqualTo(1);
        assertThat(meters.get("ingest.fetch").tag("outcome", "fetched").timer().count())
                .isEqualTo(2);
        assertThat(meters.get("ingest.fetch.requests")
                        .tag("purpose", "robots")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("ingest.fetch.bytes").tag("as", "wire").counter().count())
                .isEqualTo(6);
        assertThat(meters.get("ingest.fetch.wait").timer().count()).isEqualTo(3);
    }

    @Test
    void asksOnlyForWhatChanged() throws InterruptedException {
        server.on(
                "/feed",
                (head, out) -> out.write(
                        RawServer.head(
                                head.contains("If-None-Match: W/\"7\"")
                                                && head.contains("If-Modified-Since: Sun, 03 May 2026 12:00:00 GMT")
                                        ? "304 Not Modified\nETag: W/\"8\""
                                        : "200 OK\nETag: W/\"7\"\nLast-Modified: Sun, 03 May 2026 12:00:00 GMT\nContent-Length: 0")));

        var first = (Fetched) fetch("/feed");
        FetchResult second = fetcher.fetch(FetchRequest.of(server.url("/feed"), first.validators()));

        assertThat(second)
                .asInstanceOf(type(NotModified.class))
                .extracting(NotModified::validators)
                .isEqualTo(new Validators("W/\"8\"", "Sun, 03 May 2026 12:00:00 GMT"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "raw deflate", "br"})
    void decompresses(String how) throws IOException, InterruptedException {
        server.on("/a", "200 OK\nContent-Encoding: " + how.replace("raw ", ""), compressed(how));

        assertThat(((Fetched) fetch("/a")).body()).asString(UTF_8).isEqualTo(TEXT);
    }

    private static byte[] compressed(String how) throws IOException {
        var bytes = new ByteArrayOutputStream();
        switch (how) {
            case "gzip" -> {
                try (var out = new GZIPOutputStream(bytes)) {
                    out.write(TEXT.getBytes(UTF_8));
                }
            }
            case "br" -> bytes.write(Base64.getDecoder().decode("GyIAAEQnR/r5d+JAg6CtteBQKTJULD8me+F6E0c="));
            default -> {
                try (var out = new DeflaterOutputStream(bytes, new Deflater(9, how.startsWith("raw")))) {
                    out.write(TEXT.getBytes(UTF_8));
                }
            }
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            204 No Content          | fetched
            206 Partial             | MALFORMED
            300 Multiple            | MALFORMED
            304 Not Modified        | MALFORMED
            401 Unauthorized        | STATUS
            403 Forbidden           | STATUS
            404 Not Found           | STATUS
            410 Gone                | GONE
            451 Legal               | STATUS
            408 Timeout             | failed
            429 Too Many            | failed
            500 Oops                | failed
            503 Busy                | failed
            """)
    void sortsStatuses(String status, String expected) throws InterruptedException {
        server.on("/a", status, "");

        String came = switch (fetch("/a")) {
            case Fetched _ -> "fetched";
            case NotModified _ -> "not modified";
            case Failed failed -> {
                assertThat(status).startsWith(Integer.toString(failed.status()));
                yield "failed";
            }
            case Refused refused -> {
                assertThat(status).startsWith(Integer.toString(refused.status()));
                yield refused.why().name();
            }
        };

        assertThat(came).isEqualTo(expected);
        assertThat(meters.get("ingest.fetch")
                        .tag("outcome", expected.toLowerCase(Locale.ROOT))
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void leavesAHostAloneThatSaysSo() throws InterruptedException {
        server.on("/a", "429 Too Many Requests\nRetry-After: 300", "").on("/b", "200 OK", "");

        assertThat(fetch("/a")).isEqualTo(new Failed(429, Duration.ofMinutes(5), "HTTP 429 from 127.0.0.1"));
        assertThat(fetch("/b")).asInstanceOf(type(Failed.class)).satisfies(failed -> {
            assertThat(failed.retryAfter()).isBetween(Duration.ofMinutes(4), Duration.ofMinutes(5));
            assertThat(failed.detail()).contains("left alone");
        });
        assertThat(server.heads()).hasSize(1);
    }

    @Test
    void readsTheTimeABusyServerNames() throws InterruptedException {
        server.on("/a", "503 Busy\nRetry-After: 120", "");

        assertThat(fetch("/a")).extracting("retryAfter").isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void tellsPermanentRedirectsFromOthers() throws InterruptedException {
        server.on("/old", "301 Moved\nLocation: /new", "")
                .on("/new", "308 Moved\nLocation: " + server.url("/newer"), "")
                .on("/newer", "302 Found\nLocation: /today?x=ä b", "")
                .on("/today?x=%C3%A4%20b", "301 Moved\nLocation: ?y", "")
                .on("/today?y", "200 OK", "here");

        assertThat(fetch("/old")).isInstanceOfSatisfying(Fetched.class, page -> {
            assertThat(page.url()).isEqualTo(server.url("/today?y"));
            assertThat(page.permanentUrl()).isEqualTo(server.url("/newer"));
        });
        assertThat(fetch("/newer"))
                .asInstanceOf(type(Fetched.class))
                .extracting(Fetched::permanentUrl)
                .isEqualTo(server.url("/newer"));
    }

    @Test
    void asksRobotsOfEachHostARedirectLeadsTo() throws IOException, InterruptedException {
        try (var other = new RawServer()) {
            other.on("/robots.txt", "200 OK", "User-agent: *\nDisallow: /private");
            server.on("/a", "302 Found\nLocation: " + other.url("/private/a"), "");

            assertThat(fetch("/a")).extracting("why").isEqualTo(Why.ROBOTS);
            assertThat(other.heads()).isEmpty();
        }
    }

    @Test
    void timesRunInTheTimepiecesOwnTime() throws InterruptedException {
        Timepiece fast = Timepiece.faster(Instant.parse("2026-05-03T12:00:00Z"), 10_000);
        server.on("/robots.txt", "200 OK", "User-agent: dateline\nCrawl-delay: 50")
                .on("/a", "200 OK", "");

        try (var fastFetcher = Fetching.local(fast, meters)) {
            fastFetcher.fetch(FetchRequest.of(server.url("/a")));
            Instant before = fast.now();
            fastFetcher.fetch(FetchRequest.of(server.url("/a")));

            assertThat(Duration.between(before, fast.now())).isGreaterThan(Duration.ofSeconds(49));
        }
    }

    @Test
    void hostsThatAreNotThereAreFailures() throws InterruptedException, IOException {
        try (var names = new HttpFetcher(Fetching.config(Fetching.LOOPBACK), Timepiece.real(), this::noNames, meters)) {
            assertThat(names.fetch(FetchRequest.of(URI.create("http://nowhere.example/"))))
                    .asInstanceOf(type(Failed.class))
                    .extracting(Failed::detail, as(STRING))
                    .contains("There is no host nowhere.example");
        }
    }

    private InetAddress[] noNames(String host) throws UnknownHostException {
        throw new UnknownHostException(host);
    }

    private FetchResult fetch(String path) throws InterruptedException {
        return fetcher.fetch(FetchRequest.of(server.url(path)));
    }
}
