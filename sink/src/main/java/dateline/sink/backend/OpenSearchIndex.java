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

    static final String ALIAS = "articles";

    /** Named after the version of the mapping; both change together. */
    static final String NAME = "articles-v2";

    private static final String MAPPING = NAME + ".json";

    private final OpenSearchHttp http;
    private final int replicas;

    OpenSearchIndex(OpenSearchHttp http, int replicas) {
        this.http = http;
        this.replicas = replicas;
    }

    /** See {@link Backend#prepare}. */
    void prepare() {
        if (http.get("/_alias/" + ALIAS, Map.of()).status() == 404) {
            create();
        }
        Answer health = http.get("/_cluster/health/" + ALIAS, Map.of("wait_for_status", "yellow", "timeout", "10s"));
        if (!health.isOk()) {
            throw new BackendUnavailableException(
                    "Index " + ALIAS + " at " + http.shown() + " is not ready, HTTP " + health.status() + " status "
                            + health.body().path("status").asText("unknown"),
                    false,
                    null);
        }
    }

    private void create() {
        Answer created = http.send("PUT", "/" + NAME, Map.of(), definition(replicas));
        if (created.errorType().equals("resource_already_exists_exception")) {
            created =
                    http.send("PUT", "/" + NAME + "/_alias/" + ALIAS, Map.of(), OpenSearchHttp.JSON.createObjectNode());
        }
        switch (BulkOutcome.of(created.status(), created.errorType(), created.errorReason())) {
            case BulkOutcome.Indexed() -> {}
            case BulkOutcome.AlreadyThere() -> {}
            case BulkOutcome.Passing(var why) -> throw new BackendUnavailableException(why, false, null);
            case BulkOutcome.Refused(var why) ->
                throw new IllegalStateException("OpenSearch at " + http.shown() + " refuses to make index " + NAME
                        + " behind alias " + ALIAS + ": " + why);
        }
    }

    /** What the alias stands for; more than one name while an index is being replaced. */
    String behindAlias() {
        List<String> names = new ArrayList<>();
        Answer alias = http.get("/_alias/" + ALIAS, Map.of());
        if (alias.isOk()) {
            alias.body().fieldNames().forEachRemaining(names::add);
        }
        return String.join(",", names);
    }

    /** Settings, mapping and alias for a new index. */
    static ObjectNode definition(int replicas) {
        try (var resource = OpenSearchIndex.class.getResourceAsStream(MAPPING)) {
            var definition = (ObjectNode) OpenSearchHttp.JSON.readTree(resource);
            ((ObjectNode) definition.path("settings").path("index")).put("number_of_replicas", replicas);
            definition.putObject("aliases").putObject(ALIAS);
            return definition;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + MAPPING, e);
        }
    }
}
