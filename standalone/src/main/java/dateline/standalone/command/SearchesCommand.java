package dateline.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Stored searches: those there are, others, and none. */
@Command(
        name = "searches",
        mixinStandardHelpOptions = true,
        description = "Lists the stored searches, which are asked of every article that arrives. What they find:"
                + " dateline alerts",
        synopsisSubcommandLabel = "[COMMAND]",
        subcommands = {
            SearchesCommand.Add.class,
            SearchesCommand.Show.class,
            SearchesCommand.Remove.class,
            SearchesCommand.DryRun.class
        })
public final class SearchesCommand implements Callable<Integer> {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final String PATH = "/api/searches";

    @Spec
    private CommandSpec spec;

    @Mixin
    private ApiOptions api;

    @Option(names = "--named", paramLabel = "WORDS", description = "Only those with these words in their names.")
    private String named = "";

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        String cursor = "";
        long printed = 0;
        do {
            JsonNode page = api.get(PATH, Map.of("q", named, "cursor", cursor, "size", "500"));
            for (JsonNode search : page.path("searches")) {
                out.println(json ? search.toString() : AlertText.search(search, Style.ofTerminal()));
                printed++;
            }
            cursor = page.path("next").asText("").replace("null", "");
        } while (!cursor.isEmpty());
        out.flush();
        if (printed == 0 && !json) {
            spec.commandLine().getErr().println("There are none. Store one with: dateline searches add NAME QUERY");
        }
        return 0;
    }

    private static String path(CommandSpec spec, String id) {
        if (!ID.matcher(id).matches()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "'" + id
                            + "' is not the id of a search, 32 hexadecimal digits. They are listed by: dateline searches");
        }
        return PATH + "/" + id;
    }

    /** What is searched for. */
    static final class Wanted {

        @Option(names = "--near", paramLabel = "LAT,LON,KM", description = "A place of the article lies there.")
        private String near = "";

        @Option(
                names = "--filter",
                paramLabel = "FIELD=VALUE",
                description = "Such as publisher=\"Example Courier\"; given again, any value of a field will do.")
        private List<String> filters = new ArrayList<>();

        ObjectNode json(CommandSpec spec, List<String> query) {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("query", String.join(" ", query));
            if (!near.isEmpty()) {
                json.put("near", near);
            }
            Map<String, List<String>> byField = new LinkedHashMap<>();
            for (String filter : filters) {
                int equals = filter.indexOf('=');
                if (equals < 1) {
                    throw new ParameterException(
                            spec.commandLine(), "--filter must be FIELD=VALUE, but was '" + filter + "'");
                }
                byField.computeIfAbsent(filter.substring(0, equals), _ -> new ArrayList<>())
                        .add(filter.substring(equals + 1));
            }
            ObjectNode given = json.putObject("filters");
            byField.forEach((field, values) -> values.forEach(given.putArray(field)::add));
            return json;
        }
    }

    /** Stores one. */
    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = "Stores a search and prints it. What it would have found: dateline searches dry-run QUERY")
    static final class Add implements Callable<Integer> {

        private static final Pattern QUIET = Pattern.compile("(\\d\\d:\\d\\d)-(\\d\\d:\\d\\d)");

        @Spec
        private CommandSpec spec;

        @Mixin
        private ApiOptions api;

        @Parameters(index = "0", paramLabel = "NAME", description = "What to call it.")
        private String name;

        @Parameters(
                index = "1..*",
                arity = "0..*",
                paramLabel = "QUERY",
                description = "As for dateline search: words, \"phrases\", -not, OR, field:value.")
        private List<String> query = new ArrayList<>();

        @Mixin
        private Wanted wanted;

        @Option(names = "--webhook", paramLabel = "URL", description = "Post alerts there, signed with --secret.")
        private String webhook;

        @Option(
                names = "--secret",
                paramLabel = "NAME",
                description = "Name of one of the secrets that the sink was given with --webhook-secrets.")
        private String secret;

        @Option(
                names = "--quiet-hours",
                paramLabel = "HH:MM-HH:MM",
                description = "Hold alerts of these hours for one digest.")
        private String quiet;

        @Option(
                names = "--zone",
                paramLabel = "ZONE",
                description = "Time zone of --quiet-hours. Default: this machine's.")
        private String zone = ZoneId.systemDefault().getId();

        @Option(
                names = "--max-per-hour",
                paramLabel = "N",
                description = "Hold what is more than this in an hour for one digest.")
        private Integer maxPerHour;

        @Option(names = "--json", description = "As JSON.")
        private boolean json;

        @Override
        public Integer call() throws InterruptedException {
            ObjectNode search = wanted.json(spec, query);
            search.put("name", name);
            if (webhook != null) {
                search.putObject("webhook").put("url", webhook).put("secret", secret == null ? "" : secret);
            }
            if (quiet != null) {
                Matcher hours = QUIET.matcher(quiet);
                if (!hours.matches()) {
                    throw new ParameterException(
                            spec.commandLine(), "--quiet-hours must be HH:MM-HH:MM such as 22:00-07:00");
                }
                search.putObject("quiet")
                        .put("from", hours.group(1))
                        .put("to", hours.group(2))
                        .put("zone", zone);
            }
            if (maxPerHour != null) {
                search.put("maxPerHour", maxPerHour);
            }
            JsonNode stored = api.post(PATH, search);
            spec.commandLine()
                    .getOut()
                    .println(json ? stored.toString() : AlertText.search(stored, Style.ofTerminal()));
            return 0;
        }
    }

    /** Shows one. */
    @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows one stored search as JSON.")
    static final class Show implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private ApiOptions api;

        @Parameters(paramLabel = "ID", description = "Of the search.")
        private String id;

        @Option(names = "--json", description = "On one line.")
        private boolean json;

        @Override
        public Integer call() throws InterruptedException {
            JsonNode search = api.get(path(spec, id), Map.of());
            spec.commandLine().getOut().println(json ? search.toString() : search.toPrettyString());
            return 0;
        }
    }

    /** Removes one. */
    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description = "Removes a stored search. Its alerts stay on their topic.")
    static final class Remove implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private ApiOptions api;

        @Parameters(arity = "1..*", paramLabel = "ID", description = "Of the search; several may be given.")
        private List<String> ids;

        @Override
        public Integer call() throws InterruptedException {
            for (String id : ids) {
                api.delete(path(spec, id));
            }
            return 0;
        }
    }

    /** Says what one would have found. */
    @Command(
            name = "dry-run",
            mixinStandardHelpOptions = true,
            showDefaultValues = true,
            description =
                    "Says how often a search would have fired, had it been stored some days ago: stories, not copies.")
    static final class DryRun implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Mixin
        private ApiOptions api;

        @Parameters(
                index = "0..*",
                arity = "0..*",
                paramLabel = "QUERY",
                description = "As for dateline search: words, \"phrases\", -not, OR, field:value.")
        private List<String> query = new ArrayList<>();

        @Mixin
        private Wanted wanted;

        @Option(names = "--days", paramLabel = "N", defaultValue = "7", description = "How far back, 1 to 30.")
        private int days;

        @Option(names = "--json", description = "As JSON.")
        private boolean json;

        @Override
        public Integer call() throws InterruptedException {
            JsonNode run = api.post(PATH + "/dry-run?days=" + days, wanted.json(spec, query));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(run.toString());
                return 0;
            }
            out.println(
                    run.path("summary").asText() + " (" + run.path("articles").asLong() + " articles)");
            run.path("perDay")
                    .forEach(day -> out.println("  " + day.path("day").asText() + "  "
                            + day.path("fired").asInt()));
            run.path("examples")
                    .forEach(hit -> out.println("  " + hit.path("articleId").asText() + "  "
                            + Terminal.safe(Terminal.cut(hit.path("headline").asText(), 90))));
            return 0;
        }
    }
}
