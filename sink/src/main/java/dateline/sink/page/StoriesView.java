package dateline.sink.page;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.sink.backend.Backend;
import dateline.sink.backend.StoryQuery;
import dateline.sink.query.TimeSpan;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which stories there are. */
final class StoriesView {

    private static final int SIZE = 60;
    private static final int NAMES = 4;
    private static final Map<StoryQuery.Order, String> ORDERS = new LinkedHashMap<>();

    static {
        ORDERS.put(StoryQuery.Order.RECENT, "Newest");
        ORDERS.put(StoryQuery.Order.RISING, "Rising");
        ORDERS.put(StoryQuery.Order.SOURCES, "Most sources");
    }

    private final Backend backend;
    private final Clock clock;

    StoriesView(Backend backend, Clock clock) {
        this.backend = backend;
        this.clock = clock;
    }

    /** @param words that must occur in a story's headline or names; empty for any */
    View of(String words, StoryQuery.Order order) {
        List<JsonNode> stories = backend.stories(new StoryQuery(words, TimeSpan.ALWAYS, order, SIZE));
        Instant now = clock.instant();
        return View.of("Stories", "/stories", "stories", html -> {
            html.open("div", "class", "head").of("h1", "Stories");
            html.open("div", "class", "orders", "role", "group", "aria-label", "Sort");
            ORDERS.forEach((each, name) -> {
                Map<String, List<String>> parameters = new TreeMap<>();
                parameters.put("q", List.of(words));
                parameters.put("sort", List.of(each.name().toLowerCase(java.util.Locale.ROOT)));
                html.of(
                        "a",
                        name,
                        "href",
                        Links.with("/stories", parameters),
                        "aria-current",
                        each == order ? "true" : null);
            });
            html.close();
            html.open("form", "class", "find", "action", "/stories", "method", "get");
            html.open(
                    "input",
                    "type",
                    "hidden",
                    "name",
                    "sort",
                    "value",
                    order.name().toLowerCase(java.util.Locale.ROOT));
            html.open(
                    "input",
                    "type",
                    "search",
                    "name",
                    "q",
                    "value",
                    words,
                    "placeholder",
                    "Find a story",
                    "aria-label",
                    "Find a story");
            html.close().close();
            html.open("ol", "class", "rows tales", "id", "rows");
            stories.forEach(story -> row(html, story, now));
            html.close();
            if (stories.isEmpty()) {
                html.of("p", "There are no such stories.", "class", "none");
            }
        });
    }

    private static void row(Html html, JsonNode story, Instant now) {
        html.open("li", "class", "row");
        Ago.write(html, story.path("lastSeenAt").asText(), now);
        html.open("div", "class", "what").open("h3");
        html.open("a", "href", Links.story(story.path("storyId").asText()));
        String headline = story.path("headline").asText();
        html.words(headline.isBlank() ? "A story without a headline" : headline)
                .close()
                .close();
        html.open("p", "class", "facts");
        html.of("span", count(story.path("articleCount").asInt(), "article"), "class", "publisher");
        html.of("span", count(story.path("independentSources").asInt(), "source"));
        int growth = story.path("growth").asInt();
        if (growth > 0) {
            html.of("span", "+" + growth, "class", "growing", "title", "More than on the day before");
        }
        int shown = 0;
        for (JsonNode name : story.path("centralEntities")) {
            if (shown++ < NAMES) {
                html.open("a", "href", Links.search("entity", name.asText()))
                        .words(name.asText())
                        .close();
            }
        }
        html.close().close().close();
    }

    private static String count(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
