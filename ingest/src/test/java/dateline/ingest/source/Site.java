package dateline.ingest.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.ingest.fetch.FetchOptions;
import dateline.ingest.fetch.HostNames;
import dateline.ingest.fetch.HttpFetcher;
import dateline.ingest.fetch.Timepiece;
import dateline.ingest.read.ArticleReader;
import dateline.ingest.read.Item;
import dateline.schemas.Article;
import dateline.schemas.AvroSafety;
import dateline.schemas.Seed;
import dateline.schemas.SeedState;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A news site on loopback whose pages a test writes. */
public final class Site implements AutoCloseable {

    static {
        AvroSafety.establish();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Answer(int status, String type, byte[] body, Map<String, String> headers) {}

    private final HttpServer server;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<HttpFetcher> opened = new CopyOnWriteArrayList<>();

    public Site() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            if (!path.equals("/robots.txt")) {
                asked.add(path);
            }
            Answer answer = answers.getOrDefault(path, new Answer(404, "text/plain", new byte[0], Map.of()));
            answer.headers()
                    .forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            String etag = answer.headers().get("ETag");
            if (etag != null && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    public void put(String path, int status, String type, String body, Map<String, String> headers) {
        answers.put(
                path,
                new Answer(
                        status, type, body.replace("SITE", url("").toString()).getBytes(UTF_8), headers));
    }

    void put(String path, String type, byte[] body) {
        answers.put(path, new Answer(200, type, body, Map.of()));
    }

    public void put(String path, String type, String body) {
        put(path, 200, type, body, Map.of());
    }

    /** A page with one article. */
    public void article(String path, String headline, String text) {
        put(path, "text/html; charset=utf-8", """
                <!doctype html><html lang="en"><head><title>%s</title>
                <meta property="og:type" content="article">
                <meta property="article:published_time" content="2026-05-03T11:00:00Z"></head>
                <body><nav><a href="/">Home</a></nav><article><h1>%s</h1><p>%s</p>
                <p>The port authority said on Monday that traffic would return to normal within a week.</p></article>
                </body></html>""".replace("%s</title>", headline + "</title>")
                .replace("<h1>%s", "<h1>" + headline)
                .replace("<p>%s", "<p>" + text));
    }

    /** Paths asked for, in order, but for robots.txt. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    public URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** What reads this site, at that time. */
    public SourceParts parts(Instant now) {
        Timepiece timepiece = Timepiece.faster(now, 1);
        var fetcher = new HttpFetcher(
                new FetchOptions("", Duration.ZERO, true).config(),
                timepiece,
                HostNames.SYSTEM,
                new SimpleMeterRegistry());
        opened.add(fetcher);
        return new SourceParts(new ArticleReader(timepiece.clock()), fetcher, timepiece);
    }

    static SeedState blank() {
        return SeedState.newBuilder().setSeedId("example").build();
    }

    static Seed seed(String kind, URI url) {
        return Seed.newBuilder()
                .setSeedId("example")
                .setKind(kind)
                .setUrl(url.toString())
                .build();
    }

    static List<Article> articles(List<Item> items) {
        List<Article> articles = new ArrayList<>();
        for (Item item : items) {
            if (item instanceof Item.Read(var place, var article)) {
                articles.add(article);
            }
        }
        return articles;
    }

    @Override
    public void close() {
        opened.forEach(HttpFetcher::close);
        server.stop(0);
    }
}
