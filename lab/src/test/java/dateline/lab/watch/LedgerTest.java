package dateline.lab.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private final Ledger ledger = new Ledger(0);

    @Test
    void countsArticlesByDistinctIdAndDoublesApart() {
        for (String id : new String[] {"a", "b", "c", "d"}) {
            assertThat(ledger.intend(id, 0)).isTrue();
        }
        assertThat(ledger.intend("a", 5)).isFalse();
        ledger.published("a");
        ledger.published("a");
        ledger.published("b");
        ledger.published("c");
        ledger.enriched("a", 10);
        ledger.enriched("a", 20);
        ledger.enriched("a", 30);
        ledger.enriched("b", 40);
        ledger.rejected("c", "invalid at check-article");
        ledger.rejected("c", "invalid at check-article");

        assertThat(ledger.counts()).isEqualTo(new Ledger.Counts(4, 0, 3, 2, 2, 1, 0));
        assertThat(ledger.rejections()).isEqualTo(Map.of("invalid at check-article", 2));
        assertThat(ledger.publishedIds()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void passesOverWhatIsNotOfThisRun() {
        ledger.published("stranger");
        ledger.enriched("stranger", 1);
        ledger.rejected("stranger", "invalid at check-article");
        ledger.found("stranger", 1);

        assertThat(ledger.counts()).isEqualTo(new Ledger.Counts(0, 0, 0, 0, 0, 0, 0));
        assertThat(ledger.rejections()).isEmpty();
    }

    @Test
    void measuresFromTheIntendedTimeToTheFirstRecord() {
        for (long i = 0; i < 100; i++) {
            ledger.intend("a" + i, millis(i * 20));
            ledger.enriched("a" + i, millis(i * 20 + i + 1));
            ledger.enriched("a" + i, millis(90_000)); // a double says nothing of latency
        }

        Percentiles latency = ledger.publishedToEnriched();
        assertThat(latency.count()).isEqualTo(100);
        assertThat(latency.p50()).isCloseTo(50, within(0.1));
        assertThat(latency.p90()).isCloseTo(90, within(0.2));
        assertThat(latency.p99()).isCloseTo(99, within(0.2));
        assertThat(latency.max()).isCloseTo(100, within(0.2));
    }

    @Test
    void doesNotTimeTheWarmUp() {
        var warmed = new Ledger(millis(1_000));

        warmed.intend("early", millis(999));
        warmed.enriched("early", millis(5_000));
        warmed.intend("late", millis(1_000));
        warmed.enriched("late", millis(1_007));

        assertThat(warmed.counts().enriched()).isEqualTo(2);
        assertThat(warmed.publishedToEnriched().count()).isEqualTo(1);
        assertThat(warmed.publishedToEnriched().max()).isCloseTo(7, within(0.01));
    }

    @Test
    void timesAProbeWhenItIsFirstFound() {
        ledger.intend("article", 0);
        ledger.intendProbe("probe", millis(100));
        ledger.found("article", millis(150));
        ledger.found("probe", millis(300));
        ledger.found("probe", millis(400));

        assertThat(ledger.counts().probes()).isEqualTo(1);
        assertThat(ledger.counts().probesFound()).isEqualTo(1);
        assertThat(ledger.publishedToSearchable().count()).isEqualTo(1);
        assertThat(ledger.publishedToSearchable().max()).isCloseTo(200, within(0.2));
    }

    @Test
    void takesTheSpanFromTheFirstIntendedTimeToTheLastNewRecord() {
        assertThat(ledger.secondsToLastEnriched()).isZero();
        ledger.intend("b", millis(3_000));
        ledger.intend("a", millis(2_000));
        ledger.enriched("a", millis(4_500));
        ledger.enriched("a", millis(9_000));

        assertThat(ledger.secondsToLastEnriched()).isEqualTo(2.5);
        assertThat(ledger.secondsTo(millis(5_000))).isEqualTo(3);
    }

    @Test
    void hasNoLatencyBeforeAnythingCameOut() {
        assertThat(ledger.publishedToEnriched()).isEqualTo(new Percentiles(0, 0, 0, 0, 0));
    }

    private static long millis(long millis) {
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }
}
