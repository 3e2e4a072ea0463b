package dateline.ingest.fetch;

import java.util.Objects;

/**
 * What a server called the version it sent, word for word, to be sent back with the next request.
 *
 * <p>Keep them only once all that came with them is safe: else a crash in between would lose what was in it.
 *
 * @param etag {@code ETag} with its quotation marks; empty if there was none
 * @param lastModified {@code Last-Modified}; empty if there was none
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8">RFC 9110, section 8.8</a>
 */
public record Validators(String etag, String lastModified) {

    /** For what was never fetched. */
    public static final Validators NONE = new Validators("", "");

    public Validators {
        Objects.requireNonNull(etag, "etag");
        Objects.requireNonNull(lastModified, "lastModified");
    }

    public boolean isEmpty() {
        return etag.isEmpty() && lastModified.isEmpty();
    }
}
