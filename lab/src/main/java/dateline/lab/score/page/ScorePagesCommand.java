package dateline.lab.score.page;

import dateline.lab.score.Bootstrap;
import dateline.lab.score.Counts;
import dateline.lab.score.Interval;
import dateline.lab.score.Peers;
import dateline.lab.score.Report;
import dateline.lab.score.ScoreOptions;
import dateline.lab.score.page.Fields.Field;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab score pages}. */
@Command(
        name = "pages",
        mixinStandardHelpOptions = true,
        description = "Scores what is read from pages: text, title, author, date, image; and peers beside it.",
        footer = {
            "",
            "A folder of peers: mvn package -Ppeers -pl peers -am, then peers/target/peers.jar and what these fetch:",
            "mvn dependency:copy -Dartifact=ARTIFACT -DoutputDirectory=DIR, for each ARTIFACT of",
            "net.dankito.readability4j:readability4j:1.0.8, org.jetbrains.kotlin:kotlin-stdlib:1.3.72,",
            "de.l3s.boilerpipe:boilerpipe:1.1.0, net.sourceforge.nekohtml:nekohtml:1.9.22, xerces:xercesImpl:2.11.0"
        })
public final class ScorePagesCommand implements Callable<Integer> {

    private static final long BOOTSTRAP_SEED = 1;

    @Mixin
    private ScoreOptions options;

    @Option(names = "--peers", paramLabel = "DIR", description = "Folder with the jars of other readers.")
    private Path peers;

    @Option(names = "--dev", description = "Score the half alone on which all choices were made.")
    private boolean dev;

    @Override
    public Integer call() throws IOException {
        Optional<String> missing = options.missing(
                Arrays.stream(PageSet.values()).map(PageSet::path).toArray(String[]::new));
        if (missing.isPresent()) {
            System.out.println(missing.get());
            return 0;
        }
        var report = new Report(dev ? "Pages, the half for choosing" : "Pages");
        List<PagePeer> readers = new ArrayList<>(List.of(new OurPages()));
        readers.addAll(Peers.in(peers, PagePeer.class));
        List<PageRun> segmented = run(PageSet.TRAFILATURA, readers);
        Report.Table text = report.table(
                "Text, pages-trafilatura",
                "reader, pages",
                "precision",
                "recall",
                "F1",
                "without any",
                "pages/s a core");
        for (PageRun run : segmented) {
            if (!dev) {
                text(text, run, "held half", page -> !page.isDev());
            }
            text(text, run, "half for choosing", GoldPage::isDev);
            if (!dev) {
                text(text, run, "all", page -> true);
            }
        }
        Report.Table fields =
                report.table("Fields", "reader, set", "field", "asked", "right", "read where none is said");
        for (PageRun run : segmented) {
            if (!dev) {
                fields(fields, run, "pages-trafilatura, held half", page -> !page.isDev());
            }
            fields(fields, run, "pages-trafilatura, " + (dev ? "half for choosing" : "all"), page -> true);
        }
        for (PageRun run : run(PageSet.POSTLIGHT, readers)) {
            fields(fields, run, "pages-postlight" + (dev ? ", half for choosing" : ""), page -> true);
            if (!dev) {
                fields(fields, run, "pages-postlight, held half", page -> !page.isDev());
            }
        }
        report.note(
                "Text: a wanted segment in the text read counts for recall, an unwanted one against precision, as in"
                        + " the evaluation of Trafilatura, which reports F1 .924 on all pages for itself. Standfirst and body are"
                        + " the text; the intervals draw pages.");
        report.note(
                "Rules were chosen on the pages of hosts with an even CRC-32, of both sets; 'held half' is the rest.");
        report.note("Fields are right when letters and digits are the same, of authors all names and no other; a day is"
                + " right in UTC or by the page's clock; an image by its whole address.");
        report.note("Sets: tests/ of github.com/adbar/trafilatura; fixtures/ of github.com/postlight/parser, with the"
                + " expectations of its tests as one file.");
        report.note("One thread, pages decoded beforehand, the first pages read twice.");
        options.publish(report, dev ? "--dev" : "");
        return 0;
    }

    private List<PageRun> run(PageSet set, List<PagePeer> readers) throws IOException {
        List<GoldPage> gold = set.read(options.data()).stream()
                .filter(page -> !dev || page.isDev())
                .toList();
        List<PageRun> runs = new ArrayList<>();
        for (PagePeer reader : readers) {
            runs.add(PageRun.of(reader, gold));
        }
        return runs;
    }

    private void text(Report.Table table, PageRun run, String pages, Predicate<GoldPage> some) {
        List<Counts> counts = chosen(run, some)
                .mapToObj(i -> Segments.of(run.gold().get(i), run.pages().get(i).text()))
                .toList();
        Interval f1 =
                bootstrap().interval(counts.size(), drawn -> sum(counts, drawn).f1());
        Counts all = counts.stream().reduce(Counts.NONE, Counts::plus);
        long empty = chosen(run, some)
                .filter(i -> run.pages().get(i).text().isBlank())
                .count();
        table.row(run.name() + ", " + pages, all.precision(), all.recall(), f1, empty, run.pagesPerSecond());
    }

    private void fields(Report.Table table, PageRun run, String pages, Predicate<GoldPage> some) {
        for (Field field : Field.values()) {
            int[] asked = chosen(run, some)
                    .filter(i -> field.isAsked(run.gold().get(i)))
                    .toArray();
            boolean[] right = new boolean[asked.length];
            boolean any = false;
            for (int i = 0; i < asked.length; i++) {
                right[i] = field.isRight(run.gold().get(asked[i]), run.pages().get(asked[i]));
                any |= right[i];
            }
            long extra = chosen(run, some)
                    .filter(i -> field.isExtra(run.gold().get(i), run.pages().get(i)))
                    .count();
            if (any) { // a peer that does not tell is not scored
                table.row(run.name() + ", " + pages, field, asked.length, share(right), extra);
            }
        }
    }

    private Interval share(boolean[] right) {
        return bootstrap().interval(right.length, drawn -> {
            double sum = 0;
            for (int i = 0; i < right.length; i++) {
                sum += right[i] ? drawn[i] : 0;
            }
            return sum / right.length;
        });
    }

    private static Counts sum(List<Counts> counts, int[] drawn) {
        Counts sum = Counts.NONE;
        for (int i = 0; i < drawn.length; i++) {
            sum = sum.plus(counts.get(i), drawn[i]);
        }
        return sum;
    }

    private static IntStream chosen(PageRun run, Predicate<GoldPage> some) {
        return IntStream.range(0, run.gold().size())
                .filter(i -> some.test(run.gold().get(i)));
    }

    private Bootstrap bootstrap() {
        return new Bootstrap(options.samples(), BOOTSTRAP_SEED);
    }
}
