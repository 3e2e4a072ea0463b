package dateline.sink.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.backend.HitPage;
import dateline.sink.search.BadParameterException;
import dateline.sink.search.SearchRequest;
import dateline.sink.search.SearchServer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Any search as a feed: {@code GET /api/search.atom}, {@code /api/search.jsonfeed} and {@code /api/search.ninjs} take the
 * parameters of {@code /api/search}, and are sorted by time unless told otherwise.
 */
public final class FeedServer {

    /** A name or address and a port; what else a client may send must not come back in links. */
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:\\d{1,5})?|\\[[0-9A-Fa-f:]{2,39}](:\\d{1,5})?");

    private static final int MOST_OF_TITLE = 200;

    private final SearchServer search;

    public FeedServer(SearchServer search) {
        this.search = search;
    }

    /** Adds the routes to a server. */
    public void addTo(RoutesConfig routes) {
        routes().forEach(routes::get);
    }

    /** What is answered, by path. */
    Map<String, Handler> routes() {
        return Map.of(
                "/api/search.atom",
                        context -> context.contentType(AtomFeed.TYPE).result(AtomFeed.of(feed(context))),
                "/api/search.jsonfeed", context -> json(context, JsonFeed.TYPE, JsonFeed.of(feed(context))),
                "/api/search.ninjs", context -> json(context, "application/json", NinjsFeed.of(feed(context))));
    }

    private static void json(Context context, String type, ObjectNode json) {
        context.contentType(type).result(json.toString().getBytes(UTF_8));
    }

    private Feed feed(Context context) {
        Map<String, List<String>> parameters = new TreeMap<>(context.queryParamMap());
        if (parameters.getOrDefault("sort", List.of("")).stream().allMatch(String::isBlank)) {
            parameters.put("sort", List.of("time"));
        }
        SearchRequest request = search.read(parameters);
        HitPage page = search.page(request);
        String address = address(context);
        Optional<String> next = page.next().map(bookmark -> {
            parameters.put("cursor", List.of(request.cursor(bookmark)));
            return address + query(parameters);
        });
        String self = address + (context.queryString() == null ? "" : "?" + context.queryString());
        return new Feed(
                title(parameters),
                request.identity(),
                self,
                next,
                request.query().asOf(),
                page.hits());
    }

    private static String title(Map<String, List<String>> parameters) {
        List<String> words = new ArrayList<>();
        parameters.forEach((name, values) -> {
            if (!List.of("sort", "size", "cursor", "facets", "facetSize").contains(name)) {
                values.stream()
                        .filter(value -> !value.isBlank())
                        .forEach(value -> words.add(name.equals("q") ? value : name + ": " + value));
            }
        });
        String title = words.isEmpty() ? "Dateline" : "Dateline: " + String.join(", ", words);
        return title.length() > MOST_OF_TITLE ? title.substring(0, MOST_OF_TITLE) + "…" : title;
    }

    private static String address(Context context) {
        String host = context.host();
        if (host == null || !HOST.matcher(host).matches()) {
            throw new BadParameterException("Host", "must be a host name, and a port where it is not the usual one");
        }
        return context.scheme() + "://" + host + context.path();
    }

    private static String query(Map<String, List<String>> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(
                value -> pairs.add(URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8))));
        return "?" + String.join("&", pairs);
    }
}
