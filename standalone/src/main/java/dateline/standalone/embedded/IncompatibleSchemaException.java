package dateline.standalone.embedded;

/** A schema that could not read what its subject's latest one wrote. */
final class IncompatibleSchemaException extends Exception {

    private static final long serialVersionUID = 1L;

    IncompatibleSchemaException(String message) {
        super(message);
    }
}
