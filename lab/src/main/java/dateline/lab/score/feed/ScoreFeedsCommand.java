package dateline.lab.score.feed;

import dateline.lab.score.Bootstrap;
import dateline.lab.score.Interval;
import dateline.lab.score.Peers;
import dateline.lab.score.Report;
import dateline.lab.score.ScoreOptions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lab score feeds}. */
@Command(
        name = "feeds",
        mixinStandardHelpOptions = true,
        description = "Scores what is read from feeds, each miss listed; and peers beside it.",
        footer = {
            "",
            "A folder of peers: mvn package -Ppeers -pl peers -am, then peers/target/peers.jar and what these fetch:",
            "mvn dependency:copy -Dartifact=ARTIFACT -DoutputDirectory=DIR, for each ARTIFACT of",
            "com.rometools:rome:2.1.0, com.rometools:rome-utils:2.1.0, com.rometools:rome-modules:2.1.0,",
            "org.jdom:jdom2:2.0.6.1"
        })
public final class ScoreFeedsCommand implements Callable<Integer> {

    private static final long BOOTSTRAP_SEED = 1;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();
    private static final int LONGEST_SHOWN = 60;

    /** Each reader reads the made feed so often before the clock starts, and while it runs. */
    private static final int ROUNDS = 300;

    /** Asked of nearly every feed and seldom wrong, so that a total with them says little. */
    private static final Set<String> EASY = Set.of("format", "entries");

    @Mixin
    private ScoreOptions options;

    @Option(names = "--peers", paramLabel = "DIR", description = "Folder with the jars of other readers.")
    private Path peers;

    @Override
    public Integer call() throws IOException {
        Optional<String> missing = options.missing(GoldFeed.FOLDER);
        if (missing.isPresent()) {
            System.out.println(missing.get());
            return 0;
        }
        List<GoldFeed> gold = GoldFeed.all(options.data());
        List<FeedPeer> readers = new ArrayList<>(List.of(new OurFeeds()));
        readers.addAll(Peers.in(peers, FeedPeer.class));
        var report = new Report("Feeds");
        Report.Table total = report.table(
                "Expectations, feeds-gofeed",
                "reader, what",
                "asked",
                "right",
                "files of which nothing",
                "entries/s a core");
        List<FeedRun> runs = new ArrayList<>();
        for (FeedPeer reader : readers) {
            FeedRun run = FeedRun.of(reader, gold);
            runs.add(run);
            double speed = entriesPerSecond(reader);
            total.row(reader.name() + ", values", asked(run, EASY), share(run, EASY), run.refused(), speed);
            total.row(reader.name() + ", all", asked(run, Set.of()), share(run, Set.of()), run.refused(), speed);
        }
        fields(report, runs);
        misses(report, runs.getFirst());
        report.note(
                "Texts are right when their words and the addresses in them are the same, markup and escapes set aside;"
                        + " times to the second; addresses, ids and lists as they are. Not asked: fields we do not carry (copyright,"
                        + " generator, comments, attachments, contributors, mail addresses and pages of authors, other extensions)."
                        + " 'Values' is without format and number of entries.");
        report.note(
                "Set: testdata/ of github.com/mmcdole/gofeed, MIT; each feed with its expectation beside it. No feed's"
                        + " address is told to a reader, so that relative ones stay so. The intervals draw expectations.");
        report.note("Entries/s: a made feed of " + MadeFeed.ENTRIES + " entries with full text, " + ROUNDS
                + " times after as many to warm up, CPU time of one thread.");
        options.publish(report);
        return 0;
    }

    private static void fields(Report report, List<FeedRun> runs) {
        List<String> columns = new ArrayList<>(List.of("field", "asked"));
        runs.forEach(run -> columns.add(run.name()));
        Report.Table table = report.table("By field, right", columns.toArray(String[]::new));
        for (String field : new TreeSet<>(runs.getFirst().asked().keySet())) {
            List<Object> row = new ArrayList<>(List.of(field, runs.getFirst().asked(field)));
            runs.forEach(run -> row.add(run.right(field)));
            table.row(row.toArray());
        }
    }

    private static void misses(Report report, FeedRun run) {
        Report.Table table = report.table("Misses of ours", "file", "field", "expected", "read", "reason");
        for (FeedRun.Miss miss : run.misses()) {
            table.row(miss.file(), miss.fact(), shown(miss.expected()), shown(miss.got()), miss.reason());
        }
    }

    private static String shown(String value) {
        String line = value.replace("|", "¦");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }

    private static int asked(FeedRun run, Set<String> without) {
        return run.asked().values().stream().mapToInt(Integer::intValue).sum()
                - without.stream().mapToInt(run::asked).sum();
    }

    private Interval share(FeedRun run, Set<String> without) {
        int asked = asked(run, without);
        int wrong = (int) run.misses().stream()
                .filter(miss -> !without.contains(miss.fact()))
                .count();
        return new Bootstrap(options.samples(), BOOTSTRAP_SEED).interval(asked, drawn -> {
            double right = 0;
            for (int i = wrong; i < asked; i++) {
                right += drawn[i];
            }
            return right / asked;
        });
    }

    private static double entriesPerSecond(FeedPeer reader) {
        byte[] feed = MadeFeed.rss();
        read(reader, feed);
        long started = CPU.getCurrentThreadCpuTime();
        read(reader, feed);
        return ROUNDS * (double) MadeFeed.ENTRIES / ((CPU.getCurrentThreadCpuTime() - started) / 1e9);
    }

    private static void read(FeedPeer reader, byte[] feed) {
        for (int i = 0; i < ROUNDS; i++) {
            reader.parse(feed);
        }
    }
}
