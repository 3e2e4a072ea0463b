package dateline.lab.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** CPU time of this thread: what others do on the machine does not count, what they do to the caches does. */
final class CpuTime {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private CpuTime() {}

    static long nanos() {
        return THREADS.getCurrentThreadCpuTime();
    }

    static long of(Runnable work) {
        long start = nanos();
        work.run();
        return nanos() - start;
    }
}
