package dateline.sink.page;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.program.ProgramServer;
import dateline.schemas.Topics;
import dateline.sink.SinkMetrics;
import dateline.sink.backend.Document;
import dateline.sink.backend.Index;
import dateline.sink.backend.MemoryBackend;
import dateline.sink.search.SearchServer;
import dateline.sink.trend.TrendBoard;
import dateline.testing.MemorySchemaRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageServerTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MemoryBackend backend = new MemoryBackend();
    private final HttpClient http = HttpClient.newHttpClient();
    private ProgramServer server;

    @BeforeEach
    void start() {
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var trends = new TrendBoard(
                Topics.TRENDS.valueSerde(new MemorySchemaRegistry()).deserializer());
        var search = new SearchServer(backend, trends, new SinkMetrics(meters), OptionalLong::empty);
        var pages = new PageServer(search, backend, trends);
        server = ProgramServer.start("127.0.0.1", 0, 64 << 10, meters, () -> "", routes -> {
            search.addTo(routes);
            pages.addTo(routes);
        });
    }

    @AfterEach
    void stop() {
        server.close();
        http.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/?q=harbour",
                "/article/" + ID,
                "/story/" + ID,
                "/stories",
                "/map",
                "/rising",
                "/searches",
                "/alerts",
                "/operator",
                "/help",
                "/?q=(",
                "/article/nonsense"
            })
    void everyPageForbidsWhatIsNotOurs(String path) throws Exception {
        publish("Harbour bridge reopens", "It holds.");
        HttpResponse<String> answer = get(path);

        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .contains("script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http", "*");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.body()).startsWith("<!doctype html>").doesNotContain(" style=", " onclick=", "javascript:");
        Matcher scripts = Pattern.compile("<script([^>]*)>(.*?)</script>").matcher(answer.body());
        while (scripts.find()) {
            assertThat(scripts.group(1)).contains("src=\"/page/");
            assertThat(scripts.group(2)).isEmpty();
        }
    }

    static Stream<String> hostile() {
        return Stream.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "</title></head><body onload=alert(1)>",
                "'-alert(1)-'",
                "javascript:alert(1)",
                "\u202Egnp.exe\u202C \u2067abc",
                "\0\u0007\ud800",
                "w".repeat(10_000),
                "&lt;b&gt; &#60;b&#62;",
                "{{7*7}} ${7*7} <%= 7*7 %>");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whateverAnArticleSaysIsTextAndNeverMarkup(String text) throws Exception {
        ObjectNode document = publish(text, "He said " + text + ".\n\n" + text);
        document.put("publisher", text)
                .put("byline", text)
                .put("standfirst", text)
                .put("canonicalUrl", text);
        document.putArray("subjects").add(text);
        document.putArray("places").add(text);
        document.put("language", "en");
        document.putObject("duplicate")
                .put("kind", text)
                .put("original", text)
                .putArray("evidence")
                .add(text);
        document.putObject("story").put("storyId", text).put("score", 1).put("novelty", 1);
        ObjectNode tags = document.putObject("tags");
        tags.putArray("entities")
                .addObject()
                .put("name", text)
                .put("kind", text)
                .put("wikidataId", text)
                .put("maker", text)
                .putArray("mentions")
                .addObject()
                .put("start", 0)
                .put("end", 7);
        tags.putArray("subjects")
                .addObject()
                .put("name", text)
                .put("code", text)
                .putArray("evidence")
                .add(text);
        tags.putArray("quotes")
                .addObject()
                .put("kind", text)
                .putObject("speaker")
                .put("name", text);
        document.putArray("repairs")
                .addObject()
                .put("kind", text)
                .put("original", text)
                .put("replacement", text);
        write(document);

        for (String path : List.of("/", "/article/" + ID, "/?open=" + ID)) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body())
                    .doesNotContain("<script>", "<img", "onerror=alert(1)>", "href=\"javascript:", "<body onload")
                    .doesNotContain("\0", "\u0007");
            assertThat(answer.body().split("<body", -1)).hasSize(2);
        }
    }

    @Test
    void aHeadlineThatTurnsTheDirectionOfLettersEndsWhereItEnds() throws Exception {
        publish("\u202Egnihton", "Body.");

        assertThat(get("/").body()).contains("<bdi>\u202Egnihton</bdi>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,<script>",
                "//evil.example",
                "ftp://x",
                " https://x"
            })
    void onlyAddressesOfTheWebAreFollowed(String address) throws Exception {
        write(publish("Headline", "Body.").put("canonicalUrl", address));

        assertThat(get("/article/" + ID).body()).doesNotContain("At the publisher");
    }

    @Test
    void aLinkThatLeavesTellsNobodyWhereItCameFrom() throws Exception {
        write(publish("Headline", "Body.").put("canonicalUrl", "https://example.org/a?b=1&c=\"2\""));

        assertThat(get("/article/" + ID).body())
                .contains(
                        "href=\"https://example.org/a?b=1&amp;c=&quot;2&quot;\"",
                        "rel=\"noopener noreferrer nofollow\"");
    }

    @Test
    void aPublishersImageIsNotLoaded() throws Exception {
        write(publish("Headline", "Body.").put("imageUrl", "https://example.org/spy.png"));

        assertThat(get("/article/" + ID).body()).doesNotContain("spy.png");
    }

    @Test
    void theFirstScreenIsThereWithoutScripts() throws Exception {
        publish("Harbour bridge reopens", "It holds.");

        assertThat(get("/").body()).contains("Harbour bridge reopens", "<a href=\"/article/" + ID + "\">");
    }

    @Test
    void whatCannotBeUnderstoodIsSaidOnThePage() throws Exception {
        HttpResponse<String> answer = get("/?q=%22not%20closed%3Cb%3E");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("not closed", "value=\"&quot;not closed&lt;b&gt;\"")
                .doesNotContain("<b>\"");
    }

    @Test
    void anIndexThatIsAwayIsSaidWithoutItsDetails() throws Exception {
        backend.goAway(false);

        HttpResponse<String> answer = get("/");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("try again").doesNotContain("secret");
    }

    @Test
    void filesAreKeptForGoodUnderTheirVersionAndNotUnderAnother() throws Exception {
        Matcher style =
                Pattern.compile("href=\"(/page/[0-9a-f]{12}/page.css)\"").matcher(get("/").body());
        assertThat(style.find()).isTrue();

        HttpResponse<String> file = get(style.group(1));
        assertThat(file.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(get("/page/000000000000/page.css").headers().firstValue("Cache-Control"))
                .contains("no-store");
        assertThat(get("/page/000000000000/..%2f..%2fland.txt").statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(get("/page/000000000000/land.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void theThemeThatWasChosenIsThereFromTheFirstByte() throws Exception {
        assertThat(get("/help", "theme=dark").body()).contains("<html lang=\"en\" data-theme=\"dark\">");
        assertThat(get("/help", "theme=\"><script>").body()).contains("<html lang=\"en\">");
    }

    private ObjectNode publish(String headline, String body) {
        ObjectNode document = JSON.createObjectNode()
                .put("articleId", ID)
                .put("headline", headline)
                .put("body", body)
                .put("sortTime", "2026-05-03T12:00:00Z");
        write(document);
        backend.documents(Index.STORIES)
                .put(
                        ID,
                        new Document(
                                ID,
                                1,
                                bytes(JSON.createObjectNode().put("storyId", ID).put("headline", headline))));
        return document;
    }

    private void write(ObjectNode document) {
        backend.documents().put(ID, new Document(ID, 1, bytes(document)));
    }

    private static byte[] bytes(ObjectNode json) {
        return json.toString().getBytes(UTF_8);
    }

    private HttpResponse<String> get(String path, String... cookies) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        for (String cookie : cookies) {
            request.header("Cookie", cookie);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
