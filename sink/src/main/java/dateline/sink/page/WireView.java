package dateline.sink.page;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.sink.backend.Backend;
import dateline.sink.backend.HitPage;
import dateline.sink.backend.Index;
import dateline.sink.query.Field;
import dateline.sink.query.Query.Order;
import dateline.sink.query.Values;
import dateline.sink.search.BadParameterException;
import dateline.sink.search.SearchRequest;
import dateline.sink.search.SearchServer;
import dateline.sink.trend.TrendBoard;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The wire: articles as they come, or those that a search finds; beside them what narrows, and what rises. */
final class WireView {

    private static final String SIZE = "30";
    private static final int MOST_OF_TITLE = 80;

    private final SearchServer search;
    private final Backend backend;
    private final TrendBoard trends;
    private final Clock clock;

    WireView(SearchServer search, Backend backend, TrendBoard trends, Clock clock) {
        this.search = search;
        this.backend = backend;
        this.trends = trends;
        this.clock = clock;
    }

    /** @param asked the parameters of {@code /api/search}, and {@code open}, the id of an article shown beside */
    View of(Map<String, List<String>> asked) {
        Map<String, List<String>> parameters = new TreeMap<>(asked);
        List<String> open = parameters.getOrDefault("open", List.of());
        parameters.remove("open");
        try {
            Map<String, List<String>> sized = new TreeMap<>(parameters);
            sized.putIfAbsent("size", List.of(SIZE));
            SearchRequest request = search.read(sized);
            HitPage page = search.page(request);
            Optional<JsonNode> beside =
                    open.stream().filter(Values::isId).findFirst().flatMap(id -> backend.find(Index.ARTICLES, id));
            String layout =
                    "wire" + (title(parameters).isEmpty() ? "" : " asked") + (beside.isPresent() ? " reading" : "");
            return View.of(title(parameters), "/", layout, html -> {
                html.open("div", "class", "columns");
                rail(html, parameters);
                list(html, parameters, request, page);
                side(html, beside);
                html.close();
            });
        } catch (BadParameterException e) {
            return new View(400, "Not understood", "/", "wire", html -> {
                html.open("div", "class", "columns");
                rail(html, parameters);
                html.open("section", "class", "list", "aria-label", "Articles");
                html.open("div", "class", "wrong", "role", "alert").of("h2", "That search cannot be understood");
                html.of("p", e.getMessage());
                html.open("p").of("a", "How to search", "href", "/help").close().close();
                html.close();
                side(html, Optional.empty());
                html.close();
            });
        }
    }

    private static String title(Map<String, List<String>> parameters) {
        String words = String.join(" ", parameters.getOrDefault("q", List.of()));
        return words.length() > MOST_OF_TITLE ? words.substring(0, MOST_OF_TITLE) + "…" : words;
    }

    /** Filled by {@code facets.js}: what is counted may come after what is read. */
    private static void rail(Html html, Map<String, List<String>> parameters) {
        html.open("section", "class", "rail", "aria-label", "Narrow down");
        html.open("div", "class", "when", "role", "group", "aria-label", "Published");
        html.of("h2", "Published");
        html.open("p", "class", "spans");
        for (String[] span : new String[][] {{"1h", "Hour"}, {"24h", "Day"}, {"7d", "Week"}, {"", "Any"}}) {
            html.of("button", span[1], "type", "button", "data-span", span[0]);
        }
        html.close();
        boolean dated =
                !day(parameters, "from").isEmpty() || !day(parameters, "to").isEmpty();
        html.open("details", "open", dated ? "" : null).of("summary", "Between two days");
        html.open("form", "class", "dates", "action", "/", "method", "get");
        parameters.forEach((name, values) -> {
            if (!List.of("from", "to", "cursor").contains(name)) {
                values.forEach(value -> html.open("input", "type", "hidden", "name", name, "value", value));
            }
        });
        for (String name : List.of("from", "to")) {
            html.open(
                    "input",
                    "type",
                    "date",
                    "name",
                    name,
                    "value",
                    day(parameters, name),
                    "aria-label",
                    name.equals("from") ? "From day" : "To day");
        }
        html.of("button", "Go", "type", "submit", "class", "quiet")
                .close()
                .close()
                .close();
        html.of("div", "", "id", "facets", "aria-busy", "true");
        html.close();
    }

    private static String day(Map<String, List<String>> parameters, String name) {
        String value = String.join("", parameters.getOrDefault(name, List.of()));
        return value.matches("\\d{4}-\\d\\d-\\d\\d") ? value : "";
    }

    private void list(Html html, Map<String, List<String>> parameters, SearchRequest request, HitPage page) {
        Instant now = clock.instant();
        boolean newest = request.query().order() == Order.TIME && !parameters.containsKey("cursor");
        html.open("section", "class", "list", "aria-label", "Articles", "data-live", newest ? "" : null);
        head(html, parameters, request, page);
        html.open("p", "class", "waiting", "aria-live", "off")
                .of("button", "", "type", "button", "id", "waiting", "hidden", "")
                .close();
        html.open("ol", "class", "rows", "id", "rows");
        page.hits().forEach(hit -> Row.write(html, hit, now));
        html.close();
        if (page.hits().isEmpty()) {
            html.of("p", emptyWords(parameters), "class", "none");
        }
        page.next().ifPresent(bookmark -> {
            Map<String, List<String>> next = new TreeMap<>(parameters);
            next.put("cursor", List.of(request.cursor(bookmark)));
            html.open("p", "class", "more")
                    .of("a", "More", "id", "more", "href", Links.with("/", next), "rel", "next")
                    .close();
        });
        html.close();
    }

    private static String emptyWords(Map<String, List<String>> parameters) {
        return parameters.isEmpty()
                ? "Nothing has come in yet. Publish an article and it appears here: ./dateline publish seeds/articles"
                : "Nothing here matches. What arrives and does will appear.";
    }

    private static void head(Html html, Map<String, List<String>> parameters, SearchRequest request, HitPage page) {
        html.open("div", "class", "head");
        html.open("h1", "class", "count").of("b", total(page)).text(page.total() == 1 ? " article" : " articles");
        html.close();
        html.open("ul", "class", "chips", "aria-label", "Filters");
        for (var parameter : parameters.entrySet()) {
            if (isFilter(parameter.getKey())) {
                parameter.getValue().stream()
                        .filter(value -> !value.isBlank())
                        .forEach(value -> chip(html, parameters, parameter.getKey(), value));
            }
        }
        html.close();
        html.open("div", "class", "orders", "role", "group", "aria-label", "Sort");
        Order order = request.query().order();
        order(html, parameters, "time", "Newest", order == Order.TIME);
        order(html, parameters, "relevance", "Best", order == Order.RELEVANCE);
        order(html, parameters, "oldest", "Oldest", order == Order.OLDEST);
        html.close();
        html.open("div", "class", "also");
        boolean shown = !request.query().folded();
        html.of(
                "a",
                shown ? "Fold copies" : "Show copies",
                "href",
                Links.with("/", changed(parameters, "copies", shown ? "" : "shown")));
        html.of("a", "Save search", "id", "save", "href", Links.with("/searches", changed(parameters, "sort", "")));
        html.open("details", "class", "feeds").of("summary", "Feed").open("p");
        for (String[] feed : new String[][] {{"atom", "Atom"}, {"jsonfeed", "JSON"}, {"ninjs", "ninjs"}}) {
            html.of("a", feed[1], "href", Links.with("/api/search." + feed[0], changed(parameters, "cursor", "")));
        }
        html.close().close().close().close();
    }

    private static String total(HitPage page) {
        return String.format(java.util.Locale.ENGLISH, "%,d", page.total()) + (page.totalIsExact() ? "" : "+");
    }

    private static boolean isFilter(String name) {
        return List.of("near", "like", "likeBy", "from", "to").contains(name)
                || Arrays.stream(Field.values())
                        .anyMatch(field -> field.written().equals(name));
    }

    private static void chip(Html html, Map<String, List<String>> parameters, String name, String value) {
        List<String> left = new ArrayList<>(parameters.get(name));
        left.remove(value);
        Map<String, List<String>> without = changed(parameters, "cursor", "");
        without.put(name, left);
        html.open("li").open("a", "href", Links.with("/", without), "aria-label", "Without " + name + " " + value);
        html.of("span", name, "class", "name").words(value).of("span", "×", "aria-hidden", "true");
        html.close().close();
    }

    private static void order(
            Html html, Map<String, List<String>> parameters, String value, String name, boolean current) {
        Map<String, List<String>> ordered = changed(parameters, "sort", value);
        ordered.remove("cursor");
        html.of("a", name, "href", Links.with("/", ordered), "aria-current", current ? "true" : null);
    }

    /** The parameters with one of them changed; empty takes it out. */
    private static Map<String, List<String>> changed(Map<String, List<String>> parameters, String name, String value) {
        Map<String, List<String>> changed = new TreeMap<>(parameters);
        changed.put(name, List.of(value));
        return changed;
    }

    private void side(Html html, Optional<JsonNode> beside) {
        html.open("section", "class", "side", "id", "side", "aria-label", "Beside the list");
        html.open("div", "id", "reader", "class", "reader", "hidden", beside.isPresent() ? null : "");
        beside.ifPresent(document -> ArticleView.article(html, document, clock.instant()));
        html.close();
        html.open("div", "id", "around", "class", "around", "hidden", beside.isPresent() ? "" : null);
        RisingView.write(html, trends);
        html.open("section", "class", "where", "aria-label", "Places named").of("h2", "Where");
        html.of("div", "", "class", "map", "id", "map");
        html.close().close().close();
    }
}
