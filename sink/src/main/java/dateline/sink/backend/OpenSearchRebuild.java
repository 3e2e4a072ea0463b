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

    private static final String REFRESH = "refresh_interval";
    private static final String DURABILITY = "translog.durability";

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final OpenSearchHttp http;
    private final OpenSearchBulk bulk;
    private final Index index;
    private final String name;
    private final String refresh;

    private OpenSearchRebuild(OpenSearchHttp http, OpenSearchBulk bulk, Index index, String name, String refresh) {
        this.http = http;
        this.bulk = bulk;
        this.index = index;
        this.name = name;
        this.refresh = refresh;
    }

    static OpenSearchRebuild start(OpenSearchHttp http, OpenSearchBulk bulk, Index index, int replicas) {
        ObjectNode definition = OpenSearchIndex.definition(index, replicas);
        definition.remove("aliases");
        var settings = (ObjectNode) definition.path("settings").path("index");
        String refresh = settings.path(REFRESH).asText();
        settings.put(REFRESH, "-1") // nobody searches it, so it need not be made searchable twice a second
                .put(DURABILITY, "async"); // what a crash takes away is filled anew
        String name = index.definition() + "-" + SECOND.format(Instant.now());
        var rebuild = new OpenSearchRebuild(http, bulk, index, name, refresh);
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
        ObjectNode settings = OpenSearchHttp.JSON.createObjectNode();
        settings.putObject("index").put(REFRESH, refresh).put(DURABILITY, "request");
        checked(http.send("PUT", "/" + name + "/_settings", Map.of(), settings));
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
