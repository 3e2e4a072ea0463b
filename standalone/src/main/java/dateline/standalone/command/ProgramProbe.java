package dateline.standalone.command;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a program over HTTP how it is and what it has counted. */
final class ProgramProbe implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    /** A counter in Prometheus text: name, labels, value. */
    private static final Pattern COUNTER =
            Pattern.compile("^(\\w+?)_total\\{[^}]*?outcome=\"([a-z_-]++)\"[^}]*+}\\s++([0-9.eE+]++)$");

    /**
     * What a program answered.
     *
     * @param state {@code ready}, {@code waiting for …}, or {@code no answer}
     * @param outcomes since it was started, by outcome
     */
    record Health(String state, Map<String, Long> outcomes) {

        static final String READY = "ready";
        static final String NO_ANSWER = "no answer";
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    /** @param counter name of the meter whose outcomes are read, as Prometheus has it, e.g. {@code ingest_items} */
    Health ask(URI program, String counter) throws InterruptedException {
        try {
            HttpResponse<String> ready = get(program, "/readyz");
            String state = ready.body().replaceAll(".*\"status\":\"([^\"]*)\".*", "$1");
            return new Health(
                    Terminal.safe(state), outcomes(get(program, "/metrics").body(), counter));
        } catch (IOException _) {
            return new Health(Health.NO_ANSWER, Map.of());
        }
    }

    private HttpResponse<String> get(URI program, String path) throws IOException, InterruptedException {
        URI url = URI.create(program.toString().replaceFirst("/+$", "") + path);
        return http.send(HttpRequest.newBuilder(url).timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofString());
    }

    static Map<String, Long> outcomes(String metrics, String counter) {
        Map<String, Long> outcomes = new TreeMap<>();
        metrics.lines().forEach(line -> {
            Matcher match = COUNTER.matcher(line);
            if (match.matches() && match.group(1).equals(counter)) {
                outcomes.merge(match.group(2), (long) Double.parseDouble(match.group(3)), Long::sum);
            }
        });
        return outcomes;
    }

    @Override
    public void close() {
        http.close();
    }
}
