package dateline.lab.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {

    private static final Provenance RUN =
            new Provenance(LocalDate.of(2026, 11, 23), "abc1234", "2 cores of X, Java 25");

    @TempDir
    private Path folder;

    private static Report report(double f1) {
        var report = new Report("Entities").note("Thresholds from dev.");
        report.table("news", "class", "F1", "words/s")
                .row("person", f1, 150_000.0)
                .row("all", Double.NaN, 7L);
        return report;
    }

    @Test
    void alignsColumnsForPeople() {
        assertThat(report(0.905).toText()).contains("""
                class      F1  words/s
                person  0.905  150,000
                all         –        7
                """);
    }

    @Test
    void givesProgramsPlainNumbers() {
        assertThat(report(0.5).toJson()).contains("\"F1\" : 0.5", "\"F1\" : null", "\"notes\" : [ \"Thr");
    }

    @Test
    void writesOverTheLastReportOfItsJobOnly() throws IOException {
        Path file = folder.resolve("scores.md");
        ScoresFile.replace(file, "entities", report(0.1), RUN);
        ScoresFile.replace(file, "places", new Report("Places"), RUN);
        ScoresFile.replace(file, "entities", report(0.2), RUN);

        assertThat(Files.readString(file))
                .startsWith("# Scores\n\n<!-- score entities -->\n## Entities\n")
                .contains(
                        "| person | 0.200 | 150,000 |",
                        "2026-11-23, commit abc1234, 2 cores of X, Java 25",
                        "## Places")
                .doesNotContain("0.100");
    }

    @Test
    void refusesARowThatDoesNotFit() {
        var table = new Report("x").table("t", "a", "b");

        assertThatThrownBy(() -> table.row("only one")).hasMessageContaining("2 columns");
    }

    @Test
    void bootstrapIsSureOfWhatNeverVariesAndUnsureOfTheRest() {
        var bootstrap = new Bootstrap(200, 1);

        assertThat(bootstrap.interval(50, drawn -> 0.7)).isEqualTo(new Interval(0.7, 0.7, 0.7));
        Interval half = bootstrap.interval(100, drawn -> {
            double right = 0;
            for (int unit = 0; unit < 50; unit++) {
                right += drawn[unit];
            }
            return right / 100;
        });
        assertThat(half.value()).isEqualTo(0.5);
        assertThat(half.low()).isBetween(0.35, 0.45);
        assertThat(half.high()).isBetween(0.55, 0.65);
        assertThat(half.excludesZero()).isTrue();
    }

    @Test
    void countsGivePrecisionRecallAndTheirHarmonicMean() {
        Counts counts = Counts.NONE.plus(new Counts(1, 2, 4), 2);

        assertThat(counts.precision()).isEqualTo(0.5);
        assertThat(counts.recall()).isEqualTo(0.25);
        assertThat(counts.f1()).isEqualTo(1.0 / 3);
    }
}
