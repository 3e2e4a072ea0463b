package dateline.schemas;

/** The schema registry did not answer, or not in a way a registry does. Passing: try again. */
public final class RegistryUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
