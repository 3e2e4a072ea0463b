package dateline.standalone.command;

import dateline.program.KafkaOptions;
import dateline.schemas.RecordJson;
import dateline.schemas.Topics;
import dateline.schemas.Trend;
import dateline.schemas.TrendKind;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what rises. */
@Command(
        name = "trends",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Prints the stories, entities and places that more articles tell of than their own past lets"
                + " expect, highest rise first, each with its last 24 hours. There are none before a language has had"
                + " some hours of news.")
public final class TrendsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Option(names = "--kind", paramLabel = "KIND", description = "Only one kind: story, entity or place.")
    private TrendKind kind;

    @Option(names = "--language", paramLabel = "CODE", description = "Only articles in one language, such as en.")
    private String language;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "20", description = "Trends at most.")
    private int limit;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        List<Trend> trends = NewestRecords.read(kafka, Topics.TRENDS, err).values().stream()
                .filter(trend -> kind == null || trend.getKind() == kind)
                .filter(trend -> language == null || trend.getLanguage().equals(language))
                .sorted(Comparator.comparingDouble(Trend::getRise).reversed().thenComparing(Trend::getTrendId))
                .limit(limit)
                .toList();
        var text = new TrendText(Style.ofTerminal());
        trends.forEach(trend -> out.println(json ? RecordJson.of(trend).toString() : text.line(trend)));
        if (trends.isEmpty() && !json) {
            err.println("Nothing rises now.");
        }
        out.flush();
        return 0;
    }
}
