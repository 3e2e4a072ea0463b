package dateline.lab.bench;

import dateline.enrich.Annotator;
import dateline.enrich.enricher.Enricher;
import dateline.schemas.Article;
import dateline.schemas.LanguageTag;
import dateline.schemas.Tags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Runs every enricher over odd texts, all of them taken for English, at one length and at four times that, and fails when the time grows by more than
 * twice what the length does.
 */
@Command(
        name = "odd",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description =
                "Whether every enricher's time is linear in the length of odd texts, taken for English; fails when it is not.")
public final class BenchOddCommand implements Callable<Integer> {

    private static final int FACTOR = 4;

    private static final double MOST_GROWTH = 8;

    /** Below this the clock and the collector decide. */
    private static final double MEASURABLE_MILLIS = 20;

    /** Set whatever the text is: few odd texts are told to be in a language, and some enrichers read one alone. */
    private static final String LANGUAGE = "en";

    private static final int HEADLINE = 2_000;

    @Option(
            names = "--length",
            paramLabel = "N",
            defaultValue = "100000",
            description = "Characters of the short text.")
    private int length;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "3", description = "The fastest of so many counts.")
    private int rounds;

    @Override
    public Integer call() {
        if (length < 1000 || rounds < 1) {
            throw new IllegalArgumentException("--length must be 1000 or more and --rounds 1 or more");
        }
        var annotator = Annotator.usual();
        List<String> superlinear = new ArrayList<>();
        System.out.println(
                row("text", annotator.enrichers().stream().map(Enricher::name).toList()));
        for (Map.Entry<String, String> odd : OddUnits.BY_NAME.entrySet()) {
            double[] small = millis(annotator, odd.getValue(), length);
            double[] large = millis(annotator, odd.getValue(), length * FACTOR);
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < small.length; i++) {
                double growth = large[i] / small[i];
                boolean bad = growth > MOST_GROWTH && large[i] > MEASURABLE_MILLIS;
                cells.add(String.format(Locale.ROOT, "%.2f%s", large[i] * 1e5 / length / FACTOR, bad ? "!" : ""));
                if (bad) {
                    superlinear.add(String.format(
                            Locale.ROOT,
                            "%s over %s: %.1f ms, then %.1f ms for %d times the text",
                            annotator.enrichers().get(i).name(),
                            odd.getKey(),
                            small[i],
                            large[i],
                            FACTOR));
                }
            }
            System.out.println(row(odd.getKey(), cells));
        }
        System.out.println("\nMilliseconds for 100,000 characters, at " + length * FACTOR + " characters.");
        superlinear.forEach(System.out::println);
        return superlinear.isEmpty() ? 0 : 1;
    }

    private double[] millis(Annotator annotator, String unit, int characters) {
        String body = unit.repeat(characters / unit.length());
        Article article = Article.newBuilder()
                .setArticleId("odd")
                .setCanonicalUrl("https://lab.example/odd")
                .setHeadline(body.substring(0, Math.min(HEADLINE, body.length())))
                .setBody(body)
                .setFetchedAt(Instant.EPOCH)
                .build();
        List<Enricher> enrichers = annotator.enrichers();
        int afterLanguage = enrichers.stream().map(Enricher::name).toList().indexOf("language") + 1;
        var fastest = new double[enrichers.size()];
        for (int round = 0; round < rounds; round++) {
            var tags = Tags.newBuilder();
            for (int i = 0; i < fastest.length; i++) {
                Enricher enricher = enrichers.get(i);
                if (i == afterLanguage) {
                    tags.setLanguage(new LanguageTag(LANGUAGE, 1f, "bench"));
                }
                double millis = CpuTime.of(() -> enricher.enrich(article, tags)) / 1e6;
                fastest[i] = round == 0 ? millis : Math.min(fastest[i], millis);
            }
        }
        return fastest;
    }

    private static String row(String name, List<String> cells) {
        var row = new StringBuilder(String.format(Locale.ROOT, "%-20s", name));
        cells.forEach(cell -> row.append(String.format(Locale.ROOT, " %13s", cell)));
        return row.toString();
    }
}
