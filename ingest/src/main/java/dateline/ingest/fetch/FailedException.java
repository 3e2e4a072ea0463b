package dateline.ingest.fetch;

import dateline.ingest.fetch.FetchResult.Failed;
import java.time.Duration;

/** Ends a fetch with {@link Failed}. */
final class FailedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final Duration retryAfter;

    FailedException(int status, Duration retryAfter, String detail) {
        super(detail);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    Failed result() {
        return new Failed(status, retryAfter, getMessage());
    }
}
