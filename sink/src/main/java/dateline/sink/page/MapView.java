package dateline.sink.page;

import dateline.sink.backend.Backend;
import dateline.sink.backend.PlaceCount;
import dateline.sink.search.SearchRequest;
import dateline.sink.search.SearchServer;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Where the news is: places named in the articles of a search, on a map. */
final class MapView {

    private static final int MOST = 300;
    private static final Map<String, Optional<Duration>> SPANS = new LinkedHashMap<>();

    static {
        SPANS.put("Day", Optional.of(Duration.ofDays(1)));
        SPANS.put("Week", Optional.of(Duration.ofDays(7)));
        SPANS.put("Month", Optional.of(Duration.ofDays(30)));
        SPANS.put("Any time", Optional.empty());
    }

    private final SearchServer search;
    private final Backend backend;
    private final Clock clock;

    MapView(SearchServer search, Backend backend, Clock clock) {
        this.search = search;
        this.backend = backend;
        this.clock = clock;
    }

    /** @param parameters those of {@code /api/search} */
    View of(Map<String, List<String>> parameters) {
        SearchRequest request = search.read(parameters);
        int most = parameters.containsKey("size") ? request.query().size() : MOST;
        List<PlaceCount> places = backend.places(request.query(), most);
        return View.of("Map", "/map", "world", html -> {
            html.open("div", "class", "head").of("h1", "Where the news is");
            html.open("div", "class", "orders", "role", "group", "aria-label", "Published");
            SPANS.forEach((name, span) -> {
                Map<String, List<String>> changed = new TreeMap<>(parameters);
                changed.put(
                        "from",
                        List.of(span.map(back ->
                                        clock.instant().minus(back).toString().substring(0, 16) + "Z")
                                .orElse("")));
                html.of("a", name, "href", Links.with("/map", changed));
            });
            html.close().close();
            html.open("div", "class", "worldly");
            MapPicture.write(html, places.stream().map(MapView::dot).toList(), "Places named, " + places.size());
            html.open("ol", "class", "places", "id", "rows");
            for (PlaceCount place : places) {
                html.open("li");
                html.open("a", "href", Links.search("place", place.name()))
                        .words(place.name())
                        .close();
                html.of("span", String.format(Locale.ENGLISH, "%,d", place.count()), "class", "number")
                        .close();
            }
            html.close();
            if (places.isEmpty()) {
                html.of("p", "No places are named in these articles.", "class", "none");
            }
            html.close();
        });
    }

    static MapPicture.Dot dot(PlaceCount place) {
        return new MapPicture.Dot(place.name(), place.latitude(), place.longitude(), place.count());
    }
}
