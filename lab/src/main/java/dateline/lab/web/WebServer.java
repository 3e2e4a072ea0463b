package dateline.lab.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.lab.web.Answer.Body;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * All hosts of a plan on one port of loopback: by name ({@code Host: paper-017.test}), or by address, host 17 at
 * 127.1.0.17. Whoever is not on this machine is turned away.
 */
final class WebServer implements AutoCloseable {

    /** Longer than any client's patience should be; in real time, as clients' patience is. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final int DRIPS = 8;
    private static final Duration DRIP = Duration.ofMillis(25);

    private final HttpServer server;
    private final ExecutorService threads;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Outlet> outlets = new HashMap<>();
    private final Map<Outlet, Front> fronts = new HashMap<>();
    private final ConcurrentLinkedQueue<Request> requests = new ConcurrentLinkedQueue<>();
    private final InstantSource time;

    private WebServer(HttpServer server, Plan plan, InstantSource time) {
        this.server = server;
        this.time = time;
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("web-", 0).factory());
        Instant middle =
                plan.start().plus(Duration.between(plan.start(), plan.end()).dividedBy(2));
        for (Outlet outlet : plan.outlets()) {
            outlets.put(outlet.name(), outlet);
            outlets.put(Addresses.numeric(outlet.number()), outlet);
            fronts.put(outlet, new Front(outlet, middle, "http://" + Addresses.HUB + ":" + port() + "/"));
        }
    }

    /**
     * Starts listening.
     *
     * @param port 0 for any free one
     * @param time of the simulated web
     */
    static WebServer start(Plan plan, int port, InstantSource time) throws IOException {
        // Read once by the JDK's server: without the first, small answers wait 40 ms for an acknowledgement; with its
        // usual 200, idle connections to hundreds of hosts are cut while they are used.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "10000");
        var http = HttpServer.create(new InetSocketAddress(port), 1_000);
        var server = new WebServer(http, plan, time);
        http.setExecutor(server.threads);
        http.createContext("/", server::handle);
        http.start();
        return server;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** What was asked so far, in the order of arrival. */
    List<Request> requests() {
        List<Request> all = new ArrayList<>(requests);
        all.sort(Comparator.comparing(Request::at));
        return all;
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            Instant at = time.instant();
            if (!exchange.getRemoteAddress().getAddress().isLoopbackAddress()) {
                send(exchange, Answer.plain(403, "Loopback only\n"));
                return;
            }
            String authority = String.valueOf(exchange.getRequestHeaders().getFirst("Host"))
                    .toLowerCase(Locale.ROOT);
            Outlet outlet = outlets.get(authority.replaceFirst(":\\d+$", ""));
            if (outlet == null) {
                send(exchange, Answer.plain(421, "No such host here\n"));
                return;
            }
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
            String path = exchange.getRequestURI().toString();
            Answer answer = fronts.get(outlet).answer(new Ask("http://" + authority, path, headers, at));
            Instant end = at;
            try {
                end = send(exchange, answer);
            } finally {
                requests.add(new Request(
                        outlet,
                        path,
                        at,
                        end,
                        answer.status(),
                        retryAfter(answer, at),
                        headers.containsKey("authorization")));
            }
        } catch (IOException _) {
            // Whoever asked has gone; that is theirs to explain.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Duration retryAfter(Answer answer, Instant now) {
        String wish = answer.headers().get("Retry-After");
        if (wish == null) {
            return Duration.ZERO;
        }
        return Character.isDigit(wish.charAt(0))
                ? Duration.ofSeconds(Long.parseLong(wish))
                : Duration.between(
                        now,
                        ZonedDateTime.parse(wish, DateTimeFormatter.RFC_1123_DATE_TIME)
                                .toInstant());
    }

    /** Returns when the last piece was handed over: from then on the client may ask for more. */
    private Instant send(HttpExchange exchange, Answer answer) throws IOException, InterruptedException {
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        return switch (answer.body()) {
            case Body.Whole(byte[] bytes) -> {
                boolean empty = bytes.length == 0 || exchange.getRequestMethod().equals("HEAD");
                Instant end = time.instant();
                exchange.sendResponseHeaders(answer.status(), empty ? -1 : bytes.length);
                if (!empty) {
                    exchange.getResponseBody().write(bytes);
                }
                yield end;
            }
            case Body.Drip(byte[] bytes) -> drip(exchange, answer.status(), bytes);
            case Body.Endless(byte[] piece) -> endless(exchange, answer.status(), piece);
            case Body.Silence() -> {
                Instant end = time.instant();
                boolean _ = closed.await(SILENCE.toSeconds(), TimeUnit.SECONDS);
                yield end;
            }
        };
    }

    private Instant drip(HttpExchange exchange, int status, byte[] bytes) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(status, bytes.length);
        OutputStream out = exchange.getResponseBody();
        Instant last = time.instant();
        for (int i = 0; i < DRIPS; i++) {
            boolean _ = closed.await(DRIP.toMillis(), TimeUnit.MILLISECONDS);
            int from = (int) ((long) bytes.length * i / DRIPS);
            int to = (int) ((long) bytes.length * (i + 1) / DRIPS);
            last = time.instant();
            out.write(bytes, from, to - from);
            out.flush();
        }
        return last;
    }

    /** Ends when the client has had enough; the moment before the last piece is what counts. */
    private Instant endless(HttpExchange exchange, int status, byte[] piece) throws IOException {
        exchange.sendResponseHeaders(status, 0);
        Instant last = time.instant();
        try {
            while (closed.getCount() > 0) {
                exchange.getResponseBody().write(piece);
                last = time.instant();
            }
        } catch (IOException _) {
            return last;
        }
        return last;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.close();
    }
}
