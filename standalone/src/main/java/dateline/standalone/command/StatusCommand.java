package dateline.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.seed.SeedLoop;
import dateline.program.KafkaOptions;
import dateline.schemas.Seed;
import dateline.schemas.SeedHealth;
import dateline.schemas.SeedState;
import dateline.schemas.Topics;
import dateline.standalone.command.ProgramProbe.Health;
import dateline.standalone.command.TopicFacts.Facts;
import java.io.PrintWriter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says whether everything works and how far it has come. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Says whether every part answers, what each has counted since it was started, and what is still to do. "
                        + "Exit code 1 if a part does not work.")
public final class StatusCommand implements Callable<Integer> {

    private static final List<String> PROGRAMS = List.of("ingest", "enrich", "sink");

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private ApiOptions api;

    @Option(
            names = "--ingest",
            paramLabel = "URL",
            defaultValue = "${env:DATELINE_INGEST:-http://localhost:8071}",
            description = "Where ingest listens.")
    private URI ingest;

    @Option(
            names = "--enrich",
            paramLabel = "URL",
            defaultValue = "${env:DATELINE_ENRICH:-http://localhost:8072}",
            description = "Where enrich listens.")
    private URI enrich;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (var facts = new TopicFacts(kafka);
                var probe = new ProgramProbe()) {
            var report = JsonNodeFactory.instance.objectNode();
            report.putObject("kafka")
                    .put("bootstrapServers", kafka.bootstrapServers())
                    .put("brokers", facts.brokers());
            program(report, "ingest", probe.ask(ingest, "ingest_items")).put("members", facts.members(SeedLoop.GROUP));
            group(program(report, "enrich", probe.ask(enrich, "enrich_articles")), facts, "enrich");
            group(program(report, "sink", probe.ask(api.url(), "sink_documents")), facts, "sink");
            boolean works = PROGRAMS.stream().allMatch(name -> works(report.path(name)));
            ObjectNode offsets = report.putObject("offsets");
            for (Facts topic : facts.topics()) {
                offsets.put(topic.topic().name(), topic.offsets());
            }
            report.put(
                    "documents",
                    works ? api.get("/api/status", Map.of()).path("documents").asLong() : -1);
            report.put("works", works);
            seeds(report.putObject("seeds"));
            if (json) {
                out.println(report);
            } else {
                print(out, report);
            }
            out.flush();
            return works ? 0 : 1;
        }
    }

    private static ObjectNode program(ObjectNode report, String name, Health health) {
        ObjectNode program = report.putObject(name).put("state", health.state());
        ObjectNode outcomes = program.putObject("outcomes");
        health.outcomes().forEach(outcomes::put);
        return program;
    }

    /** How many seeds do how, those that are not read left out. */
    private void seeds(ObjectNode counts) {
        PrintWriter err = spec.commandLine().getErr();
        Map<String, SeedState> states = NewestRecords.read(kafka, Topics.SEED_STATES, err);
        NewestRecords.read(kafka, Topics.SEEDS, err).values().stream()
                .filter(Seed::getEnabled)
                .map(seed -> states.get(seed.getSeedId()))
                .map(state -> state == null ? SeedHealth.UNKNOWN : state.getHealth())
                .sorted()
                .map(health -> health.name().toLowerCase(Locale.ROOT))
                .forEach(health -> counts.put(health, counts.path(health).asInt() + 1));
    }

    private static void group(ObjectNode program, TopicFacts facts, String group) throws InterruptedException {
        program.put("members", facts.members(group)).put("lag", facts.lag(group));
    }

    /** There may be many instances on ports we do not know; who is a member of its group does its share of the work. */
    private static boolean works(JsonNode program) {
        String state = program.path("state").asText();
        return state.equals(Health.READY)
                || (state.equals(Health.NO_ANSWER) && program.path("members").asInt() > 0);
    }

    private static void print(PrintWriter out, ObjectNode report) {
        Style style = Style.ofTerminal();
        out.printf(
                Locale.ROOT,
                "%-8s %s, %d broker(s)%n",
                "kafka",
                report.path("kafka").path("bootstrapServers").asText(),
                report.path("kafka").path("brokers").asInt());
        for (String name : PROGRAMS) {
            var program = report.path(name);
            String counts = program.path("outcomes").properties().stream()
                    .map(outcome -> outcome.getKey() + " " + outcome.getValue().asLong())
                    .collect(Collectors.joining(", "));
            String lag = program.has("lag") ? ", " + program.path("lag").asLong() + " offsets to go" : "";
            String members = program.path("members").asInt() > 0
                    ? ", " + program.path("members").asInt() + " group members"
                    : "";
            String state = program.path("state").asText() + members;
            out.printf(
                    Locale.ROOT,
                    "%-8s %s%s%s%n",
                    name,
                    works(program) ? state : style.mark(state),
                    lag,
                    counts.isEmpty() ? "" : style.faint("  since its start: " + counts));
        }
        out.printf(
                Locale.ROOT,
                "%-8s %s%n",
                "index",
                report.path("documents").asLong() < 0
                        ? "unknown"
                        : report.path("documents").asLong() + " articles");
        out.printf(
                Locale.ROOT,
                "%-8s %d offsets in %s%n",
                "letters",
                report.path("offsets").path(Topics.DEAD_LETTERS.name()).asLong(),
                Topics.DEAD_LETTERS.name());
        String seeds = report.path("seeds").properties().stream()
                .map(count -> count.getKey() + " " + count.getValue().asLong())
                .collect(Collectors.joining(", "));
        out.printf(Locale.ROOT, "%-8s %s%n", "seeds", seeds.isEmpty() ? "none" : seeds);
    }
}
