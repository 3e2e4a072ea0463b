package dateline.sink.backend;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.sink.backend.BulkOutcome.AlreadyThere;
import dateline.sink.backend.BulkOutcome.Indexed;
import dateline.sink.query.Field;
import dateline.sink.query.Query;
import dateline.sink.query.RangeField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** A backend in memory, whose troubles are written beforehand. Finds everything, whatever is asked. */
public final class MemoryBackend implements Backend {

    private final Map<Index, Map<String, Document>> indexes = new EnumMap<>(Index.class);
    private final Deque<Function<Document, Optional<BulkOutcome>>> troubles = new ArrayDeque<>();
    private final List<String> dropped = new ArrayList<>();
    private Optional<BackendUnavailableException> away = Optional.empty();

    /** One of the next writes: what it answers for a document, empty to take it. */
    public void nextWrite(Function<Document, Optional<BulkOutcome>> trouble) {
        troubles.add(trouble);
    }

    /** From now on it cannot be asked. */
    public void goAway(boolean timedOut) {
        away = Optional.of(new BackendUnavailableException("away, secret detail", timedOut, null));
    }

    public Map<String, Document> documents() {
        return documents(Index.ARTICLES);
    }

    public Map<String, Document> documents(Index index) {
        return indexes.computeIfAbsent(index, _ -> new TreeMap<>());
    }

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public void prepare() {
        away.ifPresent(MemoryBackend::raise);
    }

    @Override
    public List<BulkOutcome> write(Index index, List<Document> written) {
        var trouble = troubles.isEmpty()
                ? (Function<Document, Optional<BulkOutcome>>) _ -> Optional.empty()
                : troubles.remove();
        return written.stream()
                .map(document -> trouble.apply(document).orElseGet(() -> take(index, document)))
                .toList();
    }

    private BulkOutcome take(Index index, Document document) {
        Document there = documents(index).get(document.id());
        if (there != null && there.version() >= document.version()) {
            return new AlreadyThere();
        }
        documents(index).put(document.id(), document);
        return new Indexed();
    }

    @Override
    public HitPage search(Query query) {
        away.ifPresent(MemoryBackend::raise);
        List<Hit> hits = documents().values().stream()
                .map(document -> new Hit(json(document), 1.5, Map.of("body", List.of("a <em>b</em>")), List.of(), 0))
                .toList();
        return new HitPage(hits.size(), true, hits.size(), hits, Optional.empty());
    }

    @Override
    public Map<Field, List<FacetValue>> facets(Query query, Set<Field> fields, int size) {
        away.ifPresent(MemoryBackend::raise);
        Map<Field, List<FacetValue>> facets = new EnumMap<>(Field.class);
        fields.forEach(field -> facets.put(field, List.of(new FacetValue("a value", 1))));
        return facets;
    }

    @Override
    public List<Occurrence> occurrences(Query query, RangeField time, int most) {
        away.ifPresent(MemoryBackend::raise);
        return documents().values().stream()
                .map(MemoryBackend::json)
                .map(json -> new Occurrence(
                        Optional.of(json.path("story").path("storyId").asText()).filter(id -> !id.isEmpty()),
                        json.path("fold").asText(json.path("articleId").asText()),
                        Instant.parse(json.path(time.document()).asText()),
                        1))
                .limit(most)
                .toList();
    }

    @Override
    public List<PlaceCount> places(Query query, int size) {
        away.ifPresent(MemoryBackend::raise);
        return List.of(new PlaceCount("geonames:2410763", "São Tomé", 0.33, 6.73, 1));
    }

    @Override
    public List<QuoteHit> quotes(QuoteQuery query) {
        away.ifPresent(MemoryBackend::raise);
        return documents().values().stream()
                .map(document -> new QuoteHit(json(document).path("quotes").path(0), json(document)))
                .toList();
    }

    @Override
    public List<Suggestion> suggest(String start, int size) {
        away.ifPresent(MemoryBackend::raise);
        return List.of(new Suggestion(Field.PERSON, start, 1));
    }

    @Override
    public List<JsonNode> stories(StoryQuery query) {
        away.ifPresent(MemoryBackend::raise);
        return documents(Index.STORIES).values().stream()
                .map(MemoryBackend::json)
                .toList();
    }

    @Override
    public Optional<StandingStory> story(String storyId) {
        return find(Index.STORIES, storyId)
                .map(story ->
                        new StandingStory(story, List.of(story.path("storyId").asText(), storyId)));
    }

    @Override
    public Optional<JsonNode> find(Index index, String id) {
        away.ifPresent(MemoryBackend::raise);
        return Optional.ofNullable(documents(index).get(id)).map(MemoryBackend::json);
    }

    @Override
    public IndexStatus status() {
        away.ifPresent(MemoryBackend::raise);
        return new IndexStatus(documents().size(), "articles", "memory-v1");
    }

    /** What is written goes through the troubles, too. */
    @Override
    public Rebuild rebuild(Index index) {
        var fresh = new MemoryBackend();
        return new Rebuild() {
            @Override
            public String name() {
                return "memory-v2";
            }

            @Override
            public List<BulkOutcome> write(List<Document> documents) {
                var trouble = troubles.poll();
                return documents.stream()
                        .map(document -> (trouble == null ? Optional.<BulkOutcome>empty() : trouble.apply(document))
                                .orElseGet(() -> fresh.take(index, document)))
                        .toList();
            }

            @Override
            public Counts counts() {
                return new Counts(
                        documents(index).size(), fresh.documents(index).size());
            }

            @Override
            public String takeOver() {
                indexes.put(index, fresh.documents(index));
                return "memory-v1";
            }

            @Override
            public void drop(String name) {
                dropped.add(name);
            }
        };
    }

    /** Names of indexes that were dropped. */
    public List<String> dropped() {
        return dropped;
    }

    private static void raise(BackendUnavailableException e) {
        throw e;
    }

    private static JsonNode json(Document document) {
        try {
            return OpenSearchHttp.JSON.readTree(document.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // nothing is open
    }
}
