package dateline.program;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one program until it ends or the JVM is told to stop (SIGTERM, Ctrl-C). */
public final class ProgramRun {

    private static final Logger log = LoggerFactory.getLogger(ProgramRun.class);

    /** What stops in this time has finished what was in hand. */
    private static final long CLOSE_SECONDS = 20;

    private ProgramRun() {}

    /** Returns the exit code: 0 if it was told to stop, 1 if it could not go on. */
    public static int untilStopped(Program program) throws InterruptedException {
        var closed = new CountDownLatch(1);
        Thread main = Thread.currentThread();
        Runtime.getRuntime()
                .addShutdownHook(Thread.ofPlatform().name("shutdown").unstarted(() -> {
                    main.interrupt(); // it may still be waiting for Kafka
                    await(closed);
                }));
        try (program) {
            program.start();
            log.info("{} is running", program.name());
            return program.awaitEnd() ? 0 : 1;
        } catch (InterruptedException _) {
            return 0; // told to stop
        } finally {
            closed.countDown();
        }
    }

    private static void await(CountDownLatch closed) {
        try {
            if (!closed.await(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                log.warn("Did not stop within {} s", CLOSE_SECONDS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
