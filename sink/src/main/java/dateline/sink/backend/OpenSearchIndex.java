package dateline.sink.backend;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.backend.OpenSearchHttp.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The index and the alias it stands behind.
 *
 * <p>Programs read and write the alias only. So a later version of the mapping is a new index, filled beside the old
 * one, and then the alias moves. A mapping that has been released is never changed.
 */
final class OpenSearchIndex {

    private final OpenSearchHttp http;
    private final Index index;
    private final int replicas;

    OpenSearchIndex(OpenSearchHttp http, Index index, int replicas) {
        this.http = http;
        this.index = index;
        this.replicas = replicas;
    }

    /** See {@link Backend#prepare}. */
    void prepare() {
        String behind = behindAlias();
        if (behind.isEmpty()) {
            create();
        } else if (!isOurs(behind)) {
            throw new IllegalStateException("Alias " + index.alias() + " at " + http.shown() + " stands for " + behind
                    + ", and this version needs " + index.definition()
                    + ". Fill it anew: dateline reindex --index " + index.alias());
        }
        Answer health =
                http.get("/_cluster/health/" + index.alias(), Map.of("wait_for_status", "yellow", "timeout", "10s"));
        if (!health.isOk()) {
            throw new BackendUnavailableException(
                    "Index " + index.alias() + " at " + http.shown() + " is not ready, HTTP " + health.status()
                            + " status " + health.body().path("status").asText("unknown"),
                    false,
                    null);
        }
    }

    /** One made when there was none bears the name of its mapping alone, one filled anew the time of that behind it. */
    private boolean isOurs(String name) {
        return name.equals(index.definition()) || name.startsWith(index.definition() + "-");
    }

    private void create() {
        Answer created = http.send("PUT", "/" + index.definition(), Map.of(), definition(index, replicas));
        if (created.errorType().equals("resource_already_exists_exception")) {
            created = http.send(
                    "PUT",
                    "/" + index.definition() + "/_alias/" + index.alias(),
                    Map.of(),
                    OpenSearchHttp.JSON.createObjectNode());
        }
        switch (BulkOutcome.of(created.status(), created.errorType(), created.errorReason())) {
            case BulkOutcome.Indexed() -> {}
            case BulkOutcome.AlreadyThere() -> {}
            case BulkOutcome.Passing(var why) -> throw new BackendUnavailableException(why, false, null);
            case BulkOutcome.Refused(var why) ->
                throw new IllegalStateException("OpenSearch at " + http.shown() + " refuses to make index "
                        + index.definition() + " behind alias " + index.alias() + ": " + why);
        }
    }

    /** What the alias stands for; empty when there is no such alias, more than one name while an index is replaced. */
    String behindAlias() {
        List<String> names = new ArrayList<>();
        Answer alias = http.get("/_alias/" + index.alias(), Map.of());
        if (!alias.isOk() && alias.status() != 404) {
            throw new BackendUnavailableException(
                    "OpenSearch at " + http.shown() + " answers HTTP " + alias.status() + " for its aliases",
                    false,
                    null);
        }
        if (alias.isOk()) {
            alias.body().fieldNames().forEachRemaining(names::add);
        }
        return String.join(",", names);
    }

    /** Settings, mapping and alias for a new index. */
    static ObjectNode definition(Index index, int replicas) {
        String mapping = index.definition() + ".json";
        try (var resource = OpenSearchIndex.class.getResourceAsStream(mapping)) {
            var definition = (ObjectNode) OpenSearchHttp.JSON.readTree(resource);
            ((ObjectNode) definition.path("settings").path("index")).put("number_of_replicas", replicas);
            definition.putObject("aliases").putObject(index.alias());
            return definition;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + mapping, e);
        }
    }
}
