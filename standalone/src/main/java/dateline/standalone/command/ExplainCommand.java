package dateline.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Prints every tag of one article with the words it rests on. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Prints every tag of an article: what was found, the words it rests on with their place in the text,",
            "how sure it is, and what made it. What could not be looked for is listed with the reason."
        })
public final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WantedArticle article;

    @Option(
            names = "--tag",
            paramLabel = "NAME",
            split = ",",
            description = "Only these kinds of tags, e.g. quotes,places. May be repeated.")
    private List<String> kinds = List.of();

    @Option(names = "--json", description = "The tags as one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        for (String kind : kinds) {
            if (!Explanation.KINDS.contains(kind)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "There are no tags called '" + kind + "'; there are " + String.join(", ", Explanation.KINDS));
            }
        }
        JsonNode document = article.document();
        PrintWriter out = spec.commandLine().getOut();
        var explanation = new Explanation(document, Style.ofTerminal());
        if (json) {
            out.println(explanation.json(kinds));
        } else {
            explanation.print(out, kinds);
        }
        out.flush();
        return 0;
    }
}
