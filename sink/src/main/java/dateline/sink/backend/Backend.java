package dateline.sink.backend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/**
 * Where documents are kept and searched. Safe for use by many threads.
 *
 * <p>Writing a document twice changes nothing, and so does writing an older version after a newer one; that is what
 * lets the reader of the topic start again anywhere.
 */
public interface Backend extends AutoCloseable {

    /** Lower-case name as in {@link Backends#BY_NAME}, e.g. {@code "opensearch"}. */
    String name();

    /**
     * Makes the index where it is missing and returns once it can be written and searched. What is there is used as
     * it is.
     *
     * @throws BackendUnavailableException if it cannot be reached or is not ready yet; worth another try
     * @throws IllegalStateException if it answers but refuses, which no waiting will change
     */
    void prepare();

    /**
     * Writes documents and returns once they are safe. A backend that is away is no exception here but an outcome:
     * {@link BulkOutcome.Passing} for each document concerned.
     *
     * @return one outcome a document, in their order
     */
    List<BulkOutcome> write(List<Document> documents);

    /** @throws BackendUnavailableException if it cannot answer now, or not in time */
    HitPage search(Query query);

    /**
     * The document of an article as it was written.
     *
     * @throws BackendUnavailableException if it cannot answer now
     */
    Optional<JsonNode> find(String articleId);

    /** @throws BackendUnavailableException if it cannot answer now */
    IndexStatus status();

    @Override
    void close();
}
