package dateline.standalone.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints one article with its tags. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Prints an article with its repairs, tags and text. explain shows the words behind each tag.")
public final class ShowCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private WantedArticle article;

    @Option(names = "--json", description = "The document as one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException {
        JsonNode document = article.document();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(document);
        } else {
            new ArticleText(document, Style.ofTerminal()).print(out);
        }
        out.flush();
        return 0;
    }
}
