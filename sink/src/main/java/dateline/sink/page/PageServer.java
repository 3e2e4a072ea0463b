package dateline.sink.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.sink.backend.Backend;
import dateline.sink.backend.BackendUnavailableException;
import dateline.sink.backend.Index;
import dateline.sink.backend.StoryQuery;
import dateline.sink.query.Values;
import dateline.sink.search.BadParameterException;
import dateline.sink.search.SearchServer;
import dateline.sink.trend.TrendBoard;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The pages, by address. A browser that asks for one gets HTML whatever happens. */
public final class PageServer {

    private static final Logger log = LoggerFactory.getLogger(PageServer.class);

    /** Nothing but our own files, and no script or style in the page itself. */
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final int LONGEST_WORDS = 2_000;

    private final Backend backend;
    private final TrendBoard trends;
    private final Assets assets = new Assets();
    private final Shell shell = new Shell(assets);
    private final WireView wire;
    private final StoryView story;
    private final StoriesView stories;
    private final MapView map;
    private final Clock clock = Clock.systemUTC();

    public PageServer(SearchServer search, Backend backend, TrendBoard trends) {
        this.backend = backend;
        this.trends = trends;
        this.wire = new WireView(search, backend, trends, clock);
        this.story = new StoryView(search, backend, clock);
        this.stories = new StoriesView(backend, clock);
        this.map = new MapView(search, backend, clock);
    }

    /** Adds the routes to a server. */
    public void addTo(RoutesConfig routes) {
        routes().forEach((path, view) -> routes.get(path, answer(view)));
        routes.get(Assets.pattern(), context -> {
            secure(context);
            assets.answer(context);
        });
    }

    private Map<String, Function<Context, View>> routes() {
        Map<String, Function<Context, View>> routes = new LinkedHashMap<>();
        routes.put("/", context -> wire.of(context.queryParamMap()));
        routes.put("/article/{id}", this::article);
        routes.put("/story/{id}", this::story);
        routes.put("/stories", this::stories);
        routes.put("/map", context -> map.of(context.queryParamMap()));
        routes.put("/rising", _ -> RisingView.view(trends));
        routes.put("/searches", _ -> LivingView.searches());
        routes.put("/alerts", _ -> LivingView.alerts());
        routes.put("/operator", _ -> LivingView.operator());
        routes.put("/help", _ -> HelpView.view());
        return routes;
    }

    private Handler answer(Function<Context, View> views) {
        return context -> {
            View view;
            try {
                view = views.apply(context);
            } catch (BadParameterException e) {
                view = View.sorry(400, "That cannot be understood", e.getMessage());
            } catch (BackendUnavailableException e) {
                log.warn("{} not answered: {}", context.path(), e.getMessage());
                view = View.sorry(
                        e.timedOut() ? 504 : 503,
                        "No answer from the index",
                        e.timedOut()
                                ? "The search took too long; ask for less."
                                : "It does not answer now; try again.");
            }
            secure(context);
            context.header("Cache-Control", "no-store");
            String words = Optional.ofNullable(context.queryParam("q")).orElse("");
            context.status(view.status())
                    .contentType("text/html; charset=utf-8")
                    .result(shell.page(
                                    view,
                                    theme(context),
                                    words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words)
                            .getBytes(UTF_8));
        };
    }

    private static void secure(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("Referrer-Policy", "no-referrer");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
    }

    /** As the reader chose; null if not. */
    private static String theme(Context context) {
        String theme = context.cookie("theme");
        return theme != null && List.of("light", "dark").contains(theme) ? theme : null;
    }

    private View article(Context context) {
        Optional<JsonNode> document = id(context).flatMap(id -> backend.find(Index.ARTICLES, id));
        return document.map(found -> ArticleView.of(found, clock.instant()))
                .orElseGet(
                        () -> View.sorry(404, "No such article", "It may not be searchable yet: that takes a second."));
    }

    private View story(Context context) {
        return id(context)
                .flatMap(backend::story)
                .map(standing -> story.of(standing, context.queryParams("cursor")))
                .orElseGet(() -> View.sorry(404, "No such story", "There is no story with this id."));
    }

    private View stories(Context context) {
        String words = Optional.ofNullable(context.queryParam("q")).orElse("");
        if (words.length() > Values.MAX_LENGTH) {
            throw new BadParameterException("q", "is longer than " + Values.MAX_LENGTH + " characters");
        }
        StoryQuery.Order order =
                switch (Optional.ofNullable(context.queryParam("sort")).orElse("")) {
                    case "rising" -> StoryQuery.Order.RISING;
                    case "sources" -> StoryQuery.Order.SOURCES;
                    default -> StoryQuery.Order.RECENT;
                };
        return stories.of(words, order);
    }

    private static Optional<String> id(Context context) {
        return Optional.of(context.pathParam("id")).filter(Values::isId);
    }
}
