package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LaneTrafficTest {

    private static final int SHARE = 20;

    private long now = Duration.ofHours(1).toNanos();
    private boolean readersBehind;
    private final LaneTraffic traffic = new LaneTraffic(SHARE, () -> readersBehind, () -> now);
    private final LaneTraffic.Turn turn = traffic.newTurn();

    @Test
    void givesArchivesAllTheTimeThereIsWithoutNews() {
        for (int i = 0; i < 100; i++) {
            assertThat(turn.isOpen(false)).isTrue();
            turn.polled(0, 8);
            pass(40);
        }
    }

    @Test
    void keepsTheirShareWhileNewsArrives() {
        int millisOfArchives = 0;
        for (int i = 0; i < 10_000; i++) {
            boolean open = turn.isOpen(false);
            turn.polled(i % 20 == 0 ? 1 : 0, open ? 8 : 0);
            pass(open ? 40 : 1);
            millisOfArchives += open ? 40 : 0;
        }

        long passed = Duration.ofNanos(now).minusHours(1).toMillis();
        assertThat(millisOfArchives * 100.0 / passed).isBetween(SHARE - 1.0, SHARE + 1.0);
    }

    @Test
    void letsNewsThatWaitsGoFirstButStarvesNobody() {
        int turns = 0;
        for (int millis = 0; millis < 10_000; millis += 10) {
            boolean open = turn.isOpen(true);
            turn.polled(8, open ? 8 : 0);
            turns += open ? 1 : 0;
            pass(10);
        }

        assertThat(turns).isBetween(9, 11);
    }

    @Test
    void waitsForReadersDownstream() {
        readersBehind = true;
        assertThat(turn.isOpen(false)).isFalse();
        assertThat(turn.untilOpen()).isBetween(0L, LaneTraffic.LONGEST_WAIT_NANOS);

        readersBehind = false;
        assertThat(turn.isOpen(false)).isTrue();
    }

    @Test
    void heedsNewsThatAnotherThreadReads() {
        traffic.newTurn().polled(1, 0);
        assertThat(turn.isOpen(false)).isTrue();
        turn.polled(0, 8);
        pass(40);

        assertThat(turn.isOpen(false)).isFalse();
        assertThat(turn.untilOpen()).isEqualTo(Duration.ofMillis(160).toNanos());
        pass(160);
        assertThat(turn.isOpen(false)).isTrue();
    }

    @Test
    void keepsArchivesBackWhileNewsWaitsForTheNextStepOnAnotherThread() {
        LaneTraffic.Turn other = traffic.newTurn();
        other.isOpen(true);
        assertThat(turn.isOpen(false)).isFalse();

        other.isOpen(false);
        assertThat(turn.isOpen(false)).isTrue();
    }

    @Test
    void forgetsWhatWaitedOnAThreadThatIsNoMore() {
        LaneTraffic.Turn other = traffic.newTurn();
        other.isOpen(true);
        other.end();

        assertThat(turn.isOpen(false)).isTrue();
    }

    private void pass(long millis) {
        now += Duration.ofMillis(millis).toNanos();
    }
}
