package dateline.ingest.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How ingest reads the web.
 *
 * @param contact a URL or mail address for those who run the servers asked, told to each of them; empty for none
 * @param allowed networks that may be read although they are not public
 * @param hostDelay between the end of one request to a host and the start of the next, zero to 1 hour
 * @param maxCrawlDelay the longest delay a host may wish for in robots.txt, up to 1 hour
 * @param maxRequests in hand at a time, over all hosts, 1 to 10,000
 * @param maxWaiting requests that may wait for one host, 1 to 100,000; more fail at once
 * @param wire how much of an answer is taken before its meaning is known
 * @param callbacks where hubs reach this program from outside, an http or https URL; empty if they do not
 */
public record FetchConfig(
        String contact,
        List<Network> allowed,
        Duration hostDelay,
        Duration maxCrawlDelay,
        int maxRequests,
        int maxWaiting,
        WireLimits wire,
        String callbacks) {

    /** What a reader who does not know the host may do to it: one page a second. */
    public static final Duration USUAL_HOST_DELAY = Duration.ofSeconds(1);

    private static final Duration USUAL_MAX_CRAWL_DELAY = Duration.ofMinutes(1);
    private static final Duration LONGEST_DELAY = Duration.ofHours(1);
    private static final int LONGEST_CONTACT = 200;

    /**
     * Checks each value once, here.
     *
     * @throws IllegalArgumentException if a value is out of range; the message names the option
     */
    public FetchConfig {
        allowed = List.copyOf(allowed);
        Objects.requireNonNull(wire, "wire");
        if (contact.length() > LONGEST_CONTACT || !contact.matches("[\\x21-\\x7E&&[^()]]*")) {
            throw new IllegalArgumentException(
                    "--contact must be a URL or mail address without spaces, but was '" + contact + "'");
        }
        if (callbacks.length() > LONGEST_CONTACT || !callbacks.matches("(https?://[\\x21-\\x7E&&[^?#@]]+)?")) {
            throw new IllegalArgumentException(
                    "--websub-url must be an http or https URL without query, but was '" + callbacks + "'");
        }
        inRange("--host-delay", hostDelay);
        inRange("maxCrawlDelay", maxCrawlDelay);
        if (maxRequests < 1 || maxRequests > 10_000) {
            throw new IllegalArgumentException("maxRequests must be 1 to 10000, but was " + maxRequests);
        }
        if (maxWaiting < 1 || maxWaiting > 100_000) {
            throw new IllegalArgumentException("maxWaiting must be 1 to 100000, but was " + maxWaiting);
        }
    }

    /** With the usual limits. */
    public FetchConfig(String contact, List<Network> allowed, Duration hostDelay) {
        this(contact, allowed, hostDelay, "");
    }

    /** With the usual limits. */
    public FetchConfig(String contact, List<Network> allowed, Duration hostDelay, String callbacks) {
        this(contact, allowed, hostDelay, USUAL_MAX_CRAWL_DELAY, 64, 1_000, WireLimits.USUAL, callbacks);
    }

    private static void inRange(String name, Duration value) {
        if (value.isNegative() || value.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException(name + " must be PT0S to " + LONGEST_DELAY + ", but was " + value);
        }
    }
}
