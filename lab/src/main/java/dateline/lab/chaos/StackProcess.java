package dateline.lab.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The pipeline as a child process, which is killed and started again.
 *
 * <p>Only the process that was started is ever killed, and no other; so the command must be the pipeline itself, or a
 * script that ends in {@code exec}.
 */
final class StackProcess implements AutoCloseable {

    private static final long STOP_SECONDS = 30;

    private final List<String> command;
    private final Path output;
    private final Thread hook = Thread.ofPlatform().name("kill-stack").unstarted(this::killQuietly);
    private volatile Process process;

    /** @param output file that everything it prints is added to */
    StackProcess(List<String> command, Path output) {
        this.command = command;
        this.output = output;
        Runtime.getRuntime().addShutdownHook(hook); // nobody else would end it when lab is stopped
    }

    /** @throws UncheckedIOException if it cannot be started */
    void start() {
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start '" + String.join(" ", command) + "' (--command): " + e, e);
        }
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    /** Kills it with SIGKILL and returns once it is gone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Why it is not running, for a message. */
    String end() {
        return "the pipeline ended by itself" + (isAlive() ? "" : " with exit code " + process.exitValue()) + "; "
                + output + " has what it printed";
    }

    private void killQuietly() {
        if (isAlive()) {
            process.destroyForcibly();
        }
    }

    /** Asks it to stop, and kills it when it does not within 30 s. */
    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        if (!isAlive()) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException _) {
            killQuietly();
            Thread.currentThread().interrupt();
        }
    }
}
