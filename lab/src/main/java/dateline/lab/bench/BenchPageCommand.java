package dateline.lab.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.lab.watch.Figures;
import dateline.lab.watch.LocalHttp;
import dateline.lab.watch.Percentiles;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Times how soon a page is seen, in a Chromium without a window. */
@Command(
        name = "page",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Times first paint of the pages of a running sink program in a real Chromium, one load after another:",
            "from the start of the navigation to the first text on the screen, as the browser itself measures it.",
            "Beside 'lab load --rate 50' it says how soon they are seen while articles arrive."
        })
public final class BenchPageCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COLD = ", nothing kept";

    @Option(
            names = "--api",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Where the sink program listens.")
    private URI api;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "50", description = "Loads of each page.")
    private int rounds;

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "5", description = "Loads that do not count.")
    private int warmUp;

    @Mixin
    private Pause pause;

    @Option(
            names = "--chromium",
            paramLabel = "FILE",
            defaultValue = "/usr/bin/chromium",
            description = "The browser; Debian: apt-get install chromium.")
    private Path chromium;

    @Option(
            names = "--chromedriver",
            paramLabel = "FILE",
            defaultValue = "/usr/bin/chromedriver",
            description = "Its driver; Debian: apt-get install chromium-driver.")
    private Path chromedriver;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException {
        if (rounds < 1 || warmUp < 0) {
            throw new IllegalArgumentException("--rounds must be 1 or more and --warm-up 0 or more");
        }
        Map<String, URI> pages = pages();
        Map<String, Histogram> micros = new LinkedHashMap<>();
        try (var browser = new PaintTimer(chromium, chromedriver)) {
            for (int round = -warmUp; round < rounds; round++) {
                for (var page : pages.entrySet()) {
                    boolean cold = page.getKey().endsWith(COLD);
                    pause.take();
                    double paint = browser.firstPaint(page.getValue(), cold);
                    if (round >= 0) {
                        micros.computeIfAbsent(page.getKey(), _ -> new Histogram(3))
                                .recordValue(Math.round(paint * 1000));
                    }
                }
            }
        }
        print(micros);
        return 0;
    }

    private Map<String, URI> pages() throws InterruptedException, JsonProcessingException {
        String body;
        try (var http = new LocalHttp()) {
            body = http.get(LocalHttp.at(api, "/api/search?size=1&sort=time"))
                    .filter(answer -> answer.status() == 200)
                    .orElseThrow(() -> new IllegalStateException("Nobody answers at " + api))
                    .body();
        }
        var newest = JSON.readTree(body).path("hits").path(0);
        if (newest.isMissingNode()) {
            throw new IllegalStateException("There is no article yet: an empty page would look like a fast one");
        }
        Map<String, URI> pages = new LinkedHashMap<>();
        pages.put("the wire" + COLD, LocalHttp.at(api, "/"));
        pages.put("the wire", LocalHttp.at(api, "/"));
        pages.put("a search", LocalHttp.at(api, "/?q=president"));
        pages.put(
                "an article",
                LocalHttp.at(api, "/article/" + newest.path("articleId").asText()));
        String story = newest.path("story").path("storyId").asText("");
        if (!story.isEmpty()) {
            pages.put("a story", LocalHttp.at(api, "/story/" + story));
        }
        pages.put("the map", LocalHttp.at(api, "/map"));
        return pages;
    }

    private void print(Map<String, Histogram> micros) throws JsonProcessingException {
        Map<String, Percentiles> times = new LinkedHashMap<>();
        micros.forEach((page, histogram) -> times.put(page, Percentiles.of(histogram)));
        if (json) {
            System.out.println(
                    new Figures().put("firstPaintMilliseconds", times).toJson());
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add("first paint, " + rounds + " loads of each page; milliseconds");
        lines.add(String.format(Locale.ROOT, "%-26s %8s %8s %8s %8s", "page", "p50", "p90", "p99", "max"));
        times.forEach((page, time) -> lines.add(String.format(
                Locale.ROOT, "%-26s %8.1f %8.1f %8.1f %8.1f", page, time.p50(), time.p90(), time.p99(), time.max())));
        System.out.println(String.join("\n", lines));
    }
}
