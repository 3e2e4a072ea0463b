package dateline.sink.backend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.backend.OpenSearchHttp.Answer;
import dateline.sink.query.Field;
import dateline.sink.query.Query;
import dateline.sink.query.RangeField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** OpenSearch 2 or 3, over HTTP. */
final class OpenSearchBackend implements Backend {

    private static final String NO_INDEX = "index_not_found_exception";

    private final OpenSearchHttp http;
    private final Map<Index, OpenSearchIndex> indexes = new EnumMap<>(Index.class);
    private final OpenSearchBulk bulk;
    private final StorySearch stories;
    private final LikenessSearch likeness;
    private final PlaceSearch places = new PlaceSearch(this::articles);
    private final int replicas;

    /** See {@link Backends#open}. */
    OpenSearchBackend(BackendConfig config) {
        this.http = new OpenSearchHttp(config.url(), new OpenSearchSecurity(config.settings()));
        this.replicas = config.replicas();
        for (Index index : Index.values()) {
            indexes.put(index, new OpenSearchIndex(http, index, replicas));
        }
        this.bulk = new OpenSearchBulk(http);
        this.stories = new StorySearch(body -> asked(Index.STORIES, body), id -> find(Index.STORIES, id));
        this.likeness =
                new LikenessSearch(new ConditionBody(stories::family), this::articles, id -> find(Index.ARTICLES, id));
    }

    @Override
    public String name() {
        return "opensearch";
    }

    @Override
    public void prepare() {
        indexes.values().forEach(OpenSearchIndex::prepare);
    }

    @Override
    public List<BulkOutcome> write(Index index, List<Document> documents) {
        List<BulkOutcome> outcomes = bulk.write(index, documents);
        if (outcomes.stream().anyMatch(OpenSearchBackend::lacksIndex)) {
            prepareAgain();
        }
        return outcomes;
    }

    private static boolean lacksIndex(BulkOutcome outcome) {
        return outcome instanceof BulkOutcome.Passing(var why) && why.contains(NO_INDEX);
    }

    /** Somebody took the index away while we ran; the documents at hand will find a new one when they are tried again. */
    private void prepareAgain() {
        try {
            prepare();
        } catch (BackendUnavailableException _) {
            // it will be missing again at the next try
        }
    }

    @Override
    public HitPage search(Query query) {
        return new ArticleSearch(query, body(query), this::articles).page();
    }

    @Override
    public Map<Field, List<FacetValue>> facets(Query query, Set<Field> fields, int size) {
        return fields.isEmpty() ? Map.of() : FacetSearch.facets(body(query), fields, size, this::articles);
    }

    @Override
    public List<Occurrence> occurrences(Query query, RangeField time, int most) {
        return OccurrenceSearch.occurrences(body(query), time, most, this::articles);
    }

    @Override
    public List<PlaceCount> places(Query query, int size) {
        return places.places(body(query), size);
    }

    @Override
    public List<QuoteHit> quotes(QuoteQuery query) {
        return new QuoteSearch(query, this::articles).quotes();
    }

    @Override
    public List<Suggestion> suggest(String start, int size) {
        return SuggestionSearch.suggest(start, size, this::articles);
    }

    @Override
    public List<JsonNode> stories(StoryQuery query) {
        return stories.stories(query);
    }

    @Override
    public Optional<StandingStory> story(String storyId) {
        return stories.story(storyId);
    }

    private SearchBody body(Query query) {
        return new SearchBody(query, likeness.resolve(query));
    }

    private JsonNode articles(ObjectNode body) {
        return asked(Index.ARTICLES, body);
    }

    private JsonNode asked(Index index, ObjectNode request) {
        Answer answer = http.send(
                "POST", "/" + index.alias() + "/_search", Map.of("allow_partial_search_results", "false"), request);
        JsonNode body = checked(answer).body();
        if (body.path("timed_out").asBoolean()) {
            throw new BackendUnavailableException("The search took longer than " + SearchBody.TIMEOUT, true, null);
        }
        return body;
    }

    @Override
    public Optional<JsonNode> find(Index index, String id) {
        Answer answer = http.get("/" + index.alias() + "/_doc/" + id, Map.of());
        if (answer.status() == 404 && answer.errorType().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(checked(answer).body().path("_source"));
    }

    @Override
    public IndexStatus status() {
        String alias = Index.ARTICLES.alias();
        long documents = checked(http.get("/" + alias + "/_count", Map.of()))
                .body()
                .path("count")
                .asLong();
        return new IndexStatus(documents, alias, indexes.get(Index.ARTICLES).behindAlias());
    }

    @Override
    public Rebuild rebuild(Index index) {
        return OpenSearchRebuild.start(http, bulk, index, replicas);
    }

    /** What is asked here is made by us and in order, so every refusal speaks of the backend's state. */
    private Answer checked(Answer answer) {
        if (answer.isOk()) {
            return answer;
        }
        boolean timedOut = answer.status() == 408 || answer.status() == 504;
        throw new BackendUnavailableException(
                "OpenSearch at " + http.shown() + " answers HTTP " + answer.status() + " " + answer.errorType() + ": "
                        + answer.errorReason(),
                timedOut,
                null);
    }

    @Override
    public void close() {
        http.close();
    }
}
