package dateline.accurate;

/** The encoder can not do its work, and neither another article nor another try will change that. */
public final class EncoderException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    EncoderException(String message) {
        super(message);
    }

    EncoderException(String message, Throwable cause) {
        super(message, cause);
    }
}
