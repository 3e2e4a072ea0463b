package dateline.ingest.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * What to ask a server for.
 *
 * @param url absolute; whether it may be asked for at all is the fetcher's business, and so part of the result
 * @param validators from the last answer with a body, so that the server may say that nothing changed
 * @param maxBytes of body once decompressed, 1 to {@link #MOST_BYTES}; what is longer is refused, never cut
 * @param patience for all of it but waiting for the host's delay: names, connections, redirects, the last byte
 */
public record FetchRequest(URI url, Validators validators, int maxBytes, Duration patience) {

    /** The largest sitemap allowed has 50 MiB; this leaves some room. */
    public static final int MOST_BYTES = 64 << 20;

    private static final int USUAL_BYTES = 10 << 20;
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);
    private static final Duration MOST_PATIENCE = Duration.ofMinutes(10);

    /**
     * Checks sizes and times; the URL is checked when it is asked for.
     *
     * @throws IllegalArgumentException if a value is out of range; the message names it
     */
    public FetchRequest {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(validators, "validators");
        if (maxBytes < 1 || maxBytes > MOST_BYTES) {
            throw new IllegalArgumentException("maxBytes must be 1 to " + MOST_BYTES + ", but was " + maxBytes);
        }
        if (!patience.isPositive() || patience.compareTo(MOST_PATIENCE) > 0) {
            throw new IllegalArgumentException("patience must be up to " + MOST_PATIENCE + ", but was " + patience);
        }
    }

    /** Of up to 10 MiB, within 30 seconds: a page, a feed. */
    public static FetchRequest of(URI url) {
        return new FetchRequest(url, Validators.NONE, USUAL_BYTES, USUAL_PATIENCE);
    }

    /** The same, unless what we have is what the server has. */
    public static FetchRequest of(URI url, Validators validators) {
        return of(url).with(validators);
    }

    public FetchRequest with(Validators others) {
        return new FetchRequest(url, others, maxBytes, patience);
    }

    /** @param bytes 1 to {@link #MOST_BYTES} */
    public FetchRequest upTo(int bytes) {
        return new FetchRequest(url, validators, bytes, patience);
    }

    /** @param other more than zero, up to 10 minutes */
    public FetchRequest within(Duration other) {
        return new FetchRequest(url, validators, maxBytes, other);
    }
}
