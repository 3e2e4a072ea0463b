package dateline.sink.stored;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * How much each client may still ask for: so many at once, and then one more each second. Safe for use by many threads.
 */
public final class ClientRates {

    /** Nobody types that many searches; a program that brings its own writes them to the topic. */
    public static final int AT_ONCE = 100;

    private static final int MOST_CLIENTS = 10_000;
    private static final long NANOS = 1_000_000_000L;

    private record Left(double tokens, long at) {}

    private final LongSupplier nanoTime;
    private final Map<String, Left> clients = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Left> eldest) {
            return size() > MOST_CLIENTS;
        }
    };

    /** @param nanoTime as of {@link System#nanoTime} */
    public ClientRates(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Takes one; false if there is none left. */
    public synchronized boolean take(String client) {
        long now = nanoTime.getAsLong();
        Left before = clients.getOrDefault(client, new Left(AT_ONCE, now));
        double tokens = Math.min(AT_ONCE, before.tokens() + (double) (now - before.at()) / NANOS);
        clients.put(client, new Left(tokens < 1 ? tokens : tokens - 1, now));
        return tokens >= 1;
    }
}
