package dateline.lab.score.linking;

import dateline.enrich.entity.Links;
import dateline.lab.score.Bootstrap;
import dateline.lab.score.Counts;
import dateline.lab.score.Interval;
import dateline.lab.score.Report;
import dateline.lab.score.ScoreOptions;
import dateline.lab.score.linking.LinkedText.Label;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Scores links to Wikidata. */
@Command(name = "linking", mixinStandardHelpOptions = true, description = "Scores links of names to Wikidata items.")
public final class ScoreLinkingCommand implements Callable<Integer> {

    private static final int SEED = 7;

    /** Classes as the sets have them: human, geographic entity, organisation, human population. */
    private static final Map<String, Predicate<Label>> CLASSES = classes();

    @Mixin
    private ScoreOptions options;

    @Override
    public Integer call() throws IOException {
        Optional<String> missing = options.missing(LinkingSet.NEWS_FAIR.file());
        if (missing.isPresent()) {
            System.out.println(missing.get());
            return 0;
        }
        var report = new Report("Links to Wikidata");
        var table = report.table(
                "Same stretch, same item", "set", "texts", "labels", "P", "R", "F1", "F1 of names", "F1 of linkable");
        var classes = report.table("Names of news-fair by class", "class", "labels", "stretch found", "linked right");
        var links = Links.shipped();
        Set<String> items = links.items().mapToObj(item -> "Q" + item).collect(Collectors.toSet());
        var linker = new ArticleLinks(links);
        for (LinkingSet set : LinkingSet.values()) {
            if (options.missing(set.file()).isPresent()) {
                continue;
            }
            List<LinkedText> texts = LinkedText.read(options.data().resolve(set.file()));
            List<List<FoundLink>> found =
                    texts.stream().map(text -> linker.links(text.text())).toList();
            List<Counts> all = counts(texts, found, (_, _) -> true);
            Counts total = total(all);
            List<Counts> linkable = counts(texts, found, (_, label) -> items.contains(label.item()));
            table.row(
                    set.title(),
                    texts.size(),
                    (long) total.gold(),
                    total.precision(),
                    total.recall(),
                    interval(all),
                    total(counts(texts, found, (text, label) -> label.isName(text.text())))
                            .f1(),
                    total(linkable).f1());
            if (set == LinkingSet.NEWS_FAIR) {
                addClasses(classes, texts, found);
            }
        }
        report.note(
                        "Published for news-fair, version 2: ReFinED .663, REL .547, prior alone .471, Spotlight .430. Those"
                                + " link to all of Wikipedia; this table holds " + links.size() + " names.")
                .note(
                        "Names: labels that start with a capital and are no pronouns; the sets label pronouns and common nouns"
                                + " too, which nothing here links.")
                .note(
                        "Linkable: labels whose item the table knows. Times and quantities are left out, and so are labels"
                                + " without an item: what is linked there is neither right nor wrong.");
        options.publish(report);
        return 0;
    }

    private static void addClasses(Report.Table table, List<LinkedText> texts, List<List<FoundLink>> found) {
        CLASSES.forEach((name, isOfClass) -> {
            BiPredicate<LinkedText, Label> asked = (text, label) -> label.isName(text.text()) && isOfClass.test(label);
            Counts spans = Counts.NONE;
            for (int i = 0; i < texts.size(); i++) {
                spans = spans.plus(LinkCounts.spans(texts.get(i), found.get(i), asked));
            }
            Counts right = total(counts(texts, found, asked));
            table.row(name, (long) right.gold(), spans.recall(), right.recall());
        });
    }

    private static List<Counts> counts(
            List<LinkedText> texts, List<List<FoundLink>> found, BiPredicate<LinkedText, Label> asked) {
        List<Counts> counts = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            counts.add(LinkCounts.of(texts.get(i), found.get(i), asked));
        }
        return counts;
    }

    private static Counts total(List<Counts> counts) {
        return counts.stream().reduce(Counts.NONE, Counts::plus);
    }

    private Interval interval(List<Counts> counts) {
        return new Bootstrap(options.samples(), SEED).interval(counts.size(), drawn -> {
            Counts sum = Counts.NONE;
            for (int i = 0; i < drawn.length; i++) {
                sum = sum.plus(counts.get(i), drawn[i]);
            }
            return sum.f1();
        });
    }

    private static Map<String, Predicate<Label>> classes() {
        Map<String, Predicate<Label>> classes = new LinkedHashMap<>();
        classes.put("person", label -> label.type().contains("Q215627"));
        classes.put("place", label -> label.type().contains("Q27096213"));
        classes.put(
                "organisation",
                label -> label.type().contains("Q43229") && !label.type().contains("Q27096213"));
        classes.put("group of people", label -> label.type().contains("Q33829"));
        classes.put(
                "anything else",
                label -> classes.entrySet().stream()
                        .filter(other -> !other.getKey().equals("anything else"))
                        .noneMatch(other -> other.getValue().test(label)));
        return classes;
    }
}
