package dateline.standalone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody on loopback who follows a feed: finds its hub, subscribes, agrees, and keeps what is posted to him. */
final class FeedReader implements AutoCloseable {

    private static final Pattern LINKS = Pattern.compile("<([^>]+)>; rel=\"hub\", <([^>]+)>; rel=\"self\"");
    private static final Pattern CHALLENGE = Pattern.compile("hub\\.challenge=([0-9a-f]+)");

    /** What was posted: its signature and its text. */
    record Posted(String signature, String body) {}

    final BlockingQueue<Posted> posted = new LinkedBlockingQueue<>();

    private final HttpServer server;

    FeedReader() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Returns the status of the hub's answer. */
    int subscribe(URI feed, String secret) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            String links = http.send(HttpRequest.newBuilder(feed).build(), HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Link")
                    .orElseThrow();
            Matcher found = LINKS.matcher(links);
            if (!found.matches()) {
                throw new IOException("No hub in " + links);
            }
            String form = "hub.mode=subscribe&hub.secret=" + secret + "&hub.topic="
                    + URLEncoder.encode(found.group(2), UTF_8) + "&hub.callback="
                    + URLEncoder.encode(
                            "http://127.0.0.1:" + server.getAddress().getPort() + "/", UTF_8);
            var request = HttpRequest.newBuilder(URI.create(found.group(1)))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] answer = new byte[0];
        if (exchange.getRequestMethod().equals("GET")) {
            Matcher challenge = CHALLENGE.matcher(exchange.getRequestURI().getQuery());
            answer = challenge.find() ? challenge.group(1).getBytes(UTF_8) : answer;
        } else {
            posted.add(new Posted(
                    exchange.getRequestHeaders().getFirst("X-Hub-Signature"),
                    new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
        }
        exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
