package dateline.sink.hub;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Somebody on loopback who subscribes: remembers what he is asked and posted, and answers as he is told to. */
final class Subscriber implements AutoCloseable {

    /** A request as it came. */
    record Request(String method, URI url, Map<String, String> headers, String body) {

        Map<String, String> query() {
            Map<String, String> query = new TreeMap<>();
            for (String pair : url.getRawQuery().split("&", -1)) {
                int equals = pair.indexOf('=');
                query.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            }
            return query;
        }
    }

    /** What is answered. */
    record Answer(int status, String body) {}

    static final Function<Request, Answer> AGREES =
            request -> new Answer(200, request.query().get("hub.challenge"));

    final List<Request> requests = new CopyOnWriteArrayList<>();
    volatile Function<Request, Answer> asked = AGREES;
    volatile Function<Request, Answer> posted = _ -> new Answer(204, "");

    private final HttpServer server;

    Subscriber() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String callback() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/callback?id=7";
    }

    List<Request> posts() {
        return requests.stream()
                .filter(request -> request.method().equals("POST"))
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        var request = new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        requests.add(request);
        Answer answer = (request.method().equals("POST") ? posted : asked).apply(request);
        byte[] body = answer.body() == null ? new byte[0] : answer.body().getBytes(UTF_8);
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
