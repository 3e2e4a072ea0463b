package dateline.lab.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private final AtomicLong now = new AtomicLong(1_000_000);

    @Test
    void fixesEveryIntendedTimeBeforehand() {
        var schedule = new Schedule(new Rate(50), now::get);

        assertThat(schedule.dueNanos(0)).isEqualTo(1_000_000);
        assertThat(schedule.dueNanos(1)).isEqualTo(1_000_000 + 20_000_000);
        assertThat(schedule.dueNanos(180_000)).isEqualTo(1_000_000 + TimeUnit.HOURS.toNanos(1));
    }

    @Test
    void doesNotShiftWhenTheSenderFallsBehind() throws InterruptedException {
        var schedule = new Schedule(new Rate(50), now::get);

        now.addAndGet(TimeUnit.SECONDS.toNanos(10)); // a stall

        assertThat(schedule.await(1)).isEqualTo(1_000_000 + 20_000_000);
        assertThat(schedule.nanosLeft(1)).isEqualTo(20_000_000 - TimeUnit.SECONDS.toNanos(10));
    }

    @Test
    void waitsForWhatIsNotYetDue() throws InterruptedException {
        var schedule = new Schedule(new Rate(100), System::nanoTime);

        long due = schedule.await(3);

        assertThat(System.nanoTime()).isGreaterThanOrEqualTo(due);
        assertThat(schedule.sinceStart(3)).isEqualTo(TimeUnit.MILLISECONDS.toNanos(30));
    }

    @Test
    void endsTheWaitWhenInterrupted() {
        var schedule = new Schedule(new Rate(0.001), System::nanoTime);

        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> schedule.await(1)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void foreseesNothingAtFullSpeed() {
        var schedule = new Schedule(Rate.FULL_SPEED, now::get);

        now.addAndGet(777);

        assertThat(schedule.dueNanos(5_000)).isEqualTo(1_000_777);
    }
}
