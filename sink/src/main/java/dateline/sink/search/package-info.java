/**
 * The index over HTTP: requests in, JSON out.
 *
 * <p>Read {@link dateline.sink.search.SearchServer} first; it lists the routes. {@code SearchRequest} checks and reads
 * the parameters, {@code SearchPage} writes the answer; what a query means is {@link dateline.sink.backend.QueryText}.
 *
 * <p>To add a filter: a constant in {@link dateline.sink.backend.Filter}, and its field in the mapping.
 *
 * <p>A bad request is answered 400 with the name of the parameter, a backend that is away 503, one too slow 504.
 */
package dateline.sink.search;
