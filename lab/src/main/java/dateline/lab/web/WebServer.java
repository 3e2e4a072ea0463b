package dateline.lab.web;

import dateline.lab.web.Answer.Body;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.Context;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All hosts of a plan on one port of loopback: by name ({@code Host: paper-017.test}), or by address, host 17 at
 * 127.1.0.17. Whoever is not on this machine is turned away.
 */
final class WebServer implements AutoCloseable {

    /** Longer than any client's patience should be; in real time, as clients' patience is. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final int DRIPS = 8;
    private static final Duration DRIP = Duration.ofMillis(25);

    private final Javalin server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Outlet> outlets = new HashMap<>();
    private final Map<Outlet, Front> fronts = new HashMap<>();
    private final ConcurrentLinkedQueue<Request> requests = new ConcurrentLinkedQueue<>();
    private final AtomicInteger strays = new AtomicInteger();
    private final InstantSource time;
    private Hub hub;

    private WebServer(InstantSource time) {
        this.time = time;
        this.server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.http.compressionStrategy = CompressionStrategy.NONE; // each outlet does that its own way
            config.routes.get("/", this::handle);
            config.routes.get("/<path>", this::handle);
            config.routes.post("/", this::askHub);
            config.routes.exception(IOException.class, (_, _) -> {}); // whoever asked has gone
        });
    }

    /**
     * Starts listening.
     *
     * @param port 0 for any free one
     * @param time of the simulated web
     */
    static WebServer start(Plan plan, int port, InstantSource time) {
        var web = new WebServer(time);
        web.server.start(port);
        String hub = "http://" + Addresses.HUB + ":" + web.port() + "/";
        web.hub = new Hub(hub, time, web::withHub, web::feedAt);
        for (Outlet outlet : plan.outlets()) {
            web.outlets.put(outlet.name(), outlet);
            web.outlets.put(Addresses.numeric(outlet.number()), outlet);
            web.fronts.put(outlet, new Front(outlet, plan.middle(), hub));
        }
        web.hub.start();
        return web;
    }

    int port() {
        return server.port();
    }

    /** What was asked so far, in the order of arrival. */
    List<Request> requests() {
        List<Request> all = new ArrayList<>(requests);
        all.sort(Comparator.comparing(Request::at));
        return all;
    }

    /** Requests to hosts that are not there: nobody follows a redirect to another network, or should. */
    int strays() {
        return strays.get();
    }

    Hub.Count hub() {
        return hub.count();
    }

    private void askHub(Context context) throws IOException, InterruptedException {
        if (!host(context).startsWith(Addresses.HUB)) {
            context.status(405).result("Ask the hub\n");
            return;
        }
        Map<String, String> form = new HashMap<>();
        context.formParamMap().forEach((name, values) -> form.put(name, values.getFirst()));
        send(context.res(), hub.ask(form));
    }

    private Outlet withHub(String topic) {
        try {
            Outlet outlet = outlets.get(String.valueOf(URI.create(topic).getHost()));
            return outlet != null && outlet.has(Trait.HUB) ? outlet : null;
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    private String feedAt(String topic) {
        URI url = URI.create(topic);
        Outlet outlet = outlets.get(url.getHost());
        var ask = new Ask("http://" + url.getAuthority(), url.getPath(), Map.of(), time.instant());
        return fronts.get(outlet).feedText(outlet.form(), topic, ask);
    }

    private static String host(Context context) {
        return String.valueOf(context.header("Host")).toLowerCase(Locale.ROOT);
    }

    private void handle(Context context) throws IOException, InterruptedException {
        Instant at = time.instant();
        if (!InetAddress.ofLiteral(context.ip()).isLoopbackAddress()) {
            context.status(403).result("Loopback only\n");
            return;
        }
        String authority = host(context);
        Outlet outlet = outlets.get(authority.replaceFirst(":\\d+$", ""));
        if (outlet == null) {
            strays.incrementAndGet();
            context.status(421).result("No such host here\n");
            return;
        }
        Map<String, String> headers = new HashMap<>();
        context.headerMap().forEach((name, value) -> headers.put(name.toLowerCase(Locale.ROOT), value));
        String query = context.queryString();
        String path = context.req().getRequestURI() + (query == null ? "" : "?" + query);
        Answer answer = fronts.get(outlet).answer(new Ask("http://" + authority, path, headers, at));
        Instant end = at;
        try {
            end = send(context.res(), answer);
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
    private Instant send(HttpServletResponse out, Answer answer) throws IOException, InterruptedException {
        if (answer.body() instanceof Body.Silence) {
            Instant end = time.instant();
            boolean _ = closed.await(SILENCE.toSeconds(), TimeUnit.SECONDS);
            return end;
        }
        out.setStatus(answer.status());
        answer.headers().forEach(out::setHeader);
        return switch (answer.body()) {
            case Body.Whole(byte[] bytes) -> {
                out.setContentLength(bytes.length);
                Instant end = time.instant();
                out.getOutputStream().write(bytes);
                yield end;
            }
            case Body.Drip(byte[] bytes) -> drip(out, bytes);
            case Body.Endless(byte[] piece) -> endless(out, piece);
            case Body.Silence() -> throw new IllegalStateException("Answered above");
        };
    }

    private Instant drip(HttpServletResponse out, byte[] bytes) throws IOException, InterruptedException {
        out.setContentLength(bytes.length);
        Instant last = time.instant();
        for (int i = 0; i < DRIPS; i++) {
            boolean _ = closed.await(DRIP.toMillis(), TimeUnit.MILLISECONDS);
            int from = (int) ((long) bytes.length * i / DRIPS);
            int to = (int) ((long) bytes.length * (i + 1) / DRIPS);
            last = time.instant();
            out.getOutputStream().write(bytes, from, to - from);
            out.flushBuffer();
        }
        return last;
    }

    /** Ends when the client has had enough; the moment before the last piece is what counts. */
    private Instant endless(HttpServletResponse out, byte[] piece) {
        Instant last = time.instant();
        try {
            while (closed.getCount() > 0) {
                out.getOutputStream().write(piece);
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
        hub.close();
        server.stop();
    }
}
