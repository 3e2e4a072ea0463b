package dateline.lab.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DrainTest {

    @Test
    void endsAsSoonAsItIsDone() throws InterruptedException {
        assertThat(Drain.await(() -> true, () -> "", Duration.ofDays(1))).isTrue();
    }

    @Test
    void waitsOnWhileSomethingMoves() throws InterruptedException {
        var moves = new AtomicInteger();

        assertThat(Drain.await(() -> moves.get() > 5, moves::incrementAndGet, Duration.ofMillis(150)))
                .isTrue();
    }

    @Test
    void givesUpWhenNothingMoves() throws InterruptedException {
        assertThat(Drain.await(() -> false, () -> "same", Duration.ofMillis(150)))
                .isFalse();
    }
}
