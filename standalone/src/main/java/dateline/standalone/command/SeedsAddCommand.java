package dateline.standalone.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.ingest.discover.Discovery;
import dateline.ingest.discover.Finding;
import dateline.ingest.source.Sources;
import dateline.program.KafkaOptions;
import dateline.program.TopicOptions;
import dateline.schemas.CanonicalUrl;
import dateline.schemas.RecordJson;
import dateline.schemas.Seed;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds what can be read at an address. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Looks for feeds and news sitemaps at an address, says what it found, and adds the good ones;"
                + " ingest reads them from then on. With --kind the address is added as it is.")
final class SeedsAddCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private KafkaOptions kafka;

    @Mixin
    private TopicOptions topics;

    @Mixin
    private WebOptions web;

    @Mixin
    private SeedOptions options;

    @Parameters(paramLabel = "URL", description = "Of a newspaper, a feed, a sitemap or a section.")
    private String address;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "feed, sitemap or page, or another kind of source. Default: looked for.")
    private String kind;

    @Option(
            names = "--id",
            paramLabel = "ID",
            description = "Id of the seed: lower-case letters, digits and hyphens. Default: made from the address.")
    private String id;

    @Option(names = "--json", description = "One JSON object a line for each thing found.")
    private boolean json;

    @Override
    public Integer call() throws InterruptedException, IOException {
        if (id != null && !SeedId.isWellFormed(id)) {
            throw new ParameterException(
                    spec.commandLine(), "--id must be lower-case letters, digits and hyphens, but was '" + id + "'");
        }
        if (kind != null && !Sources.kinds().contains(kind)) {
            throw new ParameterException(
                    spec.commandLine(), "--kind must be one of " + Sources.kinds() + ", but was '" + kind + "'");
        }
        SeedTopic topic = SeedTopic.open(kafka, topics);
        Map<String, Seed> there = topic.all(spec.commandLine().getErr());
        List<Finding> findings = kind == null
                ? found()
                : List.of(new Finding(kind, asIs(), "", 0, Optional.empty(), true, "as asked for"));
        return add(topic, there, findings);
    }

    private List<Finding> found() throws IOException, InterruptedException {
        URI url = CanonicalUrl.of(address.contains("://") ? address : "https://" + address)
                .map(URI::create)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "'" + address + "' is no http or https address without credentials"));
        if (!json) {
            spec.commandLine().getOut().println("Looking at " + url + " …");
            spec.commandLine().getOut().flush();
        }
        try (var _ = web) {
            return Discovery.at(url, web.parts());
        }
    }

    /** A folder is fine for kind files; what is read from the web must be an address. */
    private URI asIs() {
        try {
            return URI.create(address);
        } catch (IllegalArgumentException _) {
            throw new ParameterException(spec.commandLine(), "'" + address + "' is no address");
        }
    }

    private int add(SeedTopic topic, Map<String, Seed> there, List<Finding> findings) throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Set<String> ids = new HashSet<>(there.keySet());
        List<Seed> added = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            Optional<Seed> same = there.values().stream()
                    .filter(seed -> seed.getUrl().equals(finding.url().toString()))
                    .findFirst();
            Seed seed = null;
            if (finding.good() && same.isEmpty()) {
                seed = seed(finding, added.isEmpty(), ids);
                ids.add(seed.getSeedId());
                added.add(seed);
            }
            lines.add(json ? json(finding, seed, same).toString() : line(finding, seed, same));
        }
        if (id != null && there.containsKey(id) && !added.isEmpty()) {
            throw new IllegalStateException(
                    "There is a seed " + id + " already, at " + there.get(id).getUrl()
                            + ". Choose another --id, or take it out first: dateline seeds remove " + id);
        }
        topic.write(added);
        lines.forEach(out::println);
        boolean any = !added.isEmpty() || findings.stream().anyMatch(finding -> finding.good());
        if (!json) {
            out.println(
                    any
                            ? "Added " + added.size() + ". How they do says: dateline seeds"
                            : "Nothing here is worth reading. What of it to read nevertheless says --kind, e.g. --kind page");
        }
        out.flush();
        return any ? 0 : 1;
    }

    private Seed seed(Finding finding, boolean first, Set<String> taken) {
        String seedId = id != null && first ? id : SeedId.of(finding.url(), taken);
        return Seed.newBuilder()
                .setSeedId(seedId)
                .setKind(finding.kind())
                .setUrl(finding.url().toString())
                .setPublisher(options.publisher)
                .setPollInterval(options.interval == null ? null : options.interval.toMillis())
                .setLane(options.lane)
                .setAddedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .build();
    }

    private static String line(Finding finding, Seed seed, Optional<Seed> same) {
        Style style = Style.ofTerminal();
        String verdict = seed != null
                ? style.bold("added " + seed.getSeedId())
                : same.map(before -> "there already as " + before.getSeedId()).orElse("left out");
        return verdict + "  " + finding.kind() + "  "
                + Terminal.safe(finding.url().toString()) + "  "
                + style.faint(Terminal.safe((finding.title().isEmpty() ? "" : "“" + finding.title() + "”, ")
                        + (finding.entries() == 0 ? "" : finding.entries() + " entries, ")
                        + finding.newest()
                                .map(at -> "newest " + at.truncatedTo(ChronoUnit.MINUTES) + ", ")
                                .orElse("")
                        + finding.why()));
    }

    private static ObjectNode json(Finding finding, Seed seed, Optional<Seed> same) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("kind", finding.kind())
                .put("url", finding.url().toString())
                .put("title", RecordJson.wellFormed(finding.title()))
                .put("entries", finding.entries())
                .put("good", finding.good())
                .put("why", RecordJson.wellFormed(finding.why()))
                .put("added", seed != null);
        finding.newest().ifPresent(at -> object.put("newestAt", at.toString()));
        if (seed != null) {
            object.put("seedId", seed.getSeedId());
        }
        same.ifPresent(before -> object.put("seedId", before.getSeedId()));
        return object;
    }
}
