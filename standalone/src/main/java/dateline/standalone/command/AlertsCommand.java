package dateline.standalone.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints alerts: what matched a stored search. */
@Command(
        name = "alerts",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Prints the newest alerts, oldest first, or with --follow those that come: one for each story that"
                        + " matches a stored search. Searches are stored with: dateline searches add")
public final class AlertsCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long PAUSE_MILLIS = 2_000;
    private static final int MOST = 500;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ApiOptions api;

    @Option(names = "--search", paramLabel = "ID", description = "Only those of one stored search.")
    private String search = "";

    @Option(names = "--follow", description = "Print those that come, until Ctrl-C.")
    private boolean follow;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "Alerts at most, 1 to 500.")
    private int limit;

    @Option(names = "--max", paramLabel = "N", description = "With --follow, stop after this many.")
    private long max = Long.MAX_VALUE;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    private String lastEventId = "";
    private long printed;

    @Override
    public Integer call() throws InterruptedException {
        if (limit < 1 || limit > MOST) {
            throw new ParameterException(spec.commandLine(), "--limit must be 1 to " + MOST);
        }
        if (follow) {
            follow();
        } else {
            list();
        }
        return 0;
    }

    private void list() throws InterruptedException {
        JsonNode page = api.get("/api/alerts", Map.of("search", search, "size", Integer.toString(limit)));
        List<JsonNode> alerts = new ArrayList<>();
        page.path("alerts").forEach(alerts::addFirst);
        alerts.forEach(this::print);
        if (alerts.isEmpty() && !json) {
            spec.commandLine().getErr().println("There are no alerts. Which searches are stored: dateline searches");
        }
    }

    /** Comes back after a stream has ended, with what was sent last, so that none is missed or doubled. */
    private void follow() throws InterruptedException {
        String path = "/api/alerts/live" + (search.isEmpty() ? "" : "?search=" + search);
        while (printed < max) {
            try (Stream<String> lines = api.lines(path, lastEventId)) {
                lines.takeWhile(_ -> printed < max).forEach(this::take);
            } catch (UncheckedIOException _) {
                // it broke off
            }
            if (printed < max) {
                boolean _ = new CountDownLatch(1).await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    private void take(String line) {
        if (line.startsWith("id: ")) {
            lastEventId = line.substring(4);
        } else if (line.startsWith("data: ")) {
            try {
                JsonNode data = JSON.readTree(line.substring(6));
                if (data.has("alertId")) {
                    print(data);
                    printed++;
                }
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("What answers at " + api.url() + " (--api) is not Dateline", e);
            }
        }
    }

    private void print(JsonNode alert) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? alert.toString() : AlertText.line(alert, Style.ofTerminal()));
        out.flush();
    }
}
