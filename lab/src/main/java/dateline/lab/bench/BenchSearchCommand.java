package dateline.lab.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import dateline.lab.watch.Figures;
import dateline.lab.watch.LocalHttp;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private Pause pause;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException, JsonProcessingException {
        if (rounds < 1 || warmUp < 0) {
            throw new IllegalArgumentException("--rounds must be 1 or more and --warm-up 0 or more");
        }
        try (var http = new LocalHttp()) {
            var searches = new SearchRounds(http, api);
            for (int round = -warmUp; round < 0; round++) {
                searches.warmUp(round);
            }
            for (int round = 0; round < rounds; round++) {
                searches.round(round, pause);
            }
            print(searches);
        }
        return 0;
    }

    private void print(SearchRounds searches) {
        if (json) {
            System.out.println(new Figures()
                    .put("articles", searches.articles())
                    .put("milliseconds", searches.times())
                    .toJson());
            return;
        }
        System.out.println(searches.articles() + " articles, " + rounds + " requests of each kind; milliseconds");
        System.out.println(searches.table());
    }
}
