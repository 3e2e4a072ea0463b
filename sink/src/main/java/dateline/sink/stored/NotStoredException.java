package dateline.sink.stored;

/** What was to be stored is not stored now, or not known to be. Answered 503. */
final class NotStoredException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotStoredException(String message, Throwable cause) {
        super(message, cause);
    }
}
