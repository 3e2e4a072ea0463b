package dateline.lab.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.lab.watch.Figures;
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
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times searches of every kind, as a client sees them, one after another. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Times searches of every kind against a running sink program, one after another.",
            "Beside 'lab load --rate 50' it says what searches cost while articles arrive."
        })
public final class BenchSearchCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(
            names = "--api",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Where the sink program listens.")
    private URI api;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "100", description = "Requests of each kind.")
    private int rounds;

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "20", description = "Requests that do not count.")
    private int warmUp;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException {
        if (rounds < 1 || warmUp < 0) {
            throw new IllegalArgumentException("--rounds must be 1 or more and --warm-up 0 or more");
        }
        try (var http = new LocalHttp()) {
            JsonNode sample = JSON.readTree(answer(http, SearchKinds.SAMPLE).body());
            Map<String, List<String>> kinds = SearchKinds.of(sample).byKind();
            Map<String, Histogram> micros = new LinkedHashMap<>();
            kinds.keySet().forEach(kind -> micros.put(kind, new Histogram(3)));
            for (int round = -warmUp; round < rounds; round++) {
                for (var kind : kinds.entrySet()) {
                    List<String> paths = kind.getValue();
                    long start = System.nanoTime();
                    answer(http, paths.get(Math.floorMod(round, paths.size())));
                    long took = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
                    if (round >= 0) {
                        micros.get(kind.getKey()).recordValue(took);
                    }
                }
            }
            print(sample.path("total").asLong(), micros);
        }
        return 0;
    }

    /** @throws IllegalStateException if there is none, or an error; a fast refusal would look like a fast search */
    private Answer answer(LocalHttp http, String path) throws InterruptedException {
        Optional<Answer> answer = http.get(LocalHttp.at(api, path));
        if (answer.isEmpty() || answer.get().status() != 200) {
            throw new IllegalStateException(api + path + " answers "
                    + answer.map(said -> said.status() + " " + said.body()).orElse("nothing"));
        }
        return answer.get();
    }

    private void print(long articles, Map<String, Histogram> micros) {
        Map<String, Percentiles> times = new LinkedHashMap<>();
        micros.forEach((kind, histogram) -> times.put(kind, Percentiles.of(histogram)));
        if (json) {
            System.out.println(new Figures()
                    .put("articles", articles)
                    .put("milliseconds", times)
                    .toJson());
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(articles + " articles, " + rounds + " requests of each kind; milliseconds");
        lines.add(String.format(Locale.ROOT, "%-26s %8s %8s %8s %8s", "kind", "p50", "p90", "p99", "max"));
        times.forEach((kind, time) -> lines.add(String.format(
                Locale.ROOT, "%-26s %8.1f %8.1f %8.1f %8.1f", kind, time.p50(), time.p90(), time.p99(), time.max())));
        System.out.println(String.join("\n", lines));
    }
}
