package dateline.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;

class ThreadReplacementTest {

    private final ThreadReplacement replacement = new ThreadReplacement();

    @Test
    void waitsLongerWhileThreadsKeepFailing() {
        long now = System.nanoTime();
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            pauses.add(replacement.nextPause(now).toSeconds());
        }

        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 30L, 30L);
    }

    @Test
    void waitsShortlyAfterAQuietTime() {
        long now = System.nanoTime();
        replacement.nextPause(now);
        replacement.nextPause(now);

        assertThat(replacement.nextPause(now + Duration.ofMinutes(6).toNanos())).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void stopsOnAnError() {
        assertThat(replacement.handle(new NoClassDefFoundError("gone")))
                .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    }

    @Test
    void replacesNoThreadOnceItIsStopping() {
        replacement.stop();

        assertThat(replacement.handle(new IllegalStateException("registry away")))
                .isEqualTo(StreamThreadExceptionResponse.SHUTDOWN_CLIENT);
    }
}
