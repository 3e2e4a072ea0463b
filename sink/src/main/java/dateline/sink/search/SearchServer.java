package dateline.sink.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.program.ProgramServer;
import dateline.sink.SinkMetrics;
import dateline.sink.backend.Backend;
import dateline.sink.backend.BackendUnavailableException;
import dateline.sink.backend.HitPage;
import dateline.sink.backend.Index;
import dateline.sink.backend.IndexStatus;
import dateline.sink.query.Values;
import dateline.sink.trend.TrendBoard;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers over HTTP, as {@code GET /api/openapi.json} describes them. All are JSON but feeds; an error is {@code
 * {"error": "…"}} with 400 for a request that cannot be understood, 404 for what is not there, 503 while the backend is
 * away and 504 when it takes too long.
 */
public final class SearchServer {

    private static final Logger log = LoggerFactory.getLogger(SearchServer.class);

    private final Backend backend;
    private final TrendBoard trends;
    private final SinkMetrics metrics;
    private final Supplier<OptionalLong> lag;
    private final Clock clock;

    /** @param lag records not indexed yet, empty if not known */
    public SearchServer(Backend backend, TrendBoard trends, SinkMetrics metrics, Supplier<OptionalLong> lag) {
        this.backend = backend;
        this.trends = trends;
        this.metrics = metrics;
        this.lag = lag;
        this.clock = Clock.systemUTC();
    }

    /** Adds the routes to a server. */
    public void addTo(RoutesConfig routes) {
        routes.before(context -> context.header("X-Content-Type-Options", "nosniff"));
        routes().forEach(routes::get);
        routes.exception(
                BadParameterException.class, (e, context) -> ProgramServer.error(context, 400, e.getMessage()));
        routes.exception(BackendUnavailableException.class, SearchServer::unavailable);
    }

    /** What is answered, by path. */
    Map<String, Handler> routes() {
        Map<String, Handler> routes = new TreeMap<>(Map.of(
                "/api/openapi.json", OpenApi::answer,
                "/api/search", context -> answer(context, Optional.empty()),
                "/api/places", this::places,
                "/api/articles/{id}", this::article,
                "/api/status", this::status));
        routes.putAll(new StoryRoutes(backend, this::answer).routes());
        routes.putAll(new LookupRoutes(backend, trends).routes());
        return routes;
    }

    /**
     * Reads the parameters of a search.
     *
     * @throws BadParameterException naming the first one that is wrong
     */
    public SearchRequest read(Map<String, List<String>> parameters) {
        return SearchRequest.parse(parameters, clock, this::liked);
    }

    /** The hits of a search, timed. */
    public HitPage page(SearchRequest request) {
        return metrics.timeSearch(() -> backend.search(request.query()));
    }

    /** Answers a search as the parameters say, among all articles or those of a story. */
    private void answer(Context context, Optional<String> storyId) {
        SearchRequest asked = read(context.queryParamMap());
        SearchRequest request = storyId.map(asked::ofStory).orElse(asked);
        long start = System.nanoTime();
        HitPage page = page(request);
        var facets = backend.facets(request.query(), request.facets(), request.facetSize());
        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        ProgramServer.answer(context, 200, SearchPage.json(request, page, facets, millis));
    }

    private void places(Context context) {
        SearchRequest request = read(context.queryParamMap());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var places = json.putArray("places");
        backend.places(request.query(), request.query().size())
                .forEach(place -> places.addObject()
                        .put("placeId", place.placeId())
                        .put("name", place.name())
                        .put("latitude", place.latitude())
                        .put("longitude", place.longitude())
                        .put("count", place.count()));
        ProgramServer.answer(context, 200, json);
    }

    private Optional<LikedArticle> liked(String articleId) {
        return backend.find(Index.ARTICLES, articleId)
                .map(document -> new LikedArticle(document.path("fold").asText(articleId), document.has("vector")));
    }

    private void article(Context context) {
        String id = context.pathParam("id");
        if (!Values.isId(id)) {
            throw new BadParameterException("id", "must be 32 lower-case hexadecimal digits");
        }
        backend.find(Index.ARTICLES, id)
                .ifPresentOrElse(
                        document -> ProgramServer.answer(context, 200, document),
                        () -> ProgramServer.error(context, 404, "There is no article with id " + id));
    }

    private void status(Context context) {
        IndexStatus status = backend.status();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("documents", status.documents());
        json.put("alias", status.alias());
        json.put("index", status.index());
        json.put("backend", backend.name());
        lag.get().ifPresent(records -> json.put("lag", records));
        ProgramServer.answer(context, 200, json);
    }

    private static void unavailable(BackendUnavailableException e, Context context) {
        log.warn("{} not answered: {}", context.path(), e.getMessage());
        if (e.timedOut()) {
            ProgramServer.error(context, 504, "The search took too long; ask for less, or try again");
        } else {
            ProgramServer.error(context, 503, "The index does not answer now; try again");
        }
    }
}
