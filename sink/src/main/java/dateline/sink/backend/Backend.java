package dateline.sink.backend;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.sink.query.Field;
import dateline.sink.query.Query;
import dateline.sink.query.RangeField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where documents are kept and searched. Safe for use by many threads.
 *
 * <p>Writing a document twice changes nothing, and so does writing an older version after a newer one; that is what
 * lets the reader of the topic start again anywhere.
 *
 * <p>Whatever asks throws {@link BackendUnavailableException} if it cannot be answered now, or not in time.
 */
public interface Backend extends AutoCloseable {

    /** Lower-case name as in {@link Backends#BY_NAME}, e.g. {@code "opensearch"}. */
    String name();

    /**
     * Makes the indexes that are missing and returns once all can be written and searched. What is there is used as it
     * is.
     *
     * @throws BackendUnavailableException if it cannot be reached or is not ready yet; worth another try
     * @throws IllegalStateException if it answers but refuses, or has an index of another version, which no waiting
     *     will change
     */
    void prepare();

    /**
     * Writes documents and returns once they are safe. A backend that is away is no exception here but an outcome:
     * {@link BulkOutcome.Passing} for each document concerned.
     *
     * @return one outcome a document, in their order
     */
    List<BulkOutcome> write(Index index, List<Document> documents);

    /** One page of the articles asked for. */
    HitPage search(Query query);

    /**
     * The most frequent values of some fields among the articles asked for, copies included, most frequent first. A
     * field's own filter does not narrow its own values, so that another one can be chosen.
     *
     * @param size values a field
     */
    Map<Field, List<FacetValue>> facets(Query query, Set<Field> fields, int size);

    /**
     * What the articles asked for tell of, original by original, in no order.
     *
     * @param time of which the earliest of each is wanted; one that every article has
     * @param most after how many to stop
     */
    List<Occurrence> occurrences(Query query, RangeField time, int most);

    /**
     * Places resolved to a point, most articles first, copies included.
     *
     * @param size places at most
     */
    List<PlaceCount> places(Query query, int size);

    /** What was said, newest article first. */
    List<QuoteHit> quotes(QuoteQuery query);

    /**
     * Names of persons, organisations, places, publishers and subjects with a word that begins so, most articles
     * first.
     */
    List<Suggestion> suggest(String start, int size);

    /** Stories that stand by themselves, as their documents. */
    List<JsonNode> stories(StoryQuery query);

    /** A story, or the one that took it in. */
    Optional<StandingStory> story(String storyId);

    /** A document as it was written. */
    Optional<JsonNode> find(Index index, String id);

    /** The state of the index of articles. */
    IndexStatus status();

    /**
     * Makes a new index, empty and in nobody's way, to be filled beside the one in use.
     *
     * @throws IllegalStateException if the backend refuses
     */
    Rebuild rebuild(Index index);

    @Override
    void close();
}
