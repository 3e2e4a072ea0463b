package dateline.ingest.push;

import static dateline.testing.Articles.NOON;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.ingest.IngestMetrics;
import dateline.ingest.publish.Outcome;
import dateline.ingest.read.ArticleReader;
import dateline.program.ProgramServer;
import dateline.schemas.Article;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real server, a real client; in Kafka's place a map that acknowledges when told to. */
class PushServerTest {

    private static final PushLimits LIMITS = new PushLimits(2, 8L << 20, Duration.ofSeconds(5), Duration.ofMillis(300));

    private final Map<String, Article> kafka = new ConcurrentHashMap<>();
    private volatile boolean acknowledges = true;
    private volatile String waitsFor = "";
    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final PushServer push = new PushServer(
            this::publish,
            () -> waitsFor,
            new ArticleReader(Clock.fixed(NOON, ZoneOffset.UTC)),
            new IngestMetrics(metrics),
            LIMITS);
    private final ProgramServer server =
            ProgramServer.start("127.0.0.1", 0, PushServer.MAX_REQUEST_BYTES, metrics, () -> waitsFor, push::addTo);
    private final HttpClient http = HttpClient.newHttpClient();

    private CompletableFuture<Outcome> publish(Article article) {
        if (!acknowledges) {
            return new CompletableFuture<>();
        }
        boolean fresh = kafka.put(article.getArticleId(), article) == null;
        return CompletableFuture.completedFuture(fresh ? new Outcome.Published() : new Outcome.Repeated());
    }

    @AfterEach
    void stop() {
        server.close();
        http.close();
    }

    @Test
    void takesOneArticleAndSaysWhatBecameOfIt() throws Exception {
        var first = post("application/json", "", "{\"headline\":\"Bridge\",\"body\":\"It opened.\"}");
        var again = post("application/json; charset=UTF-8", "", "{\"headline\":\"Bridge\",\"body\":\"It opened.\"}");

        Article article = kafka.values().iterator().next();
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.body())
                .isEqualTo("{\"articleId\":\"" + article.getArticleId() + "\",\"outcome\":\"published\"}");
        assertThat(again.body()).contains("\"outcome\":\"repeated\"");
        assertThat(article.getSourceKind()).isEqualTo("push");
        assertThat(counted("published")).isEqualTo(1);
        assertThat(counted("repeated")).isEqualTo(1);
    }

    @Test
    void takesTextAndPagesWithWhatTheParametersSay() throws Exception {
        String parameters = "?publisher=Example%20Courier&canonicalUrl=https://example.org/a&lane=BACKFILL";

        assertThat(post("text/plain", parameters, "Bridge reopens\n\nIt opened.")
                        .statusCode())
                .isEqualTo(202);
        Article text = kafka.values().iterator().next();
        kafka.clear();
        assertThat(post(
                                "text/html;charset=windows-1252",
                                "",
                                BodyPublishers.ofByteArray("<p>Café".getBytes(ISO_8859_1)))
                        .statusCode())
                .isEqualTo(202);
        Article page = kafka.values().iterator().next();

        assertThat(text.getHeadline()).isEqualTo("Bridge reopens");
        assertThat(text.getPublisher()).isEqualTo("Example Courier");
        assertThat(text.getCanonicalUrl()).isEqualTo("https://example.org/a");
        assertThat(page.getBody()).isEqualTo("Café");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            application/json    | -        | {"headlin":"x","body":"b"} | 400 | {"error":"headlin is not a field of an article; did you mean headline?","field":"headlin"}
            application/json    | -        | {"headline":"x"}           | 400 | {"error":"body is missing","field":"body"}
            application/json    | -        | nonsense                   | 400 | Not JSON at column
            application/json    | ?lane=x  | {"body":"b"}               | 400 | Parameters are for text and HTML only
            text/plain          | ?url=x   | b                          | 400 | url is no parameter; there are canonicalUrl
            text/plain          | ?lane=x  | b                          | 400 | lane must be LIVE or BACKFILL
            text/plain          | ?canonicalUrl=x | b                   | 400 | {"error":"canonicalUrl is not an absolute http or https address without credentials","field":"canonicalUrl"}
            text/plain          | ?lane=LIVE&lane=LIVE | b              | 400 | lane must be given once
            text/plain;charset=latin1 | -  | b                          | 415 | text/plain must be in UTF-8
            application/pdf     | -        | b                          | 415 | Content-Type must be application/json, application/x-ndjson, text/plain, text/html or an agency's, e.g. application/ninjs+json or application/nitf+xml
            application/x-ndjson | -       | {"bdy":"b"}                | 400 | {"error":"Nothing in the body is an article we take","published":0,"repeated":0,"rejected":[{
            application/x-ndjson | -       | -                          | 400 | There is no article in the body
            """)
    void refusesAndSaysWhy(String type, String parameters, String body, int status, String answer) throws Exception {
        var response = post(type, parameters == null ? "" : parameters, body == null ? "" : body);

        assertThat(response.body()).contains(answer);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(kafka).isEmpty();
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws Exception {
        var response = post("text/plain", "", BodyPublishers.ofByteArray("Caf\u00e9 news".getBytes(ISO_8859_1)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("byte offset 3");
        assertThat(counted("rejected")).isEqualTo(1);
    }

    @Test
    void takesManyArticlesAndListsTheLinesThatAreNone() throws Exception {
        var response = post("application/x-ndjson", "", "{\"body\":\"one\"}\n\n{\"bdy\":1}\n{\"body\":\"one\"}\n");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body())
                .contains("\"published\":1,\"repeated\":1,\"rejected\":[{")
                .contains("\"line\":3");
        assertThat(counted("rejected")).isEqualTo(1);
    }

    @Test
    void takesWhatAgenciesSendItemByItem() throws Exception {
        var response = post(
                "application/ninjs+json",
                "?publisher=Ours",
                "[{\"uri\":\"urn:a\",\"body_text\":\"one\"},{\"pubstatus\":\"canceled\",\"body_text\":\"two\"}]");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body())
                .contains("\"published\":1,\"repeated\":0,\"rejected\":[{")
                .contains("\"line\":2")
                .contains("Canceled by its publisher");
        assertThat(kafka.values())
                .singleElement()
                .satisfies(article -> assertThat(article.getPublisher()).isEqualTo("Ours"));
        assertThat(counted("rejected")).isEqualTo(1);
        assertThat(post("application/nitf+xml", "", "no markup").statusCode()).isEqualTo(400);
    }

    @Test
    void takesGzipAndStopsABomb() throws Exception {
        var good = postGzip("{\"body\":\"one\"}".getBytes(UTF_8));
        var bomb = postGzip(new byte[50_000_000]);
        var broken = request("application/json", "")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString("no gzip"))
                .build();
        var unknown = request("application/json", "")
                .header("Content-Encoding", "br")
                .POST(BodyPublishers.ofString("x"))
                .build();

        assertThat(good.statusCode()).isEqualTo(202);
        assertThat(bomb.statusCode()).isEqualTo(413);
        assertThat(send(broken).statusCode()).isEqualTo(400);
        assertThat(send(unknown).statusCode()).isEqualTo(415);
    }

    @Test
    void refusesWhatIsTooLargeWhetherItSaysSoOrNot() throws Exception {
        byte[] large = new byte[(8 << 20) + 1];

        assertThat(post("text/plain", "", BodyPublishers.ofByteArray(large)).statusCode())
                .isEqualTo(413);
        assertThat(post("text/plain", "", BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
                        .statusCode())
                .isEqualTo(413);
        assertThat(post("application/json", "", "{\"body\":\"" + "b".repeat(1_000_001) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(counted("rejected")).isEqualTo(3);
    }

    @Test
    void asksToTryAgainWhenKafkaDoesNotAcknowledge() throws Exception {
        acknowledges = false;

        var one = post("application/json", "", "{\"body\":\"one\"}");
        var many = post("application/x-ndjson", "", "{\"body\":\"one\"}\n{\"body\":\"two\"}");

        assertThat(one.statusCode()).isEqualTo(503);
        assertThat(one.headers().firstValue("Retry-After")).contains("5");
        assertThat(many.statusCode()).isEqualTo(503);
        assertThat(many.body()).contains("\"failed\":2");
        assertThat(counted("failed")).isEqualTo(3);
    }

    @Test
    void asksToTryAgainWhileItStarts() throws Exception {
        waitsFor = "Kafka at example:9092";

        var response = post("application/json", "", "{\"body\":\"one\"}");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).contains("Still waiting for Kafka at example:9092");
    }

    @Test
    void sendsAwayWhatIsTooMuchAtATime() throws Exception {
        acknowledges = false;
        var first = http.sendAsync(json(), HttpResponse.BodyHandlers.ofString());
        var second = http.sendAsync(json(), HttpResponse.BodyHandlers.ofString());
        var third = http.sendAsync(json(), HttpResponse.BodyHandlers.ofString());

        assertThat(java.util.stream.Stream.of(first, second, third)
                        .map(sent -> sent.join().statusCode()))
                .containsExactlyInAnyOrder(503, 503, 429);

        acknowledges = true;
        assertThat(send(json()).statusCode()).isEqualTo(202); // what was taken was given back
    }

    @Test
    void countsBytesInHand() {
        var admission = new Admission(LIMITS);
        try (var first = admission.enter()) {
            first.hold(8 << 20);
            try (var second = admission.enter()) {
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> second.hold(1))
                        .isInstanceOfSatisfying(
                                Refusal.class, e -> assertThat(e.status()).isEqualTo(429));
            }
        }
        try (var third = admission.enter()) {
            third.hold(8 << 20);
        }
    }

    private HttpRequest json() {
        return request("application/json", "")
                .POST(BodyPublishers.ofString("{\"body\":\"one\"}"))
                .build();
    }

    private double counted(String outcome) {
        var counter = metrics.find("ingest.items")
                .tags("source", "push", "outcome", outcome)
                .counter();
        return counter == null ? 0 : counter.count();
    }

    private HttpResponse<String> postGzip(byte[] body) throws IOException, InterruptedException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return send(request("application/json", "")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(packed.toByteArray()))
                .build());
    }

    private HttpResponse<String> post(String type, String parameters, String body)
            throws IOException, InterruptedException {
        return post(type, parameters, BodyPublishers.ofString(body));
    }

    private HttpResponse<String> post(String type, String parameters, BodyPublisher body)
            throws IOException, InterruptedException {
        return send(request(type, parameters).POST(body).build());
    }

    private HttpRequest.Builder request(String type, String parameters) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/articles" + parameters))
                .header("Content-Type", type);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
