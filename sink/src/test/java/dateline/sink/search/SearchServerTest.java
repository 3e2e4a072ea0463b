package dateline.sink.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.program.ProgramServer;
import dateline.schemas.Topics;
import dateline.sink.SinkMetrics;
import dateline.sink.backend.BulkOutcome.Indexed;
import dateline.sink.backend.Document;
import dateline.sink.backend.Index;
import dateline.sink.backend.MemoryBackend;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchServerTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";

    private final MemoryBackend backend = new MemoryBackend();
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final HttpClient http = HttpClient.newHttpClient();
    private final TrendBoard board =
            new TrendBoard(Topics.TRENDS.valueSerde(new MemorySchemaRegistry()).deserializer());
    private OptionalLong lag = OptionalLong.of(3);
    private final ProgramServer server = ProgramServer.start(
            "127.0.0.1",
            0,
            64 << 10,
            meters,
            () -> "",
            new SearchServer(backend, board, new SinkMetrics(meters), () -> lag)::addTo);

    @AfterEach
    void stop() {
        server.close();
        http.close();
    }

    @Test
    void answersASearchWithEveryFieldThere() throws Exception {
        put("{\"articleId\":\"" + ID + "\",\"revision\":2,\"headline\":\"<b>H\",\"body\":\"left out\"}");

        HttpResponse<String> answer = get("/api/search?q=h&facets=publisher");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().replaceFirst("\"tookMillis\":\\d+", "\"tookMillis\":0"))
                .isEqualTo("{\"total\":1,\"totalIsExact\":true,\"originals\":1,\"tookMillis\":0,\"size\":10,"
                        + "\"next\":null,\"hits\":[{\"articleId\":\"" + ID + "\",\"revision\":2,"
                        + "\"headline\":\"<b>H\",\"standfirst\":null,\"publisher\":null,\"canonicalUrl\":null,"
                        + "\"publishedAt\":null,\"sortTime\":null,\"language\":null,\"subjects\":null,\"places\":null,\"agencies\":null,\"lane\":null,"
                        + "\"duplicate\":null,\"story\":null,\"score\":1.5,"
                        + "\"highlights\":{\"body\":[\"a <em>b</em>\"]},\"copyCount\":0,\"copies\":[]}],"
                        + "\"facets\":{\"publisher\":[{\"value\":\"a value\",\"count\":1}]}}");
        assertThat(get("/metrics").body()).contains("sink_search_seconds_count 1");
    }

    @Test
    void answersAnArticleByItsId() throws Exception {
        put("{\"articleId\":\"" + ID + "\",\"body\":\"B\"}");

        assertThat(get("/api/articles/" + ID).body()).isEqualTo("{\"articleId\":\"" + ID + "\",\"body\":\"B\"}");
        assertThat(get("/api/articles/" + "0".repeat(32)).statusCode()).isEqualTo(404);
        assertThat(get("/api/articles/" + "0".repeat(32)).body()).startsWith("{\"error\":");
    }

    @Test
    void answersAStoryWithWhatItTookIn() throws Exception {
        String other = "f".repeat(32);
        byte[] story = ("{\"storyId\":\"" + other + "\",\"headline\":\"H\"}").getBytes(UTF_8);
        assertThat(backend.write(Index.STORIES, List.of(new Document(ID, 1, story))))
                .containsExactly(new Indexed());

        assertThat(get("/api/stories").body())
                .isEqualTo("{\"stories\":[{\"storyId\":\"" + other + "\",\"headline\":\"H\"}]}");
        assertThat(get("/api/stories/" + ID).body())
                .isEqualTo("{\"storyId\":\"" + other + "\",\"headline\":\"H\",\"tookIn\":[\"" + ID + "\"]}");
        assertThat(get("/api/stories/" + ID + "/articles").statusCode()).isEqualTo(200);
        assertThat(get("/api/stories/" + "0".repeat(32)).statusCode()).isEqualTo(404);
        assertThat(get("/api/stories/" + "0".repeat(32) + "/articles").statusCode())
                .isEqualTo(404);
    }

    @Test
    void answersQuotesSuggestionsAndTrends() throws Exception {
        put("{\"articleId\":\"" + ID + "\",\"quotes\":[{\"text\":\"It holds\",\"speaker\":\"Ana\"}]}");

        assertThat(get("/api/quotes?speaker=ana").body())
                .startsWith("{\"quotes\":[{\"quote\":{\"text\":\"It holds\",\"speaker\":\"Ana\"},\"article\":{");
        assertThat(get("/api/quotes").statusCode()).isEqualTo(400);
        assertThat(get("/api/suggest?q=an").body())
                .isEqualTo("{\"suggestions\":[{\"field\":\"person\",\"value\":\"an\",\"count\":1}]}");
        assertThat(get("/api/suggest?q=a").body()).isEqualTo("{\"suggestions\":[]}");
        assertThat(get("/api/trends?kind=story&language=en").body()).isEqualTo("{\"trends\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/articles/x",
                "/api/articles/..%2f_search",
                "/api/articles/0123456789ABCDEF0123456789ABCDEF",
                "/api/search?size=0",
                "/api/search?nonsense=1"
            })
    void refusesWhatCannotBeUnderstood(String path) throws Exception {
        assertThat(get(path).statusCode()).isBetween(400, 404);
        assertThat(get(path).body()).startsWith("{\"error\":");
    }

    @Test
    void saysHowMuchIsThereAndHowMuchIsToCome() throws Exception {
        assertThat(get("/api/status").body())
                .isEqualTo("{\"documents\":0,\"alias\":\"articles\",\"index\":\"memory-v1\",\"backend\":\"memory\","
                        + "\"lag\":3}");

        lag = OptionalLong.empty();

        assertThat(get("/api/status").body()).doesNotContain("lag");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/search", "/api/status", "/api/articles/" + ID})
    void aBackendThatIsAwayOrTooSlowIsNoFaultOfTheRequest(String path) throws Exception {
        backend.goAway(false);
        assertThat(get(path).statusCode()).isEqualTo(503);
        assertThat(get(path).body()).startsWith("{\"error\":").doesNotContain("secret");

        backend.goAway(true);
        assertThat(get(path).statusCode()).isEqualTo(504);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/search", "/api/search?size=x", "/api/nothing", "/healthz", "/metrics"})
    void noAnswerIsGuessedToBeAnotherTypeOrSharedWithOtherSites(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    private void put(String json) {
        assertThat(backend.write(Index.ARTICLES, List.of(new Document(ID, 1, json.getBytes(UTF_8)))))
                .containsExactly(new Indexed());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .header("Origin", "https://example.org")
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
