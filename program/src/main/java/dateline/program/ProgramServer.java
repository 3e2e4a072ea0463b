package dateline.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server of a program: {@code /healthz} (200 while the process lives), {@code /readyz} (200 when it works,
 * else 503 with what it waits for), {@code /metrics} (Prometheus text), and the program's own routes.
 *
 * <p>Handlers run on virtual threads. Errors are JSON, {@code {"error": "…"}}; what nobody foresaw is logged and
 * answered 500 without its details.
 */
public final class ProgramServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ProgramServer.class);

    /** Prometheus text format 0.0.4. */
    private static final String METRICS_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final String JSON_TYPE = "application/json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Javalin server;

    private ProgramServer(Javalin server) {
        this.server = server;
    }

    /**
     * Starts listening.
     *
     * @param port 0 for any free port
     * @param maxRequestBytes longer requests are answered 413
     * @param waitsFor what keeps the program from working now, empty when nothing does
     * @throws IllegalStateException if the port is taken
     */
    public static ProgramServer start(
            String host,
            int port,
            long maxRequestBytes,
            PrometheusMeterRegistry metrics,
            Supplier<String> waitsFor,
            Consumer<RoutesConfig> routes) {
        var server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.http.maxRequestSize = maxRequestBytes;
            config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
            config.routes.get("/healthz", context -> answer(context, 200, Map.of("status", "ok")));
            config.routes.get("/readyz", context -> ready(context, waitsFor.get()));
            config.routes.get(
                    "/metrics", context -> context.contentType(METRICS_TYPE).result(metrics.scrape()));
            config.routes.exception(HttpResponseException.class, ProgramServer::refused);
            config.routes.exception(Exception.class, ProgramServer::failed);
            routes.accept(config.routes);
        });
        try {
            server.start(host, port);
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "Cannot listen on " + host + ":" + port + ": " + rootOf(e).getMessage(), e);
        }
        return new ProgramServer(server);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Answers with a value as JSON. */
    public static void answer(Context context, int status, Object value) {
        try {
            context.status(status).contentType(JSON_TYPE).result(JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not writable as JSON: " + value.getClass(), e);
        }
    }

    /** Answers with {@code {"error": message}}. */
    public static void error(Context context, int status, String message) {
        answer(context, status, Map.of("error", message));
    }

    private static void ready(Context context, String waitsFor) {
        if (waitsFor.isEmpty()) {
            answer(context, 200, Map.of("status", "ready"));
        } else {
            answer(context, 503, Map.of("status", "waiting for " + waitsFor));
        }
    }

    private static void refused(HttpResponseException e, Context context) {
        error(context, e.getStatus(), e.getMessage());
    }

    private static void failed(Exception e, Context context) {
        log.error("{} {} failed", context.method(), context.path(), e);
        error(context, 500, "Something went wrong here; the program's log says what");
    }

    private static Throwable rootOf(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    @Override
    public void close() {
        server.stop();
    }
}
