package dateline.sink.backend;

/** The backend does not answer, not in time, or only that it cannot work now. Passing: try again. */
public final class BackendUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean timedOut;

    public BackendUnavailableException(String message, boolean timedOut, Throwable cause) {
        super(message, cause);
        this.timedOut = timedOut;
    }

    /** True if it took too long, false if it could not be asked. */
    public boolean timedOut() {
        return timedOut;
    }
}
