package dateline.sink.feed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.backend.Hit;

/**
 * A feed as JSON Feed 1.1.
 *
 * @see <a href="https://www.jsonfeed.org/version/1.1/">its specification</a>
 */
final class JsonFeed {

    static final String TYPE = "application/feed+json; charset=utf-8";

    private JsonFeed() {}

    static ObjectNode of(Feed feed) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", feed.title());
        json.put("feed_url", feed.self());
        feed.next().ifPresent(next -> json.put("next_url", next));
        feed.hub()
                .ifPresent(hub ->
                        json.putArray("hubs").addObject().put("type", "WebSub").put("url", hub));
        var items = json.putArray("items");
        feed.hits().forEach(hit -> items.add(item(hit)));
        return json;
    }

    private static ObjectNode item(Hit hit) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.put("id", Feed.id(hit));
        item.put("title", Feed.headline(hit));
        String text = Feed.plainSummary(hit);
        item.put("content_text", text.isEmpty() ? Feed.headline(hit) : text);
        put(item, "url", Feed.text(hit, "canonicalUrl"));
        put(item, "summary", Feed.text(hit, "standfirst"));
        put(item, "language", Feed.text(hit, "language"));
        put(item, "date_published", Feed.text(hit, "publishedAt"));
        if (!Feed.text(hit, "publisher").isEmpty()) {
            item.putArray("authors").addObject().put("name", Feed.text(hit, "publisher"));
        }
        return item;
    }

    private static void put(ObjectNode item, String name, String value) {
        if (!value.isEmpty()) {
            item.put(name, value);
        }
    }
}
