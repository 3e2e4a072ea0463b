package dateline.standalone.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.discover.Discovery;
import dateline.ingest.page.Finding;
import dateline.ingest.read.Item;
import dateline.ingest.source.SourceParts;
import dateline.ingest.source.Sources;
import dateline.ingest.source.Trial;
import dateline.schemas.Article;
import dateline.schemas.CanonicalUrl;
import dateline.schemas.RecordJson;
import dateline.schemas.Seed;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads an address once and shows what would come of it. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Reads an address once and shows what would be published and why. Needs no running pipeline,"
                + " publishes nothing. Exit code 1 if nothing would be published.")
final class SeedsTestCommand implements Callable<Integer> {

    private static final int LONGEST_BODY = 600;
    private static final int LONGEST_LINE = 160;

    @Spec
    private CommandSpec spec;

    @Mixin
    private WebOptions web;

    @Parameters(paramLabel = "URL", description = "Of a feed, a sitemap, a front page or one article.")
    private String address;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "feed, sitemap, page, or article for the page of one article. Default: by what is there.")
    private String kind;

    @Option(
            names = "--articles",
            paramLabel = "N",
            defaultValue = "1",
            description = "So many of the newest entries are read.")
    private int articles;

    @Option(names = "--json", description = "As one JSON object.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException, IOException {
        URI url = CanonicalUrl.of(address.contains("://") ? address : "https://" + address)
                .map(URI::create)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "'" + address + "' is no http or https address without credentials"));
        if (kind != null && !kind.equals(Trial.ARTICLE) && !Sources.kinds().contains(kind)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--kind must be article or one of " + Sources.kinds() + ", but was '" + kind + "'");
        }
        try (var _ = web) {
            SourceParts parts = web.parts();
            String chosen = kind == null ? Discovery.kindOf(url, parts) : kind;
            Seed seed = Seed.newBuilder()
                    .setSeedId("test")
                    .setKind(chosen)
                    .setUrl(url.toString())
                    .build();
            Trial trial = Trial.of(seed, parts, Math.clamp(articles, 1, 50));
            PrintWriter out = spec.commandLine().getOut();
            if (json) {
                out.println(json(chosen, url, trial));
            } else {
                print(out, chosen, url, trial);
            }
            out.flush();
            return trial.articles().stream().anyMatch(article -> article.item() instanceof Item.Read) ? 0 : 1;
        }
    }

    private static void print(PrintWriter out, String kind, URI url, Trial trial) {
        Style style = Style.ofTerminal();
        out.println(style.bold(kind) + "  " + Terminal.safe(url.toString()));
        if (!trial.seen().title().isEmpty()) {
            out.println("title    " + Terminal.safe(trial.seen().title()));
        }
        if (!kind.equals(Trial.ARTICLE)) {
            out.println("entries  " + trial.seen().entries() + ", with their whole text "
                    + trial.seen().wholeTexts()
                    + trial.seen().newest().map(at -> ", newest " + at).orElse(", no times stated"));
        }
        trial.seen().movedTo().ifPresent(to -> out.println("moved    to " + Terminal.safe(to.toString())));
        trial.seen()
                .hub()
                .ifPresent(
                        hub -> out.println("hub      " + Terminal.safe(hub.url().toString())));
        trial.failure()
                .ifPresent(failure -> out.println(style.mark("failed   " + Terminal.safe(failure.getMessage()))));
        for (Trial.Article article : trial.articles()) {
            out.println();
            print(out, style, article);
        }
    }

    private static void print(PrintWriter out, Style style, Trial.Article tried) {
        switch (tried.item()) {
            case Item.Read(var place, var article) -> {
                out.println(style.bold(Terminal.safe(article.getHeadline())));
                out.println("from     " + Terminal.safe(place.name()) + ": " + Terminal.safe(tried.how()));
                RecordJson.of(article).properties().forEach(field -> {
                    if (!field.getKey().equals("body") && !field.getKey().equals("headline")) {
                        String value = field.getValue().isTextual()
                                ? field.getValue().asText()
                                : field.getValue().toString();
                        out.println("  " + field.getKey() + "  " + Terminal.cut(Terminal.safe(value), LONGEST_LINE));
                    }
                });
                out.println("  body  " + article.getBody().length() + " characters: "
                        + Terminal.cut(Terminal.safe(article.getBody()), LONGEST_BODY));
            }
            case Item.Rejected(var place, var step, var cause, var bytes) ->
                out.println(style.mark("no article  ") + Terminal.safe(place.name()) + ": "
                        + Terminal.safe(cause.getMessage()));
            case Item.Unreadable(var place, var cause) ->
                out.println(style.mark("not now  ") + Terminal.safe(place.name()) + ": "
                        + Terminal.safe(cause.getMessage()) + "; it would be tried again");
        }
        tried.page().ifPresent(page -> {
            out.println("why");
            for (Finding finding : page.findings()) {
                String line = "  " + finding.field() + "  " + finding.verdict() + "  " + finding.origin() + ": "
                        + Terminal.safe(finding.value());
                out.println(
                        finding.taken()
                                ? Terminal.cut(line, LONGEST_LINE)
                                : style.faint(Terminal.cut(line, LONGEST_LINE)));
            }
        });
    }

    private static ObjectNode json(String kind, URI url, Trial trial) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("kind", kind)
                .put("url", url.toString())
                .put("title", RecordJson.wellFormed(trial.seen().title()))
                .put("entries", trial.seen().entries())
                .put("wholeTexts", trial.seen().wholeTexts());
        trial.seen().newest().ifPresent(at -> object.put("newestAt", at.toString()));
        trial.seen().movedTo().ifPresent(to -> object.put("movedTo", to.toString()));
        trial.failure().ifPresent(failure -> object.put("failure", RecordJson.wellFormed(failure.getMessage())));
        ArrayNode articles = object.putArray("articles");
        for (Trial.Article tried : trial.articles()) {
            ObjectNode entry = articles.addObject().put("how", RecordJson.wellFormed(tried.how()));
            switch (tried.item()) {
                case Item.Read(var place, Article article) ->
                    entry.put("outcome", "published").set("article", RecordJson.of(article));
                case Item.Rejected(var place, var step, var cause, var bytes) ->
                    entry.put("outcome", "rejected").put("reason", RecordJson.wellFormed(cause.getMessage()));
                case Item.Unreadable(var place, var cause) ->
                    entry.put("outcome", "failed").put("reason", RecordJson.wellFormed(cause.getMessage()));
            }
            tried.page().ifPresent(page -> {
                ArrayNode findings = entry.putArray("findings");
                for (Finding finding : page.findings()) {
                    findings.addObject()
                            .put("field", finding.field())
                            .put("value", RecordJson.wellFormed(finding.value()))
                            .put("origin", finding.origin().toString())
                            .put("verdict", finding.verdict());
                }
            });
        }
        return object;
    }
}
