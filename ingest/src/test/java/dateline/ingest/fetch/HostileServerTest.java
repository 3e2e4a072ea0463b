package dateline.ingest.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dateline.ingest.fetch.FetchResult.Failed;
import dateline.ingest.fetch.FetchResult.Fetched;
import dateline.ingest.fetch.FetchResult.Refused;
import dateline.ingest.fetch.FetchResult.Why;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server may send anything: each case ends in time, in little memory, and is told as what it is. */
@Timeout(20)
class HostileServerTest {

    private static final Duration SHORT = Duration.ofMillis(150);

    private RawServer server;
    private HttpFetcher fetcher;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer();
        fetcher = Fetching.local();
    }

    @AfterEach
    void stop() throws IOException {
        fetcher.close();
        server.close();
    }

    @Test
    void refusesBodiesThatSayTheyAreTooLarge() throws InterruptedException {
        server.on("/a", (_, out) -> out.write(RawServer.head("200 OK\nContent-Length: 99999999999")));

        assertRefused("/a", Why.TOO_LARGE);
    }

    @Test
    void endsBodiesWithoutEnd() throws InterruptedException {
        server.on("/a", (_, out) -> {
            out.write(RawServer.head("200 OK"));
            forever(out, new byte[8192]);
        });
        server.on("/chunks", (_, out) -> {
            out.write(RawServer.head("200 OK\nTransfer-Encoding: chunked"));
            forever(out, ("400\r\n" + "x".repeat(1024) + "\r\n").getBytes(ISO_8859_1));
        });

        assertRefused("/a", Why.TOO_LARGE);
        assertRefused("/chunks", Why.TOO_LARGE);
    }

    @Test
    void endsSlowDripsAtTheirTime() throws InterruptedException {
        server.on("/body", (_, out) -> {
            out.write(RawServer.head("200 OK\nContent-Length: 1000000"));
            drip(out, "x");
        });
        server.on("/head", (_, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
            drip(out, "X-More: y\r\n");
        });
        server.on("/silence", (_, out) -> drip(out, ""));
        server.on("/interim", (_, out) -> drip(out, "HTTP/1.1 103 Early Hints\r\n\r\n"));

        for (String path : List.of("/body", "/head", "/silence", "/interim")) {
            long start = System.nanoTime();
            assertThat(fetcher.fetch(FetchRequest.of(server.url(path)).within(SHORT)))
                    .asInstanceOf(type(Failed.class))
                    .extracting(Failed::detail)
                    .isEqualTo("127.0.0.1: No whole answer within " + SHORT.toMillis() + " ms");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SHORT.plusSeconds(2));
        }
    }

    @Test
    void patienceCountsOverRedirects() throws InterruptedException {
        var hop = new AtomicInteger();
        for (int i = 0; i < 9; i++) {
            server.on("/" + i, (_, out) -> {
                pause(Duration.ofMillis(60));
                out.write(RawServer.head("302 Found\nContent-Length: 0\nLocation: /" + hop.incrementAndGet()));
            });
        }

        assertThat(fetcher.fetch(FetchRequest.of(server.url("/0")).within(SHORT)))
                .isInstanceOf(Failed.class);
    }

    @Test
    void refusesBombs() throws IOException, InterruptedException {
        var zeros = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zeros)) {
            out.write(new byte[8 << 20]);
        }
        byte[] brotli = Base64.getDecoder().decode("m///fwAkAOKxQHLv/wA="); // 8 MiB of zeros
        server.on("/gzip", "200 OK\nContent-Encoding: gzip", zeros.toByteArray())
                .on("/br", "200 OK\nContent-Encoding: br", brotli)
                .on("/twice", "200 OK\nContent-Encoding: gzip, gzip", zeros.toByteArray())
                .on("/two", "200 OK\nContent-Encoding: gzip\nContent-Encoding: gzip", zeros.toByteArray())
                .on("/zstd", "200 OK\nContent-Encoding: zstd", "x");

        for (String path : List.of("/gzip", "/br")) {
            assertThat(fetcher.fetch(FetchRequest.of(server.url(path)).upTo(10_000)))
                    .isEqualTo(new Refused(Why.TOO_LARGE, 0, Duration.ZERO, "The body has more than 10000 bytes"));
            assertThat(fetcher.fetch(FetchRequest.of(server.url(path)).upTo(FetchRequest.MOST_BYTES)))
                    .asInstanceOf(type(Refused.class))
                    .extracting(Refused::detail)
                    .isEqualTo("The body grows to more than 50 times its compressed size");
        }
        assertThat(fetcher.fetch(FetchRequest.of(server.url("/twice"))))
                .extracting("why")
                .isEqualTo(Why.MALFORMED);
        assertThat(fetcher.fetch(FetchRequest.of(server.url("/two"))))
                .extracting("why")
                .isEqualTo(Why.MALFORMED);
        assertRefused("/zstd", Why.MALFORMED);
    }

    @Test
    void tellsBrokenCompressionFromBrokenConnections() throws InterruptedException {
        server.on("/gzip", "200 OK\nContent-Encoding: gzip", "no gzip at all")
                .on("/br", "200 OK\nContent-Encoding: br", "\u00FF\u00FF\u00FF\u00FF no brotli")
                .on("/deflate", "200 OK\nContent-Encoding: deflate", "\u00FF\u00FF no deflate")
                .on("/short", (_, out) -> {
                    out.write(RawServer.head("200 OK\nContent-Length: 90"));
                    out.write("short".getBytes(UTF_8));
                });

        assertRefused("/gzip", Why.MALFORMED);
        assertRefused("/br", Why.MALFORMED);
        assertRefused("/deflate", Why.MALFORMED);
        assertThat(fetch("/short")).isInstanceOf(Failed.class);
    }

    @Test
    void refusesFloodsOfHeaders() throws InterruptedException {
        server.on("/many", "200 OK" + "\nX-A: b".repeat(30), "")
                .on("/long", "200 OK\nX-A: " + "b".repeat(2_000), "")
                .on("/status", "200 " + "OK".repeat(2_000), "")
                .on("/folded", "200 OK\nX-A: b" + "\n bbbbbbbbb".repeat(300), "")
                .on("/endless", (_, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(ISO_8859_1));
                    forever(out, "X-More: y\r\n".getBytes(ISO_8859_1));
                })
                .on("/trailers", (_, out) -> {
                    out.write(RawServer.head("200 OK\nTransfer-Encoding: chunked"));
                    out.write("1\r\nx\r\n0\r\n".getBytes(ISO_8859_1));
                    forever(out, "X-More: y\r\n".getBytes(ISO_8859_1));
                });

        for (String path : List.of("/many", "/long", "/status", "/folded", "/endless", "/trailers")) {
            assertRefused(path, Why.TOO_LARGE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\r\n\r\n\r\n",
                "SSH-2.0-OpenSSH_9.9\r\n",
                "HTTP/9.9 200 OK\r\n\r\n",
                "HTTP/1.1 two OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nno colon\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nx",
                "HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n",
                "\u0000\u0001\u0002\u0003"
            })
    void tellsWhatIsNoHttp(String answer) throws InterruptedException {
        server.on("/a", (_, out) -> out.write(answer.getBytes(ISO_8859_1)));

        assertThat(fetcher.fetch(FetchRequest.of(server.url("/a")).within(Duration.ofSeconds(1))))
                .isInstanceOfAny(Refused.class, Failed.class);
    }

    @Test
    void endsRedirectsThatDoNotEnd() throws InterruptedException {
        server.on("/self", "302 Found\nLocation: /self", "")
                .on("/a", "301 Moved\nLocation: /b", "")
                .on("/b", "301 Moved\nLocation: /a#again", "")
                .on("/nowhere", "302 Found", "")
                .on("/blank", "302 Found\nLocation:  ", "");
        for (int i = 0; i < 20; i++) {
            server.on("/" + i, "302 Found\nLocation: /" + (i + 1), "");
        }

        for (String path : List.of("/self", "/a", "/0", "/nowhere", "/blank")) {
            assertRefused(path, Why.REDIRECTS);
        }
        assertThat(server.heads()).hasSizeLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://127.0.0.1/",
                "gopher://127.0.0.1:70/1",
                "javascript:alert(1)",
                "http://user:secret@127.0.0.1/",
                "http://127.0.0.1:25/",
                "http://127.0.0.1:6667/",
                "http://0x7f.1/",
                "http://2130706433/",
                "http://[::1%25lo]/",
                "http:///nothing",
                "//"
            })
    void refusesRedirectsThatLeadAstray(String location) throws InterruptedException {
        server.on("/a", "302 Found\nLocation: " + location, "");

        assertThat(assertRefused("/a", Why.REDIRECTS).detail()).startsWith("A redirect leads astray: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://[fd00:ec2::254]/",
                "http://0.0.0.0/",
                "http://\uFF11\uFF10.0.0.1/"
            })
    void refusesRedirectsIntoOtherNetworks(String location) throws InterruptedException {
        server.on(
                "/a",
                (_, out) -> out.write(("HTTP/1.1 302 Found\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n")
                        .getBytes(UTF_8)));

        assertRefused("/a", Why.ADDRESS);
    }

    @Test
    void connectsOnlyToTheAddressItChecked() throws IOException, InterruptedException {
        server.on("/", "200 OK", "secret");
        var lookups = new AtomicInteger();
        HostNames rebinding = _ -> new InetAddress[] {
            InetAddress.ofLiteral(lookups.incrementAndGet() % 2 == 1 ? "127.0.0.1" : "127.0.0.99")
        };
        // The first answer is allowed, the second is not: whoever looks up once to check and once to connect is led on.
        var rule = List.of(Network.of("127.0.0.1"));

        try (var checking =
                new HttpFetcher(Fetching.config(rule), Timepiece.real(), rebinding, new SimpleMeterRegistry())) {
            FetchResult result =
                    checking.fetch(FetchRequest.of(URI.create("http://rebinding.example:" + server.port() + "/")));

            // robots.txt was looked up first and allowed; the page's own lookup pointed elsewhere and was not.
            assertThat(result)
                    .asInstanceOf(type(Refused.class))
                    .extracting(Refused::why)
                    .isEqualTo(Why.ADDRESS);
            assertThat(server.robotsRequests()).isEqualTo(1);
            assertThat(server.heads()).isEmpty();
        }
    }

    @Test
    void oneForbiddenAddressSpoilsTheName() throws IOException, InterruptedException {
        HostNames mixed =
                _ -> new InetAddress[] {InetAddress.ofLiteral("93.184.216.34"), InetAddress.ofLiteral("127.0.0.1")};

        try (var checking =
                new HttpFetcher(Fetching.config(List.of()), Timepiece.real(), mixed, new SimpleMeterRegistry())) {
            assertThat(checking.fetch(FetchRequest.of(URI.create("http://mixed.example/"))))
                    .asInstanceOf(type(Refused.class))
                    .satisfies(refused -> {
                        assertThat(refused.why()).isEqualTo(Why.ADDRESS);
                        assertThat(refused.detail()).contains("127.0.0.1", "loopback", "--allow-network");
                    });
        }
    }

    @Test
    void refusesLoopbackUnlessAllowed() throws InterruptedException {
        try (var careful = new HttpFetcher(
                Fetching.config(List.of()), Timepiece.real(), HostNames.SYSTEM, new SimpleMeterRegistry())) {
            for (String host : List.of("127.0.0.1", "localhost", "127.0.0.1.", "LOCALHOST.")) {
                assertThat(careful.fetch(FetchRequest.of(URI.create("http://" + host + ":" + server.port() + "/"))))
                        .asInstanceOf(type(Refused.class))
                        .extracting(Refused::why)
                        .isEqualTo(Why.ADDRESS);
            }
        }
        assertThat(server.heads()).isEmpty();
        assertThat(server.robotsRequests()).isZero();
    }

    @Test
    void keepsAndSendsBackNoOddValidators() throws InterruptedException {
        server.on("/a", "200 OK\nETag: \"" + "x".repeat(900) + "\"", "")
                .on("/b", "200 OK\nETag: \"\u0001\u00FF\"\nLast-Modified: x\ty", "");

        assertThat(((Fetched) fetch("/a")).validators().etag()).hasSize(902);
        assertThat(((Fetched) fetch("/b")).validators()).isEqualTo(Validators.NONE);
    }

    @Test
    void sendsNoPasswordWhenAsked() throws InterruptedException {
        server.on("/a", "401 Unauthorized\nWWW-Authenticate: Basic realm=\"x\"", "");

        assertRefused("/a", Why.STATUS);
        assertThat(server.heads()).hasSize(1);
    }

    @Test
    void stopsWhenTheProgramStops() throws InterruptedException {
        var asked = new CountDownLatch(1);
        server.on("/a", (_, out) -> {
            asked.countDown();
            drip(out, "");
        });
        var stopped = new CountDownLatch(1);
        Thread reading = Thread.ofVirtual().start(() -> {
            try {
                fetch("/a");
            } catch (InterruptedException _) {
                stopped.countDown();
            }
        });

        assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();
        reading.interrupt();

        assertThat(stopped.await(5, TimeUnit.SECONDS)).isTrue();
    }

    private Refused assertRefused(String path, Why why) throws InterruptedException {
        FetchResult result = fetcher.fetch(FetchRequest.of(server.url(path)).upTo(100));
        assertThat(result).as(path).isInstanceOf(Refused.class);
        assertThat(((Refused) result).why()).as(path + ": " + result).isEqualTo(why);
        return (Refused) result;
    }

    private FetchResult fetch(String path) throws InterruptedException {
        return fetcher.fetch(FetchRequest.of(server.url(path)));
    }

    /** Until the other side has gone. */
    private static void forever(OutputStream out, byte[] bytes) throws IOException {
        while (true) {
            out.write(bytes);
        }
    }

    private static void drip(OutputStream out, String drop) throws IOException {
        for (int i = 0; i < 200; i++) {
            pause(Duration.ofMillis(20));
            out.write(drop.getBytes(ISO_8859_1));
            out.flush();
        }
    }

    private static void pause(Duration time) {
        try {
            Timepiece.real().sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
