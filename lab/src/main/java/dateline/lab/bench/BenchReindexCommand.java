package dateline.lab.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.lab.watch.Figures;
import dateline.lab.watch.LocalHttp;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Searches while an index is filled anew, and looks whether any search or article is lost. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Runs a command that fills the index anew, and meanwhile searches of every kind, one after another.",
            "Beside 'lab load --rate 50/s' articles arrive all the while.",
            "Exit code 1: a search failed, the command failed, or fewer documents are there in the end than before."
        })
public final class BenchReindexCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WARM_UP = 3;

    /**
     * What was seen.
     *
     * @param deepestFall by how many documents the index once had fewer than some time before
     */
    private record Counts(long before, long most, long deepestFall, long after, int failed) {}

    @Option(
            names = "--api",
            paramLabel = "URL",
            defaultValue = "${env:DATELINE_API:-http://localhost:8080}",
            description = "Where the sink program listens.")
    private URI api;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Mixin
    private Pause pause;

    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            defaultValue = "./dateline reindex --json",
            description = "What fills the index anew; behind -- where it has options.")
    private List<String> command;

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException, IOException {
        try (var http = new LocalHttp()) {
            var searches = new SearchRounds(http, api);
            for (int round = 0; round < WARM_UP; round++) {
                searches.warmUp(round);
            }
            long before = documents(searches);
            long most = before;
            long deepest = 0;
            int failed = 0;
            long start = System.nanoTime();
            Process process = new ProcessBuilder(words()).inheritIO().start();
            try {
                for (int round = 0; process.isAlive(); round++) {
                    try {
                        searches.round(round, pause);
                        long now = documents(searches);
                        deepest = Math.max(deepest, most - now);
                        most = Math.max(most, now);
                    } catch (IllegalStateException e) {
                        failed++;
                        System.err.println(e.getMessage());
                    }
                }
            } finally {
                process.destroy();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            int exit = process.waitFor();
            long after = settled(searches, most);
            print(searches, new Counts(before, most, deepest, after, failed), seconds, exit);
            return exit == 0 && failed == 0 && after >= most ? 0 : 1;
        }
    }

    /** A command given as one word, as the default is, is split at its spaces. */
    private List<String> words() {
        return command.size() == 1 ? List.of(command.getFirst().split(" ")) : command;
    }

    private static long documents(SearchRounds searches) throws InterruptedException, JsonProcessingException {
        return JSON.readTree(searches.answer("/api/status").body())
                .path("documents")
                .asLong();
    }

    /** What was written while the alias moved shows within the index's next refresh. */
    private static long settled(SearchRounds searches, long most) throws InterruptedException, JsonProcessingException {
        long after = documents(searches);
        for (int round = 0; round < WARM_UP && after < most; round++) {
            searches.warmUp(round);
            after = documents(searches);
        }
        return after;
    }

    private void print(SearchRounds searches, Counts counts, double seconds, int exit) {
        var figures = new Figures()
                .put("documentsBefore", counts.before())
                .put("documentsMost", counts.most())
                .put("documentsAfter", counts.after())
                .put("deepestFall", counts.deepestFall())
                .put("seconds", seconds)
                .put("searches", searches.searches())
                .put("searchesFailed", counts.failed())
                .put("exitCode", exit);
        if (json) {
            System.out.println(figures.put("milliseconds", searches.times()).toJson());
        } else {
            System.out.println(figures.toTable());
            System.out.println(searches.table());
        }
    }
}
