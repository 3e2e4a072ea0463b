package dateline.sink.query;

/** A query that cannot be understood or would cost too much; the message says where and why. */
public final class QueryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int position;

    QueryException(int position, String what) {
        super(what + " (at character " + (position + 1) + ")");
        this.position = position;
    }

    /** Where in the query, UTF-16 units from 0. */
    public int position() {
        return position;
    }
}
