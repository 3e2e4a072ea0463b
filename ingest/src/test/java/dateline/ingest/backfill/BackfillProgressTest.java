package dateline.ingest.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class BackfillProgressTest {

    private final StringWriter shown = new StringWriter();
    private long now;

    @Test
    void showsBytesSpeedAndTimeLeft() {
        var progress = progress(true);

        assertThat(progress.line(5_000_000, 500, 10))
                .isEqualTo("[############............]  50 %  5.0 of 10.0 MB  500 records  50/s  0:10 left");
    }

    @Test
    void measuresSpeedByThisRunAlone() {
        var progress = progress(true);
        progress.resumed(5_000_000, 500);

        assertThat(progress.line(7_500_000, 600, 10))
                .isEqualTo("[##################......]  75 %  7.5 of 10.0 MB  600 records  10/s  0:10 left");
    }

    @Test
    void drawsForSomebodyWhoWatchesAndNotTooOften() {
        progress(false).reached(1, 1);
        assertThat(shown.toString()).isEmpty();

        var watched = progress(true);
        watched.reached(1, 1);
        int once = shown.toString().length();
        watched.reached(2, 2);
        assertThat(shown.toString()).hasSize(once).startsWith("\r");
        now += 1_000_000_000;
        watched.reached(3, 3);
        assertThat(shown.toString().length()).isGreaterThan(once);
    }

    private BackfillProgress progress(boolean terminal) {
        return new BackfillProgress(new PrintWriter(shown, true), terminal, 10_000_000, () -> now);
    }
}
