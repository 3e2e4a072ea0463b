package dateline.sink.feed;

import dateline.sink.backend.HitPage;
import dateline.sink.match.Matcher;
import dateline.sink.query.Query;
import dateline.sink.search.BadParameterException;
import dateline.sink.search.SearchRequest;
import dateline.sink.search.SearchServer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Any search as a feed: {@code GET /api/search.atom}, {@code /api/search.jsonfeed} and {@code /api/search.ninjs} take the
 * parameters of {@code /api/search}, and are sorted by time unless told otherwise. Each names its own address and the hub
 * where it can be subscribed to.
 *
 * @see <a href="https://www.w3.org/TR/websub/#discovery">W3C WebSub, section 4</a>
 */
public final class FeedServer {

    /** Where feeds are subscribed to. */
    public static final String HUB_PATH = "/hub";

    /** A name or address and a port; what else a client may send must not come back in links. */
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9.-]{1,253}(:\\d{1,5})?|\\[[0-9A-Fa-f:]{2,39}](:\\d{1,5})?");

    private static final int MOST_OF_TITLE = 200;
    private static final List<String> NOT_OF_TITLE = List.of("sort", "size", "cursor", "facets", "facetSize");

    private final SearchServer search;
    private final Optional<String> publicBase;

    /** @param publicUrl where others reach this, when a proxy stands in front */
    public FeedServer(SearchServer search, Optional<URI> publicUrl) {
        this.search = search;
        this.publicBase = publicUrl.map(url -> FeedAddress.base(url.toString()));
    }

    /** Adds the routes to a server; HEAD too, since subscribers may look for the hub by it. */
    public void addTo(RoutesConfig routes) {
        routes().forEach((path, handler) -> {
            routes.get(path, handler);
            routes.head(path, handler);
        });
    }

    /** What is answered, by path. */
    Map<String, Handler> routes() {
        Map<String, Handler> routes = new TreeMap<>();
        for (FeedFormat format : FeedFormat.values()) {
            routes.put(format.path(), context -> answer(context, format));
        }
        return routes;
    }

    private void answer(Context context, FeedFormat format) {
        String base = publicBase.orElseGet(() -> asked(context));
        String query = context.queryString() == null ? "" : "?" + FeedAddress.ascii(context.queryString());
        FeedPage page = page(new FeedAddress(base + format.path() + query, base, format, context.queryParamMap()));
        context.contentType(page.type()).header("Link", page.link()).result(page.body());
    }

    /**
     * A feed as it stands.
     *
     * @throws BadParameterException naming the first parameter that is wrong
     */
    public FeedPage page(FeedAddress address) {
        SearchRequest request = request(address);
        HitPage page = search.page(request);
        Optional<String> hub =
                isFollowed(address, request.query()) ? Optional.of(address.base() + HUB_PATH) : Optional.empty();
        var feed = new Feed(
                title(address.parameters()),
                request.identity(),
                address.url(),
                page.next().map(bookmark -> address.page(request.cursor(bookmark))),
                hub,
                request.query().asOf(),
                page.hits());
        String self = "<" + address.url() + ">; rel=\"self\"";
        return new FeedPage(
                address.format().type(),
                hub.map(url -> "<" + url + ">; rel=\"hub\", " + self).orElse(self),
                address.format().write(feed),
                page.hits());
    }

    private SearchRequest request(FeedAddress address) {
        Map<String, List<String>> parameters = new TreeMap<>(address.parameters());
        if (parameters.getOrDefault("sort", List.of("")).stream().allMatch(String::isBlank)) {
            parameters.put("sort", List.of("time"));
        }
        return search.read(parameters);
    }

    /**
     * What tells of an arriving article whether it belongs to a feed.
     *
     * @throws BadParameterException naming the first parameter that is wrong
     * @throws IllegalArgumentException if only an index can tell
     */
    public Matcher matcher(FeedAddress address) {
        return matcher(request(address).query());
    }

    private static Matcher matcher(Query query) {
        return Matcher.of(query.condition(), query.filters(), query.span());
    }

    private static boolean isFollowed(FeedAddress address, Query query) {
        try {
            Matcher _ = matcher(query);
            return !address.isPage();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** Whether this is where the feed of an address is asked for, now or by everybody. */
    public boolean isHere(Context context, FeedAddress address) {
        return publicBase.filter(address.base()::equals).isPresent()
                || address.base().equals(asked(context));
    }

    private static String title(Map<String, List<String>> parameters) {
        List<String> words = new ArrayList<>();
        new TreeMap<>(parameters).forEach((name, values) -> {
            if (!NOT_OF_TITLE.contains(name)) {
                values.stream()
                        .filter(value -> !value.isBlank())
                        .forEach(value -> words.add(name.equals("q") ? value : name + ": " + value));
            }
        });
        String title = words.isEmpty() ? "Dateline" : "Dateline: " + String.join(", ", words);
        return title.length() > MOST_OF_TITLE ? title.substring(0, MOST_OF_TITLE) + "…" : title;
    }

    private static String asked(Context context) {
        String host = context.host();
        if (host == null || !HOST.matcher(host).matches()) {
            throw new BadParameterException("Host", "must be a host name, and a port where it is not the usual one");
        }
        return FeedAddress.base(context.scheme() + "://" + host);
    }
}
