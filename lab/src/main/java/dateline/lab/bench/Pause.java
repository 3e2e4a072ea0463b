package dateline.lab.bench;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import picocli.CommandLine.Option;

/** Time between one request and the next: without any, whoever asks takes a whole core of those that answer. */
final class Pause {

    @Option(
            names = "--pause",
            paramLabel = "MILLIS",
            defaultValue = "0",
            description = "Time between one and the next, as people take it; 0 asks as fast as there are answers.")
    private int millis;

    void take() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
