package dateline.ingest.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class InFlightTest {

    private static final Outcome PUBLISHED = new Outcome.Published();

    private final List<String> told = new ArrayList<>();

    @Test
    void tellsInOrderWhateverTheOrderOfAcknowledgement() throws Exception {
        var first = new CompletableFuture<Outcome>();
        try (var inFlight = inFlight(10, Duration.ofSeconds(5))) {
            inFlight.add(1, first);
            inFlight.add(2, CompletableFuture.completedFuture(PUBLISHED));
            first.complete(PUBLISHED);
            inFlight.awaitAll();
        }

        assertThat(told).containsExactly("1 published", "2 published");
    }

    @Test
    void blocksWhileTooManyAreOpen() throws Exception {
        var open = new CompletableFuture<Outcome>();
        var third = new CountDownLatch(1);
        try (var inFlight = inFlight(1, Duration.ofSeconds(5))) {
            inFlight.add(1, open); // being waited for
            Thread adder = Thread.ofVirtual().start(() -> {
                try {
                    inFlight.add(2, open);
                    inFlight.add(3, open);
                    third.countDown();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
            });
            assertThat(third.await(100, TimeUnit.MILLISECONDS)).isFalse();

            open.complete(PUBLISHED);

            assertThat(third.await(5, TimeUnit.SECONDS)).isTrue();
            adder.join();
            inFlight.awaitAll();
        }
        assertThat(told).hasSize(3);
    }

    @Test
    void failsWhatTakesTooLongAllTogether() throws Exception {
        long started = System.nanoTime();
        try (var inFlight = inFlight(100, Duration.ofMillis(100))) {
            for (int i = 0; i < 50; i++) {
                inFlight.add(i, new CompletableFuture<>());
            }
            inFlight.awaitAll();
        }

        assertThat(told).hasSize(50).allMatch(line -> line.endsWith("failed"));
        assertThat((System.nanoTime() - started) / 1e9).isLessThan(2); // not 50 times the patience
    }

    @Test
    void goesOnAndThrowsAtTheEndWhenTellingBreaks() throws Exception {
        try (var inFlight = new InFlight<Integer>(1, Duration.ofSeconds(1), (item, outcome) -> {
            throw new IllegalStateException("broken");
        })) {
            for (int i = 0; i < 10; i++) {
                inFlight.add(i, CompletableFuture.completedFuture(PUBLISHED));
            }
            assertThatThrownBy(inFlight::awaitAll).hasMessage("broken");
        }
    }

    private InFlight<Integer> inFlight(int limit, Duration patience) {
        return new InFlight<>(limit, patience, (item, outcome) -> told.add(item + " " + outcome.word()));
    }
}
