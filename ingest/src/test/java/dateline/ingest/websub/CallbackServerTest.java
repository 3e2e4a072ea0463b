package dateline.ingest.websub;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.ingest.fetch.FetchConfig;
import dateline.ingest.fetch.HostNames;
import dateline.ingest.fetch.HttpFetcher;
import dateline.ingest.fetch.Network;
import dateline.ingest.fetch.Timepiece;
import dateline.program.ProgramServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hub of the test's own and our callback, over real HTTP. */
class CallbackServerTest {

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<String, String> asked = new ConcurrentHashMap<>();
    private final CountDownLatch news = new CountDownLatch(1);
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpFetcher fetcher;
    private HttpServer hub;
    private ProgramServer server;
    private Subscriptions subscriptions;

    @BeforeEach
    void start() throws IOException {
        hub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hub.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().add("Location", "/hub");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        hub.createContext("/hub", this::subscribe);
        hub.start();
        fetcher = new HttpFetcher(
                new FetchConfig("", List.of(Network.of("127.0.0.0/8")), Duration.ZERO),
                Timepiece.real(),
                HostNames.SYSTEM,
                meters);
        server = ProgramServer.start(
                "127.0.0.1", 0, 1 << 20, meters, () -> "", routes -> new CallbackServer(subscriptions()).addTo(routes));
    }

    private Subscriptions subscriptions() {
        subscriptions = new Subscriptions(URI.create("http://callback.example"), fetcher, Timepiece.real(), meters);
        return subscriptions;
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
        fetcher.close();
        hub.stop(0);
    }

    private void subscribe(HttpExchange exchange) throws IOException {
        for (String field : new String(exchange.getRequestBody().readAllBytes(), UTF_8).split("&", -1)) {
            String[] pair = field.split("=", 2);
            asked.put(pair[0], URLDecoder.decode(pair[1], UTF_8));
        }
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }

    @Test
    void subscribesVerifiesAndHearsOfNews() throws Exception {
        URI topic = URI.create("http://127.0.0.1:" + hub.getAddress().getPort() + "/feed");
        subscriptions.keep("s1", new Hub(topic.resolve("/moved"), topic), news::countDown);
        String callback = URI.create(asked.get("hub.callback")).getPath();

        assertThat(get(callback + "?hub.mode=subscribe&hub.lease_seconds=900&hub.challenge=c%3Cb%3E&hub.topic="
                        + URLEncoder.encode(topic.toString(), UTF_8)))
                .isEqualTo("200 c<b>");
        assertThat(subscriptions.quiet("s1")).isPresent();
        assertThat(post(callback, "<feed/>")).isEqualTo(202);
        assertThat(news.await(5, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void refusesWhatItDidNotAskFor() throws Exception {
        assertThat(get("/websub/00?hub.mode=subscribe&hub.lease_seconds=900&hub.challenge=c&hub.topic=x"))
                .startsWith("404");
        assertThat(get("/websub/00")).startsWith("404");
        assertThat(post("/websub/00", "<feed/>")).isEqualTo(410);
    }

    private String get(String path) throws IOException, InterruptedException {
        var answer = client.send(HttpRequest.newBuilder(url(path)).build(), BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        return answer.statusCode() + " " + answer.body();
    }

    private int post(String path, String body) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(url(path))
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
