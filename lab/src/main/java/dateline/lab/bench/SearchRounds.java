package dateline.lab.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.lab.watch.LocalHttp;
import dateline.lab.watch.LocalHttp.Answer;
import dateline.lab.watch.Percentiles;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** Searches of every kind, round by round, each timed as a client sees it. */
final class SearchRounds {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LocalHttp http;
    private final URI api;
    private final Map<String, List<String>> kinds;
    private final long articles;
    private final Map<String, Histogram> micros = new LinkedHashMap<>();

    /** Asks once what there is to be searched for. */
    SearchRounds(LocalHttp http, URI api) throws InterruptedException, JsonProcessingException {
        this.http = http;
        this.api = api;
        JsonNode sample = JSON.readTree(answer(SearchKinds.SAMPLE).body());
        this.articles = sample.path("total").asLong();
        this.kinds = SearchKinds.of(sample).byKind();
        kinds.keySet().forEach(kind -> micros.put(kind, new Histogram(3)));
    }

    /** One request of each kind; the number chooses what it asks for. */
    void warmUp(int number) throws InterruptedException {
        for (List<String> paths : kinds.values()) {
            answer(paths.get(Math.floorMod(number, paths.size())));
        }
    }

    /** The same, and it counts. */
    void round(int number, Pause pause) throws InterruptedException {
        for (var kind : kinds.entrySet()) {
            List<String> paths = kind.getValue();
            pause.take();
            long start = System.nanoTime();
            answer(paths.get(Math.floorMod(number, paths.size())));
            micros.get(kind.getKey()).recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start));
        }
    }

    /** @throws IllegalStateException if there is none, or an error; a fast refusal would look like a fast search */
    Answer answer(String path) throws InterruptedException {
        Optional<Answer> answer = http.get(LocalHttp.at(api, path));
        if (answer.isEmpty() || answer.get().status() != 200) {
            throw new IllegalStateException(api + path + " answers "
                    + answer.map(said -> said.status() + " " + said.body()).orElse("nothing"));
        }
        return answer.get();
    }

    /** Articles there were at the start, copies folded. */
    long articles() {
        return articles;
    }

    /** Searches that counted. */
    long searches() {
        return micros.values().stream().mapToLong(Histogram::getTotalCount).sum();
    }

    Map<String, Percentiles> times() {
        Map<String, Percentiles> times = new LinkedHashMap<>();
        micros.forEach((kind, histogram) -> times.put(kind, Percentiles.of(histogram)));
        return times;
    }

    /** A line for each kind, with a head. */
    String table() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%-26s %8s %8s %8s %8s", "kind", "p50", "p90", "p99", "max"));
        times().forEach((kind, time) -> lines.add(String.format(
                Locale.ROOT, "%-26s %8.1f %8.1f %8.1f %8.1f", kind, time.p50(), time.p90(), time.p99(), time.max())));
        return String.join("\n", lines);
    }
}
