package dateline.ingest.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Politeness: one request at a time to each host, first come first served, with a delay between the end of one and the
 * start of the next. A host that sends us away with 429 or names a time is left alone. Safe for use by many threads.
 */
final class HostQueues {

    /** A pause up to here is waited out; a longer one is told, so that who waits can do something else. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int SWEEP_EVERY = 1_000;

    private final Timepiece timepiece;
    private final int maxWaiting;
    private final ConcurrentHashMap<String, Host> hosts = new ConcurrentHashMap<>();
    private final AtomicInteger taken = new AtomicInteger();

    /** @param maxWaiting for one host at a time, its request in hand counted */
    HostQueues(Timepiece timepiece, int maxWaiting) {
        this.timepiece = timepiece;
        this.maxWaiting = maxWaiting;
    }

    /** One host; its fields but {@code inLine} belong to who holds the lock. */
    private static final class Host {
        private final ReentrantLock lock = new ReentrantLock(true);
        private final AtomicInteger inLine = new AtomicInteger();
        private volatile Instant free = Instant.EPOCH;
        private volatile Instant pausedUntil = Instant.EPOCH;
        private int strikes;
    }

    /**
     * Waits for this host's turn.
     *
     * @param delay kept from the last request's end
     * @throws FailedException if too many wait already, or the host wants to be left alone for long
     */
    Turn take(String hostKey, Duration delay) throws FailedException, InterruptedException {
        if (taken.incrementAndGet() % SWEEP_EVERY == 0) {
            sweep();
        }
        Host host = join(hostKey);
        boolean locked = false;
        boolean ours = false;
        try {
            host.lock.lockInterruptibly();
            locked = true;
            checkPause(hostKey, host);
            Instant polite = host.free.plus(delay);
            Instant start = polite.isAfter(host.pausedUntil) ? polite : host.pausedUntil;
            timepiece.sleep(Duration.between(timepiece.now(), start));
            ours = true;
            return new Turn(hostKey, host);
        } finally {
            if (!ours) {
                if (locked) {
                    host.lock.unlock();
                }
                leave(hostKey);
            }
        }
    }

    private Host join(String hostKey) throws FailedException {
        Host host = hosts.compute(hostKey, (_, known) -> {
            Host joined = known == null ? new Host() : known;
            joined.inLine.incrementAndGet();
            return joined;
        });
        if (host.inLine.get() > maxWaiting) {
            leave(hostKey);
            throw new FailedException(0, FIRST_PAUSE, "Too many requests wait for " + hostKey);
        }
        return host;
    }

    private void leave(String hostKey) {
        hosts.computeIfPresent(hostKey, (_, host) -> {
            host.inLine.decrementAndGet();
            return host;
        });
    }

    private void checkPause(String hostKey, Host host) throws FailedException {
        Duration left = Duration.between(timepiece.now(), host.pausedUntil);
        if (left.compareTo(LONGEST_WAIT) > 0) {
            throw new FailedException(429, left, hostKey + " wants to be left alone until " + host.pausedUntil);
        }
    }

    /** Forgets hosts with nobody in line and no time to keep. */
    private void sweep() {
        Instant now = timepiece.now();
        for (String hostKey : hosts.keySet()) {
            hosts.computeIfPresent(hostKey, (_, host) -> {
                boolean idle = host.inLine.get() == 0
                        && host.free.plus(LONGEST_PAUSE).isBefore(now)
                        && host.pausedUntil.isBefore(now);
                return idle ? null : host;
            });
        }
    }

    /** One request's turn; belongs to the thread that took it. */
    final class Turn implements AutoCloseable {

        private final String hostKey;
        private final Host host;

        private Turn(String hostKey, Host host) {
            this.hostKey = hostKey;
            this.host = host;
        }

        /** Leaves the host alone for as long as it wishes; the longer the more often it says so without a time. */
        Duration pause(Duration wish) {
            Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(host.strikes, 10));
            host.strikes++;
            Duration pause = wish.isPositive() ? wish : doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
            host.pausedUntil = timepiece.now().plus(pause);
            return pause;
        }

        void welcome() {
            host.strikes = 0;
        }

        @Override
        public void close() {
            host.free = timepiece.now();
            host.lock.unlock();
            leave(hostKey);
        }
    }
}
