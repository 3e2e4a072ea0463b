package dateline.ingest.push;

/** A request that gets no 202: the status and the words of the answer. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** No waiting was asked for. */
    static final int NO_RETRY = 0;

    private final int status;
    private final int retryAfterSeconds;

    Refusal(int status, String message) {
        this(status, NO_RETRY, message);
    }

    /** @param retryAfterSeconds put into {@code Retry-After}; {@link #NO_RETRY} for none */
    Refusal(int status, int retryAfterSeconds, String message) {
        super(message);
        this.status = status;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    int status() {
        return status;
    }

    int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
