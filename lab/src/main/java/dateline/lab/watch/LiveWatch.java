package dateline.lab.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** Listens to a stream of articles as a browser does, and times those of the run. */
public final class LiveWatch implements AutoCloseable {

    private static final String DATA = "data: {\"articleId\":\"";
    private static final int ID = 32;

    private final Stream<String> lines;
    private final HttpClient http;
    private final Ledger ledger;
    private final LongSupplier nanoTime;
    private final Histogram delays = new Histogram(3);
    private long seen;

    private LiveWatch(HttpClient http, Stream<String> lines, Ledger ledger, LongSupplier nanoTime) {
        this.http = http;
        this.lines = lines;
        this.ledger = ledger;
        this.nanoTime = nanoTime;
    }

    /**
     * Starts listening to all that arrives.
     *
     * @throws IllegalStateException if there is no stream
     */
    public static LiveWatch start(URI api, Ledger ledger, LongSupplier nanoTime) throws InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        try {
            var request = HttpRequest.newBuilder(LocalHttp.at(api, "/api/live")).build();
            HttpResponse<Stream<String>> answer = http.send(request, HttpResponse.BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("/api/live answers " + answer.statusCode());
            }
            var watch = new LiveWatch(http, answer.body(), ledger, nanoTime);
            Thread.ofPlatform().name("watch-live").daemon().start(watch::watch);
            return watch;
        } catch (IOException e) {
            throw new IllegalStateException("No stream at " + api, e);
        }
    }

    private void watch() {
        try (lines) {
            lines.filter(line -> line.startsWith(DATA))
                    .forEach(line -> see(line.substring(DATA.length(), DATA.length() + ID), nanoTime.getAsLong()));
        } catch (UncheckedIOException _) {
            // closed
        }
    }

    private synchronized void see(String articleId, long now) {
        seen++;
        OptionalLong due = ledger.timedFrom(articleId);
        if (due.isPresent()) {
            delays.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMicros(now - due.getAsLong())));
        }
    }

    /** Articles that came. */
    public synchronized long seen() {
        return seen;
    }

    /** From the intended time of an article to the line that tells of it. */
    public synchronized Percentiles delays() {
        return Percentiles.of(delays);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
