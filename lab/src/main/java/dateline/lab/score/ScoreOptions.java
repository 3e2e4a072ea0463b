package dateline.lab.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every score takes. */
public final class ScoreOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec job;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            required = true,
            description = "Folder with the labelled sets, one folder each.")
    private Path data;

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "1000",
            description = "Bootstrap samples for the intervals, 100 or more.")
    private int samples;

    @Option(names = "--json", description = "Print the report as JSON, and nothing else.")
    private boolean json;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Also write the report into this Markdown file, over the last one of this job.")
    private Path file;

    /** Folder with the sets. */
    public Path data() {
        return data;
    }

    /**
     * How many bootstrap samples to draw.
     *
     * @throws IllegalArgumentException if fewer than 100 were asked for
     */
    public int samples() {
        if (samples < 100) {
            throw new IllegalArgumentException("--samples must be 100 or more, but was " + samples);
        }
        return samples;
    }

    /** Why the job can not run, when one of these paths in the data folder is not there. */
    public Optional<String> missing(String... paths) {
        return Arrays.stream(paths)
                .filter(path -> !Files.exists(data.resolve(path)))
                .findFirst()
                .map(path ->
                        "Skipped: no " + path + " in " + data + ". docs/scores.md says where each set comes from.");
    }

    /**
     * Prints a report and writes it where it was asked for.
     *
     * @throws IOException if the file can not be read or written
     */
    public void publish(Report report) throws IOException {
        publish(report, "");
    }

    /**
     * The same for a job that has a section for each of several variants.
     *
     * @param variant the option that chooses it, as typed after the job; empty for the usual one
     */
    public void publish(Report report, String variant) throws IOException {
        System.out.println(json ? report.toJson() : report.toText());
        if (file != null) {
            ScoresFile.replace(file, (job.name() + " " + variant).strip(), report, Provenance.ofThisRun());
        }
    }
}
