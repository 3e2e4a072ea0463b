package dateline.lab.replay;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of whatever replays a load set. */
public final class ReplayOptions {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'run-'yyyyMMdd-HHmmss-SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "Folder with articles as JSON objects (id, title, body, source, authors) in files *.jsonl,"
                    + " *.ndjson or *.json, or with a folder 'load' that has them.")
    private Path data;

    @Option(names = "--count", paramLabel = "N", description = "Publish at most this many. Default: the whole set.")
    private Long count;

    @Option(names = "--rate", paramLabel = "N/s", description = "Articles a second. Default: full speed.")
    private String rate;

    @Option(names = "--seconds", paramLabel = "N", description = "Publish no longer than this. Default: no limit.")
    private Long seconds;

    @Option(names = "--repeat", description = "Begin again, with new ids, when the set is at its end.")
    private boolean repeat;

    @Option(
            names = "--prefix",
            paramLabel = "TEXT",
            description = "Name of the run; the same name gives the same article ids. Default: a new name.")
    private String prefix;

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            defaultValue = "300",
            description = "Give up when nothing has moved for so long.")
    private long patienceSeconds;

    @Option(
            names = "--probe-rate",
            paramLabel = "N/s",
            defaultValue = "2/s",
            description = "Extra articles a second that are looked for by a word of their own.")
    private String probeRate;

    @Option(names = "--json", description = "Print the figures as JSON.")
    private boolean json;

    /** The set, or nothing if there is none in the folder. */
    public Optional<LoadSet> set() {
        return LoadSet.in(data);
    }

    /** A line for when there is no set. */
    public String skipped() {
        return "lab: skipped, there is no load set in " + data + " (--data)";
    }

    /**
     * What to publish.
     *
     * @throws IllegalArgumentException if an option is out of range; the message names it
     */
    public Replay.Plan plan() {
        if (repeat && count == null && seconds == null) {
            throw new IllegalArgumentException("--repeat would never end: give --count or --seconds as well");
        }
        return new Replay.Plan(
                rate(),
                atLeastOne("--count", count == null ? Long.MAX_VALUE : count),
                seconds == null
                        ? Duration.ofNanos(Long.MAX_VALUE)
                        : Duration.ofSeconds(atLeastOne("--seconds", seconds)),
                repeat);
    }

    public Rate rate() {
        return rate == null ? Rate.FULL_SPEED : Rate.parse(rate);
    }

    public Rate probeRate() {
        return Rate.parse(probeRate);
    }

    public Duration patience() {
        return Duration.ofSeconds(atLeastOne("--patience", patienceSeconds));
    }

    /** The articles of this run. */
    public RunArticles articles(Clock clock) {
        return new RunArticles(prefix == null ? NAME.format(clock.instant()) : prefix, clock);
    }

    public boolean json() {
        return json;
    }

    private static long atLeastOne(String option, long value) {
        if (value < 1) {
            throw new IllegalArgumentException(option + " must be at least 1, but was " + value);
        }
        return value;
    }
}
