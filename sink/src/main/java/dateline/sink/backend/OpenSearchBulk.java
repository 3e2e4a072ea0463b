package dateline.sink.backend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.sink.backend.BulkOutcome.Passing;
import dateline.sink.backend.BulkOutcome.Refused;
import dateline.sink.backend.OpenSearchHttp.Answer;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Writes documents through {@code /_bulk}, and sorts what came of each. */
final class OpenSearchBulk {

    /** OpenSearch advises 5 to 15 MB a request; a document larger than that goes alone. */
    private static final int MAX_BYTES = 8 << 20;

    /**
     * Only through the alias: were it missing, a node that makes indexes by itself would make one of this name with a
     * mapping of its own guess.
     */
    private static final Map<String, String> PARAMETERS = Map.of("require_alias", "true");

    private final OpenSearchHttp http;

    OpenSearchBulk(OpenSearchHttp http) {
        this.http = http;
    }

    /** See {@link Backend#write}. */
    List<BulkOutcome> write(Index index, List<Document> documents) {
        return write(index.alias(), PARAMETERS, documents);
    }

    /** The same into one index by its own name, whatever stands for it. */
    List<BulkOutcome> write(String name, List<Document> documents) {
        return write(name, Map.of(), documents);
    }

    private List<BulkOutcome> write(String target, Map<String, String> parameters, List<Document> documents) {
        List<BulkOutcome> outcomes = new ArrayList<>(documents.size());
        while (outcomes.size() < documents.size()) {
            int from = outcomes.size();
            List<BulkOutcome> sent = send(target, parameters, documents.subList(from, end(documents, from)));
            outcomes.addAll(sent);
            if (sent.getLast() instanceof Passing passing && sent.stream().allMatch(Passing.class::isInstance)) {
                // Nothing gets through now; to send the rest would only take time.
                outcomes.addAll(Collections.nCopies(documents.size() - outcomes.size(), passing));
            }
        }
        return outcomes;
    }

    private static int end(List<Document> documents, int from) {
        long bytes = 0;
        int end = from;
        while (end < documents.size()
                && (end == from || bytes + documents.get(end).json().length <= MAX_BYTES)) {
            bytes += documents.get(end).json().length;
            end++;
        }
        return end;
    }

    private List<BulkOutcome> send(String target, Map<String, String> parameters, List<Document> documents) {
        Answer answer;
        try {
            answer = http.send("POST", "/" + target + "/_bulk", parameters, body(documents), "application/x-ndjson");
        } catch (BackendUnavailableException e) {
            return Collections.nCopies(documents.size(), new Passing(e.getMessage()));
        }
        if (answer.isOk()) {
            return items(answer.body().path("items"), documents.size());
        }
        BulkOutcome all = BulkOutcome.of(answer.status(), answer.errorType(), answer.errorReason());
        if (all instanceof Refused && documents.size() > 1) {
            // One of them spoils the request, or they are too large together.
            int middle = documents.size() / 2;
            List<BulkOutcome> halves = new ArrayList<>(send(target, parameters, documents.subList(0, middle)));
            halves.addAll(send(target, parameters, documents.subList(middle, documents.size())));
            return halves;
        }
        return Collections.nCopies(documents.size(), all);
    }

    private static List<BulkOutcome> items(JsonNode items, int expected) {
        if (items.size() != expected) {
            return Collections.nCopies(
                    expected,
                    new Passing("OpenSearch answered for " + items.size() + " of " + expected + " documents"));
        }
        List<BulkOutcome> outcomes = new ArrayList<>(expected);
        for (JsonNode item : items) {
            JsonNode written = item.path("index");
            JsonNode error = written.path("error");
            outcomes.add(BulkOutcome.of(
                    written.path("status").asInt(), error.path("type").asText(""), reason(error)));
        }
        return outcomes;
    }

    /** The cause names the field and the value; the error itself only says that parsing failed. */
    private static String reason(JsonNode error) {
        String reason = error.path("reason").asText("");
        String cause = error.path("caused_by").path("reason").asText("");
        return cause.isEmpty() ? reason : reason + ": " + cause;
    }

    private static byte[] body(List<Document> documents) {
        var lines = new ByteArrayOutputStream();
        for (Document document : documents) {
            var action = OpenSearchHttp.JSON.createObjectNode();
            action.putObject("index")
                    .put("_id", document.id())
                    .put("version", document.version())
                    .put("version_type", "external");
            lines.writeBytes(OpenSearchHttp.bytes(action));
            lines.writeBytes(NEW_LINE);
            lines.writeBytes(document.json());
            lines.writeBytes(NEW_LINE);
        }
        return lines.toByteArray();
    }

    private static final byte[] NEW_LINE = "\n".getBytes(UTF_8);
}
