package dateline.sink.topic;

/** What was to be stored is not stored now, or not known to be. Answered 503. */
public final class NotStoredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotStoredException(String message, Throwable cause) {
        super(message, cause);
    }
}
