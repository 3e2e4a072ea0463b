package dateline.sink.backend;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.sink.backend.BulkOutcome.AlreadyThere;
import dateline.sink.backend.BulkOutcome.Indexed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** A backend in memory, whose troubles are written beforehand. Finds everything, whatever is asked. */
public final class MemoryBackend implements Backend {

    private final Map<String, Document> documents = new TreeMap<>();
    private final Deque<Function<Document, Optional<BulkOutcome>>> troubles = new ArrayDeque<>();
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
        return documents;
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
    public List<BulkOutcome> write(List<Document> written) {
        var trouble = troubles.isEmpty()
                ? (Function<Document, Optional<BulkOutcome>>) _ -> Optional.empty()
                : troubles.remove();
        return written.stream()
                .map(document -> trouble.apply(document).orElseGet(() -> take(document)))
                .toList();
    }

    private BulkOutcome take(Document document) {
        Document there = documents.get(document.id());
        if (there != null && there.version() >= document.version()) {
            return new AlreadyThere();
        }
        documents.put(document.id(), document);
        return new Indexed();
    }

    @Override
    public HitPage search(Query query) {
        away.ifPresent(MemoryBackend::raise);
        List<Hit> hits = documents.values().stream()
                .map(document -> new Hit(json(document), 1.5, Map.of("body", List.of("a <em>b</em>"))))
                .toList();
        return new HitPage(hits.size(), true, hits);
    }

    @Override
    public Optional<JsonNode> find(String articleId) {
        away.ifPresent(MemoryBackend::raise);
        return Optional.ofNullable(documents.get(articleId)).map(MemoryBackend::json);
    }

    @Override
    public IndexStatus status() {
        away.ifPresent(MemoryBackend::raise);
        return new IndexStatus(documents.size(), "articles", "memory-v1");
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
