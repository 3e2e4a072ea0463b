package dateline.standalone;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Says what has been started, with the seconds since the JVM was launched. Safe for use by many threads. */
public final class Progress {

    private final PrintStream out;
    private final long launchedAt = ManagementFactory.getRuntimeMXBean().getStartTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** @param what a few words, e.g. {@code "Kafka broker"} */
    public synchronized void done(String what, String where) {
        out.printf(Locale.ROOT, "[%5.1f s] %-22s %s%n", secondsSinceLaunch(), what, where);
        out.flush();
    }

    /** Seconds since the JVM was launched. */
    public double secondsSinceLaunch() {
        return (System.currentTimeMillis() - launchedAt) / 1000.0;
    }
}
