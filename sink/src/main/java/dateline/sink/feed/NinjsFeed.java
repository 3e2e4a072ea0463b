package dateline.sink.feed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.backend.Hit;

/**
 * A feed as one composite item of ninjs 3.0, with the articles as its associations, each in part.
 *
 * @see <a href="https://iptc.org/standards/ninjs/">IPTC ninjs</a>
 */
final class NinjsFeed {

    private NinjsFeed() {}

    static ObjectNode of(Feed feed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("standard")
                .put("name", "ninjs")
                .put("version", "3.0")
                .put("schema", "https://www.iptc.org/std/ninjs/ninjs-schema_3.0.json");
        json.put("uri", feed.id());
        json.put("type", "composite");
        json.put("versionCreated", feed.updated().toString());
        json.put("title", feed.title());
        var articles = json.putArray("associations");
        int number = 0;
        for (Hit hit : feed.hits()) {
            articles.add(article(hit).put("name", "article" + ++number));
        }
        return json;
    }

    private static ObjectNode article(Hit hit) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("uri", Feed.id(hit));
        json.put("type", "text");
        json.put("representationType", "partial");
        json.put("version", hit.article().path("revision").asText("1"));
        json.put("versionCreated", Feed.updated(hit).toString());
        put(json, "firstCreated", Feed.text(hit, "publishedAt"));
        json.put("pubStatus", "usable");
        put(json, "language", Feed.text(hit, "language"));
        json.putArray("headlines").addObject().put("role", "main").put("value", Feed.headline(hit));
        String text = Feed.plainSummary(hit);
        if (!text.isEmpty()) {
            json.putArray("descriptions")
                    .addObject()
                    .put("role", "summary")
                    .put("contentType", "text/plain")
                    .put("value", text);
        }
        var sources = json.putArray("infoSources");
        if (!Feed.text(hit, "publisher").isEmpty()) {
            sources.addObject().put("name", Feed.text(hit, "publisher")).put("role", "publisher");
        }
        hit.article()
                .path("agencies")
                .forEach(agency ->
                        sources.addObject().put("name", agency.asText()).put("role", "agency"));
        if (!Feed.text(hit, "canonicalUrl").isEmpty()) {
            json.putArray("altIds").addObject().put("role", "canonical").put("value", Feed.text(hit, "canonicalUrl"));
        }
        return json;
    }

    private static void put(ObjectNode json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }
}
