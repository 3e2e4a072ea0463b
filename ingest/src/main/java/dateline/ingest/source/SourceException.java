package dateline.ingest.source;

/** A place cannot be read now. Passing: it is polled again later. */
public final class SourceException extends Exception {

    private static final long serialVersionUID = 1L;

    public SourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
