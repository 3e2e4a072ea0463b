package dateline.ingest.fetch;

import dateline.ingest.fetch.Exchange.Question;
import dateline.ingest.fetch.FetchResult.Why;
import dateline.ingest.fetch.Politely.Patience;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Every host's robots rules, asked for once a day. Safe for use by many threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309#section-2.3.1">RFC 9309, sections 2.3.1 and 2.4</a>
 */
final class Robots {

    private static final Duration KEPT = Duration.ofHours(24);

    /** From then on a file that cannot be had counts as none. */
    private static final Duration UNREACHABLE_FOR_GOOD = Duration.ofDays(30);

    private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
    private static final Duration LONGEST_RETRY = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int MAX_REDIRECTS = 5;

    /** A host's share of what is remembered beside its file. */
    private static final int ENTRY_BYTES = 500;

    private final Politely politely;
    private final Timepiece timepiece;
    private final FetchConfig config;
    private final long maxBytes;
    private final Map<String, Host> hosts = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /** @param maxBytes of files remembered; hosts not asked for longest are forgotten first */
    Robots(Politely politely, FetchConfig config, Timepiece timepiece, long maxBytes) {
        this.politely = politely;
        this.config = config;
        this.timepiece = timepiece;
        this.maxBytes = maxBytes;
    }

    /** One scheme, host and port; its fields but {@code bytes} belong to who holds the lock. */
    private static final class Host {
        private final ReentrantLock lock = new ReentrantLock();
        private RobotsRules rules;
        private Instant until = Instant.EPOCH;
        private Instant unreachableSince;
        private FailedException unreachable;
        private int failures;
        private int bytes;
    }

    /**
     * The rules for that URL's host.
     *
     * @throws FailedException if they cannot be had, which forbids everything
     * @throws RefusedException if the host may not be connected to
     */
    RobotsRules rulesFor(WebUrl url) throws FailedException, RefusedException, InterruptedException {
        URI file = url.uri().resolve("/robots.txt");
        Host host = remembered(file.toString());
        host.lock.lockInterruptibly();
        try {
            if (!timepiece.now().isBefore(host.until)) {
                renew(host, file);
            }
            if (host.rules == null) {
                throw new FailedException(
                        host.unreachable.result().status(),
                        Duration.between(timepiece.now(), host.until),
                        "robots.txt cannot be had, which forbids everything: " + host.unreachable.getMessage());
            }
            return host.rules;
        } finally {
            host.lock.unlock();
        }
    }

    private void renew(Host host, URI file) throws RefusedException, InterruptedException {
        Instant asked = timepiece.now(); // an answer may have been true only then, however long it took
        try {
            RobotsRules rules = ask(file, host);
            host.rules = rules;
            host.until = asked.plus(KEPT);
            host.unreachableSince = null;
            host.failures = 0;
        } catch (FailedException e) {
            Instant now = timepiece.now();
            host.unreachable = e;
            host.unreachableSince = host.unreachableSince == null ? now : host.unreachableSince;
            Duration retry = FIRST_RETRY.multipliedBy(1L << Math.min(host.failures++, 10));
            retry = retry.compareTo(LONGEST_RETRY) > 0 ? LONGEST_RETRY : retry;
            Duration wish = e.result().retryAfter();
            host.until = now.plus(wish.compareTo(retry) > 0 ? wish : retry);
            if (!now.isBefore(host.unreachableSince.plus(UNREACHABLE_FOR_GOOD))) {
                host.rules = RobotsRules.ALLOW_ALL;
            } // else what was last read goes on to count, if anything was
        }
    }

    private RobotsRules ask(URI file, Host host) throws FailedException, RefusedException, InterruptedException {
        WebUrl at = WebUrl.of(file);
        var patience = new Patience(PATIENCE, timepiece);
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            var question = new Question(Validators.NONE, RobotsRules.MAX_BYTES, true, "");
            Answer answer = askOnce(at, question, patience, redirects == 0);
            if (answer.isRedirect() && !answer.header("location").isEmpty()) {
                try {
                    at = WebUrl.of(at.uri(), answer.header("location"));
                } catch (RefusedException _) {
                    break; // leads nowhere: there is none
                }
            } else if (answer.status() >= 200 && answer.status() < 300) {
                weigh(host, answer.body().length);
                return RobotsRules.of(file, answer.body(), config.maxCrawlDelay());
            } else {
                break; // 4xx: there is none
            }
        }
        weigh(host, 0);
        return RobotsRules.ALLOW_ALL;
    }

    /** What cannot be read at all counts as what cannot be had; only an address we may not connect to is told as such. */
    private Answer askOnce(WebUrl at, Question question, Patience patience, boolean first)
            throws FailedException, RefusedException, InterruptedException {
        try {
            return politely.ask(at, question, config.hostDelay(), patience, FetchMetrics.ROBOTS);
        } catch (RefusedException e) {
            if (first && e.result().why() == Why.ADDRESS) {
                throw e;
            }
            throw new FailedException(0, Duration.ZERO, e.getMessage());
        }
    }

    private synchronized Host remembered(String file) {
        Host host = hosts.get(file);
        if (host == null) {
            host = new Host();
            host.bytes = ENTRY_BYTES + file.length();
            bytes += host.bytes;
            hosts.put(file, host);
            forget();
        }
        return host;
    }

    private synchronized void weigh(Host host, int fileBytes) {
        int now = ENTRY_BYTES + fileBytes;
        if (hosts.containsValue(host)) {
            bytes += now - host.bytes;
            host.bytes = now;
            forget();
        }
    }

    private void forget() {
        var eldest = hosts.values().iterator();
        while (bytes > maxBytes && hosts.size() > 1) {
            bytes -= eldest.next().bytes;
            eldest.remove();
        }
    }
}
