package dateline.sink.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.backend.Hit;
import dateline.sink.backend.HitPage;
import dateline.sink.backend.Query;
import java.util.List;

/** The answer to {@code GET /api/search}. Every field is always there; what an article lacks is null. */
final class SearchPage {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final List<String> FIELDS =
            List.of("articleId", "revision", "headline", "publisher", "canonicalUrl", "publishedAt", "language");

    private SearchPage() {}

    static ObjectNode json(Query query, HitPage page, long tookMillis) {
        ObjectNode json = JSON.objectNode();
        json.put("total", page.total());
        json.put("totalIsExact", page.totalIsExact());
        json.put("tookMillis", tookMillis);
        json.put("page", query.page());
        json.put("size", query.size());
        var hits = json.putArray("hits");
        page.hits().forEach(hit -> hits.add(json(hit)));
        return json;
    }

    private static ObjectNode json(Hit hit) {
        ObjectNode json = JSON.objectNode();
        for (String field : FIELDS) {
            JsonNode value = hit.article().path(field);
            json.set(field, value.isMissingNode() ? JSON.nullNode() : value);
        }
        json.put("score", hit.score());
        ObjectNode highlights = json.putObject("highlights");
        hit.highlights().forEach((field, pieces) -> pieces.forEach(highlights.withArray("/" + field)::add));
        return json;
    }
}
