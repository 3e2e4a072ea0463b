package dateline.sink.backend;

/** What came of writing one document. */
public sealed interface BulkOutcome {

    /** It is safe, as a new document or over an older version. */
    record Indexed() implements BulkOutcome {}

    /** The same or a later version was there; nothing changed. */
    record AlreadyThere() implements BulkOutcome {}

    /** Not written, by no fault of the document's: try again. */
    record Passing(String why) implements BulkOutcome {}

    /** This document will never be taken. */
    record Refused(String why) implements BulkOutcome {}

    /**
     * Sorts an HTTP status, of one item of a bulk or of the whole request.
     *
     * <p>Refused is only what speaks of the document. What speaks of us (401, 403), of the index (404, blocks, which
     * come as 403 or 429) or of the server (5xx) would refuse every document alike, and passes once someone or
     * something has put it right; until then nothing may be given up.
     *
     * @param type the backend's own name for the error, e.g. {@code mapper_parsing_exception}; empty if none
     */
    static BulkOutcome of(int status, String type, String reason) {
        if (status >= 200 && status < 300) {
            return new Indexed();
        }
        String why = "HTTP " + status + " " + type + ": " + reason;
        return switch (status) {
            case 409 -> new AlreadyThere();
            case 401, 403, 404, 408, 429 -> new Passing(why);
            default -> status >= 400 && status < 500 ? new Refused(why) : new Passing(why);
        };
    }
}
