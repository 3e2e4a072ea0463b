package dateline.ingest.source;

import java.time.Duration;

/** A place cannot be read now. Passing: it is polled again later. */
public final class SourceException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What kind of trouble it is, for the seed's health. */
    public enum Trouble {
        /** It refuses us: 401, 403, 451, robots rules, an address that may not be asked. */
        BLOCKED,
        /** It is not there: 404, 410. */
        GONE,
        /** No answer, an error of the server, too many requests. */
        PASSING,
        /** It answers, but not with what this kind of source reads. */
        UNREADABLE
    }

    private final Trouble trouble;
    private final Duration retryAfter;

    public SourceException(String message, Throwable cause) {
        super(message, cause);
        this.trouble = Trouble.UNREADABLE;
        this.retryAfter = Duration.ZERO;
    }

    /**
     * @param message one line for people
     * @param retryAfter what the server wished; zero if it did not
     */
    public SourceException(String message, Trouble trouble, Duration retryAfter) {
        super(message);
        this.trouble = trouble;
        this.retryAfter = retryAfter;
    }

    public Trouble trouble() {
        return trouble;
    }

    /** Not polled again before that much time has passed; zero if the server made no wish. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
