package dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class TimepieceTest {

    private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");

    @Test
    void runsSoManyTimesFasterThanTheWall() {
        Clock wall = Clock.fixed(NOON.plusSeconds(6), ZoneOffset.UTC);
        var timepiece = new FastTimepiece(wall, NOON, NOON, 600);

        assertThat(timepiece.now()).isEqualTo(NOON.plus(Duration.ofHours(1)));
        assertThat(timepiece.clock().instant()).isEqualTo(timepiece.now());
        assertThat(timepiece.onTheWall(Duration.ofMinutes(1))).isEqualTo(Duration.ofMillis(100));
        assertThat(timepiece.onTheWall(Duration.ofNanos(1))).isPositive();
    }

    @Test
    void sleepsItsOwnTime() throws InterruptedException {
        Timepiece timepiece = Timepiece.faster(NOON, 100_000);

        timepiece.sleep(Duration.ofHours(1));

        assertThat(timepiece.now()).isAfterOrEqualTo(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void stopsSleepingWhenTheProgramStops() {
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> Timepiece.real().sleep(Duration.ofHours(1)));
    }

    @Test
    void theRealOneShowsTheTime() {
        assertThat(Duration.between(
                        Clock.systemUTC().instant(), Timepiece.real().now()))
                .isLessThan(Duration.ofSeconds(1));
    }
}
