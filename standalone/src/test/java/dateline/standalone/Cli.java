package dateline.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** Runs commands as a user would type them, and keeps what they print. */
final class Cli {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> kafka;
    private final List<String> api;
    private final List<String> programs;

    Cli(String bootstrapServers, String registry, String api, String ingest, String enrich) {
        this.kafka = List.of("--bootstrap-servers", bootstrapServers, "--registry", registry);
        this.api = List.of("--api", api);
        this.programs = List.of("--ingest", ingest, "--enrich", enrich);
    }

    /** What came of a command. */
    record Result(int exitCode, String out, String err) {

        /** Each line of standard output as JSON. */
        List<JsonNode> json() {
            List<JsonNode> values = new ArrayList<>();
            for (String line : out.lines().filter(line -> !line.isBlank()).toList()) {
                try {
                    values.add(JSON.readTree(line));
                } catch (IOException e) {
                    throw new AssertionError("Not JSON: " + line, e);
                }
            }
            return values;
        }
    }

    Result run(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        switch (args[0]) {
            case "search", "show", "explain" -> all.addAll(api);
            case "status" -> {
                all.addAll(api);
                all.addAll(kafka);
                all.addAll(programs);
            }
            default -> all.addAll(kafka);
        }
        var out = new StringWriter();
        var err = new StringWriter();
        CommandLine line = DatelineMain.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        int exitCode = line.execute(all.toArray(String[]::new));
        return new Result(exitCode, out.toString(), err.toString());
    }
}
