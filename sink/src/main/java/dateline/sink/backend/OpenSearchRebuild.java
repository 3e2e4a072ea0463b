package dateline.sink.backend;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.backend.OpenSearchHttp.Answer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A rebuild on OpenSearch. The new index is named after the mapping and the second it was begun. */
final class OpenSearchRebuild implements Rebuild {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final OpenSearchHttp http;
    private final OpenSearchBulk bulk;
    private final Index index;
    private final String name;

    private OpenSearchRebuild(OpenSearchHttp http, OpenSearchBulk bulk, Index index, String name) {
        this.http = http;
        this.bulk = bulk;
        this.index = index;
        this.name = name;
    }

    static OpenSearchRebuild start(OpenSearchHttp http, OpenSearchBulk bulk, Index index, int replicas) {
        var rebuild = new OpenSearchRebuild(http, bulk, index, index.definition() + "-" + SECOND.format(Instant.now()));
        ObjectNode definition = OpenSearchIndex.definition(index, replicas);
        definition.remove("aliases");
        rebuild.checked(http.send("PUT", "/" + rebuild.name, Map.of(), definition));
        return rebuild;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<BulkOutcome> write(List<Document> documents) {
        return bulk.write(name, documents);
    }

    @Override
    public Counts counts() {
        return new Counts(inUse().isEmpty() ? 0 : count(index.alias()), count(name));
    }

    private long count(String target) {
        checked(http.get("/" + target + "/_refresh", Map.of()));
        return checked(http.get("/" + target + "/_count", Map.of()))
                .body()
                .path("count")
                .asLong();
    }

    private String inUse() {
        return new OpenSearchIndex(http, index, 0).behindAlias();
    }

    @Override
    public String takeOver() {
        String replaced = inUse();
        ObjectNode body = OpenSearchHttp.JSON.createObjectNode();
        ArrayNode actions = body.putArray("actions");
        if (!replaced.isEmpty()) {
            for (String one : replaced.split(",", -1)) {
                actions.addObject().putObject("remove").put("index", one).put("alias", index.alias());
            }
        }
        actions.addObject().putObject("add").put("index", name).put("alias", index.alias());
        checked(http.send("POST", "/_aliases", Map.of(), body));
        return replaced;
    }

    @Override
    public void drop(String dropped) {
        checked(http.send("DELETE", "/" + dropped, Map.of(), OpenSearchHttp.JSON.createObjectNode()));
    }

    private Answer checked(Answer answer) {
        if (!answer.isOk()) {
            throw new IllegalStateException("OpenSearch at " + http.shown() + " answers HTTP " + answer.status() + " "
                    + answer.errorType() + ": " + answer.errorReason());
        }
        return answer;
    }
}
