package dateline.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds articles. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Finds articles.",
            "Words must all occur; \"quoted words\" together; -word must not; OR between two means either.",
            "field:value, e.g. place:Caracas, headline:oil, published:[2026-05-01 TO 2026-05-03], tone:<-0.2."
        })
public final class SearchCommand implements Callable<Integer> {

    private static final int MAX_FRAGMENT = 240;

    @Spec
    private CommandSpec spec;

    @Mixin
    private ApiOptions api;

    @Parameters(arity = "0..*", paramLabel = "WORD", description = "What to look for; without, the newest articles.")
    private List<String> words = List.of();

    @Option(names = "--language", paramLabel = "CODE", defaultValue = "", description = "ISO 639-1, e.g. en.")
    private String language;

    @Option(names = "--publisher", paramLabel = "NAME", defaultValue = "", description = "Name of the outlet.")
    private String publisher;

    @Option(names = "--person", paramLabel = "NAME", defaultValue = "", description = "Somebody named in it.")
    private String person;

    @Option(
            names = "--organisation",
            paramLabel = "NAME",
            defaultValue = "",
            description = "An organisation named in it.")
    private String organisation;

    @Option(names = "--place", paramLabel = "NAME", defaultValue = "", description = "A place named in it.")
    private String place;

    @Option(names = "--country", paramLabel = "CODE", defaultValue = "", description = "ISO 3166, e.g. VE.")
    private String country;

    @Option(
            names = "--subject",
            paramLabel = "SUBJECT",
            defaultValue = "",
            description = "IPTC Media Topic, e.g. medtop:11000000 or 'politics'.")
    private String subject;

    @Option(names = "--speaker", paramLabel = "NAME", defaultValue = "", description = "Somebody quoted in it.")
    private String speaker;

    @Option(names = "--agency", paramLabel = "NAME", defaultValue = "", description = "An agency credited in it.")
    private String agency;

    @Option(names = "--from", paramLabel = "DATE", defaultValue = "", description = "Not before, e.g. 2026-05-03.")
    private String from;

    @Option(names = "--to", paramLabel = "DATE", defaultValue = "", description = "Before, e.g. 2026-05-04.")
    private String to;

    @Option(names = "--sort", paramLabel = "ORDER", defaultValue = "", description = "relevance, time or oldest.")
    private String sort;

    @Option(names = "--story", paramLabel = "STORY-ID", defaultValue = "", description = "Articles of a story.")
    private String story;

    @Option(names = "--near", paramLabel = "LAT,LON,KM", defaultValue = "", description = "A place in it lies there.")
    private String near;

    @Option(names = "--like", paramLabel = "ARTICLE-ID", defaultValue = "", description = "What resembles an article.")
    private String like;

    @Option(
            names = "--like-by",
            paramLabel = "WHAT",
            defaultValue = "",
            description = "words, vector or both: what makes an article like another.")
    private String likeBy;

    @Option(names = "--copies", description = "Copies too, each a hit of its own.")
    private boolean copies;

    @Option(
            names = "--cursor",
            paramLabel = "CURSOR",
            defaultValue = "",
            description = "Where to go on: what the page before printed at its end.")
    private String cursor;

    @Option(names = "--size", paramLabel = "N", defaultValue = "10", description = "Hits on a page, 1 to 100.")
    private int size;

    @Option(names = "--json", description = "The answer as one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        JsonNode answer = api.get("/api/search", parameters());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(answer);
        } else {
            print(out, answer, Style.ofTerminal());
        }
        out.flush();
        return 0;
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("q", String.join(" ", words));
        parameters.put("language", language);
        parameters.put("publisher", publisher);
        parameters.put("person", person);
        parameters.put("organisation", organisation);
        parameters.put("place", place);
        parameters.put("country", country);
        parameters.put("subject", subject);
        parameters.put("speaker", speaker);
        parameters.put("agency", agency);
        parameters.put("from", from);
        parameters.put("to", to);
        parameters.put("sort", sort);
        parameters.put("story", story);
        parameters.put("near", near);
        parameters.put("like", like);
        parameters.put("likeBy", likeBy);
        parameters.put("copies", copies ? "shown" : "");
        parameters.put("cursor", cursor);
        parameters.put("size", Integer.toString(size));
        return parameters;
    }

    /** Prints hits with their highlights; also what {@code demo} shows. */
    static void print(PrintWriter out, JsonNode answer, Style style) {
        long total = answer.path("total").asLong();
        out.println(total
                + (total == 1 ? " article" : " articles")
                + style.faint(" in " + answer.path("tookMillis").asLong() + " ms"));
        for (JsonNode hit : answer.path("hits")) {
            out.println();
            JsonNode marked = hit.path("highlights").path("headline").path(0);
            String headline = marked.isTextual()
                    ? style.highlight(marked.asText())
                    : Terminal.safe(hit.path("headline").asText());
            out.println(style.bold(headline.isEmpty() ? "(no headline)" : headline));
            out.println("  "
                    + style.faint(hit.path("articleId").asText() + "  "
                            + Terminal.safe(hit.path("publisher").asText("–")) + "  "
                            + hit.path("publishedAt").asText("no date") + "  "
                            + hit.path("language").asText("--")));
            long folded = hit.path("copyCount").asLong();
            if (folded > 0) {
                out.println("  " + style.faint("and " + folded + (folded == 1 ? " copy" : " copies") + " (--copies)"));
            }
            for (JsonNode fragment : hit.path("highlights").path("body")) {
                out.println("  … " + style.highlight(Terminal.cut(fragment.asText(), MAX_FRAGMENT)));
            }
        }
        if (answer.path("next").isTextual()) {
            out.println();
            out.println(style.faint("More: --cursor " + answer.path("next").asText()));
        }
    }
}
