package dateline.ingest.fetch;

import dateline.ingest.fetch.FetchResult.Refused;
import dateline.ingest.fetch.FetchResult.Why;
import java.time.Duration;

/** Ends a fetch with {@link Refused}. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Why why;
    private final int status;
    private final Duration retryAfter;

    RefusedException(Why why, String detail) {
        this(why, 0, Duration.ZERO, detail);
    }

    RefusedException(Why why, int status, Duration retryAfter, String detail) {
        super(detail);
        this.why = why;
        this.status = status;
        this.retryAfter = retryAfter;
    }

    Refused result() {
        return new Refused(why, status, retryAfter, getMessage());
    }
}
