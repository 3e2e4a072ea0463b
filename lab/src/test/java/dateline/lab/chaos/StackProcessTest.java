package dateline.lab.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.lab.watch.Drain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** With a real child process: a shell that waits. */
@DisabledOnOs(OS.WINDOWS) // has no sh
class StackProcessTest {

    private static final List<String> WAITING = List.of("sh", "-c", "echo up; exec sleep 60");

    @TempDir
    private Path folder;

    @Test
    void isKilledAndStartedAgain() throws Exception {
        Path output = folder.resolve("out.log");
        try (var stack = new StackProcess(WAITING, output)) {
            stack.start();
            assertThat(stack.isAlive()).isTrue();

            stack.kill();
            assertThat(stack.isAlive()).isFalse();
            assertThat(stack.end()).contains("exit code 137"); // 128 + SIGKILL

            stack.start();
            assertThat(stack.isAlive()).isTrue();
            assertThat(Drain.await(() -> lines(output) >= 1, () -> "", Duration.ofSeconds(10)))
                    .isTrue();
        }
    }

    @Test
    void endsTheProcessWhenClosed() throws Exception {
        var stack = new StackProcess(WAITING, folder.resolve("out.log"));
        stack.start();

        stack.close();

        assertThat(stack.isAlive()).isFalse();
        assertThat(stack.end()).contains("exit code 143"); // 128 + SIGTERM: it was asked, not killed
    }

    @Test
    void saysWhatCannotBeStarted() {
        try (var stack = new StackProcess(List.of(folder.resolve("missing").toString()), folder.resolve("out.log"))) {
            assertThatThrownBy(stack::start)
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("(--command)");
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException _) {
            return 0; // not there yet
        }
    }
}
