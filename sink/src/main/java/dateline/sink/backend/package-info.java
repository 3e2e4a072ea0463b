/**
 * Where documents are kept and searched: documents in, one outcome each out; queries in, pages of hits out.
 *
 * <p>Read {@link dateline.sink.backend.Backend} first; it is all that the rest of the program knows. What a backend may
 * answer to a write is {@link dateline.sink.backend.BulkOutcome}. The backend there is speaks to OpenSearch; its
 * indexes are those of {@link dateline.sink.backend.Index}, each described in a file of its name.
 *
 * <p>To add a backend: one class, one line in {@link dateline.sink.backend.Backends}, one test.
 *
 * <p>A backend that is away, slow or full is a {@code Passing} outcome for a write, and a
 * {@link dateline.sink.backend.BackendUnavailableException} for everything else. Nothing here tries again by itself.
 */
package dateline.sink.backend;
