package dateline.sink.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10), new Random(1));

    @Test
    void doublesUpToTheLongestPauseWithJitter() {
        for (int millis : new int[] {200, 400, 800, 1_600, 3_200, 6_400, 10_000, 10_000}) {
            assertThat(backoff.next()).isBetween(Duration.ofMillis(millis / 2), Duration.ofMillis(millis));
        }
        for (int tries = 0; tries < 100; tries++) {
            assertThat(backoff.next()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(10));
        }
    }

    @Test
    void startsAgainAfterItWorked() {
        backoff.next();
        backoff.next();

        backoff.reset();

        assertThat(backoff.tries()).isZero();
        assertThat(backoff.next()).isLessThanOrEqualTo(Duration.ofMillis(200));
    }
}
