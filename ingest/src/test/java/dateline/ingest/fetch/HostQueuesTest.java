package dateline.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.ingest.fetch.HostQueues.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HostQueuesTest {

    private static final Instant NOON = Instant.parse("2026-05-03T12:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Turned timepiece = new Turned(NOON);
    private final HostQueues hosts = new HostQueues(timepiece, 3);

    @Test
    void keepsTheDelayFromTheEndOfOneToTheStartOfTheNext() throws Exception {
        try (Turn _ = hosts.take("a.example", SECOND)) {
            assertThat(timepiece.now()).isEqualTo(NOON);
            timepiece.turn(Duration.ofSeconds(10));
        }
        try (Turn _ = hosts.take("a.example", SECOND)) {
            assertThat(timepiece.now()).isEqualTo(NOON.plusSeconds(11));
        }
        try (Turn _ = hosts.take("b.example", SECOND)) {
            assertThat(timepiece.now()).isEqualTo(NOON.plusSeconds(11));
        }
    }

    @Test
    void hasOneRequestAtATimeForEachHost() throws Exception {
        var real = new HostQueues(Timepiece.real(), 100);
        var inHand = new AtomicInteger();
        var most = new AtomicInteger();
        var done = new CountDownLatch(20);
        for (int i = 0; i < 20; i++) {
            Thread.ofVirtual().start(() -> {
                try (Turn _ = real.take("a.example", Duration.ofMillis(1))) {
                    most.accumulateAndGet(inHand.incrementAndGet(), Math::max);
                    Timepiece.real().sleep(Duration.ofMillis(1));
                    inHand.decrementAndGet();
                    done.countDown();
                } catch (FailedException | InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
        }

        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(most).hasValue(1);
    }

    @Test
    void letsOnlySoManyWait() throws Exception {
        var waiting = new CountDownLatch(2);
        var interrupted = new CountDownLatch(2);
        Thread[] threads = new Thread[2];
        try (Turn _ = hosts.take("a.example", SECOND)) {
            for (int i = 0; i < 2; i++) {
                threads[i] = Thread.ofVirtual().start(() -> {
                    waiting.countDown();
                    try (Turn _ = hosts.take("a.example", SECOND)) {
                        throw new AssertionError("It is not its turn");
                    } catch (InterruptedException _) {
                        interrupted.countDown();
                    } catch (FailedException e) {
                        throw new AssertionError(e);
                    }
                });
            }
            assertThat(waiting.await(5, TimeUnit.SECONDS)).isTrue();
            awaitRefusal();
            for (Thread thread : threads) {
                thread.interrupt();
            }
            assertThat(interrupted.await(5, TimeUnit.SECONDS)).isTrue();
        }
        try (Turn _ = hosts.take("a.example", SECOND)) {
            assertThat(timepiece.now()).isEqualTo(NOON.plus(SECOND));
        }
    }

    /** The two may be on their way yet; what is let in meanwhile is interrupted at once. */
    private void awaitRefusal() throws InterruptedException {
        for (int i = 0; i < 1000; i++) {
            var refused = new CountDownLatch(1);
            Thread next = Thread.ofVirtual().start(() -> {
                try (Turn _ = hosts.take("a.example", SECOND)) {
                    throw new AssertionError("It is not its turn");
                } catch (FailedException e) {
                    assertThat(e).hasMessageContaining("Too many requests wait for a.example");
                    refused.countDown();
                } catch (InterruptedException _) {
                    // once more
                }
            });
            if (refused.await(10, TimeUnit.MILLISECONDS)) {
                return;
            }
            next.interrupt();
            next.join();
        }
        throw new AssertionError("More and more may wait");
    }

    @Test
    void waitsOutAShortPauseAndTellsOfALongOne() throws Exception {
        try (Turn turn = hosts.take("a.example", SECOND)) {
            assertThat(turn.pause(Duration.ofSeconds(40))).isEqualTo(Duration.ofSeconds(40));
        }
        try (Turn turn = hosts.take("a.example", SECOND)) {
            assertThat(timepiece.now()).isEqualTo(NOON.plusSeconds(40));
            turn.pause(Duration.ofMinutes(10));
        }
        assertThatExceptionOfType(FailedException.class)
                .isThrownBy(() -> hosts.take("a.example", SECOND))
                .satisfies(e -> assertThat(e.result().retryAfter()).isEqualTo(Duration.ofMinutes(10)));
    }

    @Test
    void pausesLongerTheMoreOftenItIsSentAway() throws Exception {
        for (int seconds : new int[] {30, 60, 120, 240, 480, 960, 1920, 3600, 3600}) {
            try (Turn turn = hosts.take("a.example", SECOND)) {
                assertThat(turn.pause(Duration.ZERO)).isEqualTo(Duration.ofSeconds(seconds));
            }
            timepiece.turn(Duration.ofHours(2));
        }
        try (Turn turn = hosts.take("a.example", SECOND)) {
            turn.welcome();
            assertThat(turn.pause(Duration.ZERO)).isEqualTo(Duration.ofSeconds(30));
        }
    }
}
