package dateline.sink.backend;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.sink.backend.OpenSearchHttp.Answer;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** OpenSearch 2 or 3, over HTTP. */
final class OpenSearchBackend implements Backend {

    private static final String NO_INDEX = "index_not_found_exception";

    private final OpenSearchHttp http;
    private final OpenSearchIndex index;
    private final OpenSearchBulk bulk;

    /** See {@link Backends#open}. */
    OpenSearchBackend(URI url, int replicas) {
        this.http = new OpenSearchHttp(url);
        this.index = new OpenSearchIndex(http, replicas);
        this.bulk = new OpenSearchBulk(http);
    }

    @Override
    public String name() {
        return "opensearch";
    }

    @Override
    public void prepare() {
        index.prepare();
    }

    @Override
    public List<BulkOutcome> write(List<Document> documents) {
        List<BulkOutcome> outcomes = bulk.write(documents);
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
            index.prepare();
        } catch (BackendUnavailableException _) {
            // it will be missing again at the next try
        }
    }

    @Override
    public HitPage search(Query query) {
        Answer answer = http.send(
                "POST",
                "/" + OpenSearchIndex.ALIAS + "/_search",
                Map.of("allow_partial_search_results", "false"),
                SearchBody.of(query));
        JsonNode body = checked(answer).body();
        if (body.path("timed_out").asBoolean()) {
            throw new BackendUnavailableException("The search took longer than " + SearchBody.TIMEOUT, true, null);
        }
        JsonNode total = body.path("hits").path("total");
        List<Hit> hits = new ArrayList<>();
        body.path("hits").path("hits").forEach(hit -> hits.add(hit(hit)));
        return new HitPage(
                total.path("value").asLong(), total.path("relation").asText().equals("eq"), hits);
    }

    private static Hit hit(JsonNode hit) {
        Map<String, List<String>> highlights = new LinkedHashMap<>();
        hit.path("highlight").properties().forEach(field -> {
            List<String> pieces = new ArrayList<>();
            field.getValue().forEach(piece -> pieces.add(piece.asText()));
            highlights.put(field.getKey().replace(SearchBody.MARKED, ""), pieces);
        });
        return new Hit(hit.path("_source"), hit.path("_score").asDouble(0), highlights);
    }

    @Override
    public Optional<JsonNode> find(String articleId) {
        Answer answer = http.get("/" + OpenSearchIndex.ALIAS + "/_doc/" + articleId, Map.of());
        if (answer.status() == 404 && answer.errorType().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(checked(answer).body().path("_source"));
    }

    @Override
    public IndexStatus status() {
        long documents = checked(http.get("/" + OpenSearchIndex.ALIAS + "/_count", Map.of()))
                .body()
                .path("count")
                .asLong();
        return new IndexStatus(documents, OpenSearchIndex.ALIAS, index.behindAlias());
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
