package dateline.program;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one program until it ends or the JVM is told to stop (SIGTERM, Ctrl-C). */
public final class ProgramRun {

    private static final Logger log = LoggerFactory.getLogger(ProgramRun.class);

    /** What stops in this time has finished what was in hand. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private ProgramRun() {}

    /** Returns the exit code: 0 if it was told to stop, 1 if it could not go on. */
    public static int untilStopped(Program program) throws InterruptedException {
        try (var _ = StopHook.interrupting(PATIENCE);
                program) {
            program.start();
            log.info("{} is running", program.name());
            return program.awaitEnd() ? 0 : 1;
        } catch (InterruptedException _) {
            return 0; // told to stop
        }
    }
}
