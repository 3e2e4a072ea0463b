package dateline.lab.watch;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** The programs of the pipeline as seen from outside: {@code /readyz} and {@code /metrics}. */
public final class Programs {

    private static final long PAUSE_MILLIS = 100;
    private static final String REPEATED = "enrich_articles_total";

    private final LocalHttp http;
    private final Map<String, URI> all = new LinkedHashMap<>();

    public Programs(LocalHttp http, ProgramOptions options) {
        this.http = http;
        all.put("--ingest", options.ingest());
        all.put("--enrich", options.enrich());
        all.put("--api", options.api());
    }

    /**
     * Returns once these programs say they are ready.
     *
     * @param names which, by option, e.g. {@code "--enrich"}
     * @param isAlive asked between tries; false ends the waiting
     * @return those that were not ready in time, with where they were looked for; empty if all were
     */
    public List<String> awaitReady(List<String> names, Duration patience, BooleanSupplier isAlive)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        List<String> waiting = notReady(names);
        while (!waiting.isEmpty() && isAlive.getAsBoolean() && System.nanoTime() < end) {
            boolean _ = new CountDownLatch(1).await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            waiting = notReady(names);
        }
        return waiting;
    }

    private List<String> notReady(List<String> names) throws InterruptedException {
        List<String> waiting = new ArrayList<>();
        for (String name : names) {
            var answer = http.get(LocalHttp.at(all.get(name), "/readyz"));
            if (answer.isEmpty() || answer.get().status() != 200) {
                waiting.add(all.get(name) + " (" + name + ") "
                        + answer.map(LocalHttp.Answer::body).orElse("does not answer"));
            }
        }
        return waiting;
    }

    /** How many articles enrich has passed over as repeats since it started; nothing if it does not say. */
    public OptionalLong repeated() throws InterruptedException {
        return http.get(LocalHttp.at(all.get("--enrich"), "/metrics"))
                .filter(answer -> answer.status() == 200)
                .map(answer -> MetricsText.sum(answer.body(), REPEATED, "outcome", "repeated"))
                .orElse(OptionalLong.empty());
    }
}
