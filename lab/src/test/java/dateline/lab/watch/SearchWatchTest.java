package dateline.lab.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real HTTP server on loopback that answers as the sink program would. */
class SearchWatchTest {

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final LocalHttp http = new LocalHttp();
    private final Ledger ledger = new Ledger(0);
    private HttpServer server;
    private SearchApi api;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            String answer = answers.get(exchange.getRequestURI().toString());
            byte[] body = answer == null ? new byte[0] : answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        api = new SearchApi(
                http, URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    @Test
    void findsProbesAndCountsTheSection() throws InterruptedException {
        ledger.intendProbe("p1", 0);
        ledger.intendProbe("p2", 0);
        answers.put(
                "/api/search?copies=shown&size=1&section=run", "{\"total\": 41, \"totalIsExact\": true, \"hits\": []}");
        answers.put("/api/search?copies=shown&sort=time&size=100&q=word", "{\"hits\": [{\"articleId\": \"p1\"}]}");

        try (var watch = new SearchWatch(api, "run", "word", ledger, System::nanoTime)) {
            assertThat(Drain.await(
                            () -> ledger.counts().probesFound() == 1
                                    && watch.seen().total() == 41,
                            () -> "",
                            Duration.ofSeconds(10)))
                    .isTrue();
        }
    }

    @Test
    void takesNoAnswerForNoNews() throws InterruptedException {
        answers.put("/api/search?copies=shown&size=1&section=odd", "not json");
        answers.put("/api/search?copies=shown&size=1&section=many", "{\"total\": 10000, \"totalIsExact\": false}");
        answers.put("/api/search?copies=shown&size=1&section=none", "{}");

        for (String section : List.of("missing", "odd", "many", "none")) {
            assertThat(api.total(section)).as(section).isEmpty();
        }
        assertThat(api.newest("word")).isEmpty();
        server.stop(0);
        assertThat(api.total("run")).isEmpty();
    }

    @Test
    void looksUpEveryArticleById() throws InterruptedException {
        List<String> ids = IntStream.range(0, 200).mapToObj(i -> "id" + i).toList();
        ids.stream()
                .filter(id -> !id.equals("id7") && !id.equals("id123"))
                .forEach(id -> answers.put("/api/articles/" + id, "{}"));

        assertThat(IndexCheck.missing(api, ids)).containsExactlyInAnyOrder("id7", "id123");
    }
}
