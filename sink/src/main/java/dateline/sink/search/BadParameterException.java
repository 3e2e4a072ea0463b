package dateline.sink.search;

/** A request that cannot be understood; the message names the parameter and what it should be. Answered 400. */
public final class BadParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param what is wrong with it, after its name */
    public BadParameterException(String parameter, String what) {
        super("Parameter '" + parameter + "' " + what);
    }
}
