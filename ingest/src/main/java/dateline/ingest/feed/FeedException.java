package dateline.ingest.feed;

/** Bytes are no feed, or one past a limit; the message says which, in words for whoever looks after the source. */
public final class FeedException extends Exception {

    private static final long serialVersionUID = 1L;

    public FeedException(String message) {
        super(message);
    }

    public FeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
