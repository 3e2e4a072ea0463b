package dateline.lab.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.lab.watch.Ledger;
import dateline.lab.watch.Percentiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChaosReportTest {

    private static final List<Recovery> RECOVERIES =
            List.of(new Recovery(100, 90, 5, 6.5), new Recovery(200, 200, 7, 9.25), new Recovery(300, 300, 5, -1));

    @Test
    void holdsWhenAllCameOutOnceAndIsThere() {
        var report = report(new Ledger.Counts(300, 0, 300, 300, 0, 0, 0), 300, 0);

        assertThat(report.verdict().holds()).isTrue();
        assertThat(report.slowestRecovery()).isEqualTo(9.25);
        assertThat(report.figures().toTable())
                .contains("killed at 100 published, 90 enriched: ready after 5.0 s, next enriched after 6.5 s")
                .contains("next enriched after -");
    }

    @Test
    void isNotFooledWhenALostAndADoubledArticleMakeUpTheTotal() {
        var report = report(new Ledger.Counts(300, 0, 300, 300, 0, 0, 0), 300, 1);

        assertThat(report.verdict().holds()).isFalse();
        assertThat(report.verdict().sentence()).contains("1 missing from the index by id");
        assertThat(report.figures().toJson())
                .contains("\"lostBeforeIndex\" : 1")
                .contains("\"doubledInIndex\" : 1");
    }

    @Test
    void holdsItAgainstThePipelineWhenItEndsByItself() {
        var report = new ChaosReport(
                "run",
                new Ledger.Counts(300, 0, 300, 300, 0, 0, 0),
                0,
                0,
                Map.of(),
                new Percentiles(0, 0, 0, 0, 0),
                300,
                0,
                1,
                List.of());

        assertThat(report.verdict().holds()).isFalse();
        assertThat(report.verdict().sentence()).endsWith("; 1 times the pipeline ended by itself");
        assertThat(report.slowestRecovery()).isZero();
    }

    private static ChaosReport report(Ledger.Counts counts, long searchable, long missing) {
        return new ChaosReport(
                "run", counts, 0, 0, Map.of(), new Percentiles(0, 0, 0, 0, 0), searchable, missing, 0, RECOVERIES);
    }
}
