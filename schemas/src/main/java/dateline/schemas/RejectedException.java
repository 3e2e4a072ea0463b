package dateline.schemas;

import java.util.Objects;

/** A record this pipeline cannot use however often it tries. Goes to {@code dead-letters} with its reason. */
public final class RejectedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why; a fixed list, so that dead letters can be counted. */
    public enum Reason {
        /** The bytes are no record in the wire format, or end too soon. */
        UNREADABLE,
        /** The registry knows no schema by the id in the bytes. */
        UNKNOWN_SCHEMA,
        /** The bytes were written with a schema that cannot be read as the topic's. */
        WRONG_SCHEMA,
        /** The record breaks a rule its schema states; the detail names the field. */
        INVALID,
        /** Larger than the limit that the detail names. */
        TOO_LARGE,
        /** A backend will not take the document. */
        REFUSED,
        /** Nobody foresaw this: a bug until shown otherwise. */
        UNEXPECTED
    }

    private final Reason reason;

    public RejectedException(Reason reason, String detail) {
        this(reason, detail, null);
    }

    public RejectedException(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
    }

    public Reason reason() {
        return reason;
    }
}
