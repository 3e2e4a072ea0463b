package dateline.sink.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.program.ProgramServer;
import dateline.schemas.RecordJson;
import dateline.sink.backend.Backend;
import dateline.sink.backend.QuoteQuery;
import dateline.sink.query.Field;
import dateline.sink.query.Values;
import dateline.sink.trend.TrendBoard;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Quotes, suggestions and trends. */
final class LookupRoutes {

    static final Set<String> QUOTES = Set.of("speaker", "about", "from", "to", "size");
    static final Set<String> SUGGEST = Set.of("q", "size");
    static final Set<String> TRENDS = Set.of("kind", "language", "size");

    private static final int DEFAULT_SIZE = 20;
    private static final int MAX_SUGGESTIONS = 50;
    private static final int MAX_TRENDS = 200;

    /** A shorter one begins too many names. */
    private static final int MIN_START = 2;

    private final Backend backend;
    private final TrendBoard trends;

    LookupRoutes(Backend backend, TrendBoard trends) {
        this.backend = backend;
        this.trends = trends;
    }

    Map<String, Handler> routes() {
        return Map.of(
                "/api/quotes", this::quotes,
                "/api/suggest", this::suggest,
                "/api/trends", this::trends);
    }

    private void quotes(Context context) {
        var parameters = new Parameters(context.queryParamMap(), QUOTES);
        String speaker = parameters.single("speaker", Values.MAX_LENGTH);
        String about = parameters.single("about", Values.MAX_LENGTH);
        if (speaker.isEmpty() && about.isEmpty()) {
            throw new BadParameterException("speaker", "or 'about' must be given");
        }
        var query = new QuoteQuery(
                speaker, about, parameters.span(), parameters.number("size", DEFAULT_SIZE, 1, QuoteQuery.MAX_SIZE));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var quotes = json.putArray("quotes");
        backend.quotes(query).forEach(hit -> {
            ObjectNode quote = quotes.addObject();
            quote.set("quote", hit.quote());
            quote.set("article", SearchPage.article(hit.article()));
        });
        ProgramServer.answer(context, 200, json);
    }

    private void suggest(Context context) {
        var parameters = new Parameters(context.queryParamMap(), SUGGEST);
        String start = parameters.single("q", Values.MAX_LENGTH);
        int size = parameters.number("size", 10, 1, MAX_SUGGESTIONS);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var suggestions = json.putArray("suggestions");
        if (start.codePointCount(0, start.length()) >= MIN_START) {
            backend.suggest(start, size)
                    .forEach(suggestion -> suggestions
                            .addObject()
                            .put("field", suggestion.field().written())
                            .put("value", suggestion.value())
                            .put("count", suggestion.count()));
        }
        ProgramServer.answer(context, 200, json);
    }

    private void trends(Context context) {
        var parameters = new Parameters(context.queryParamMap(), TRENDS);
        String kind = parameters.choice("kind", List.of("", "story", "entity", "place"));
        String language = parameters.single("language", Values.MAX_LENGTH);
        if (!language.isEmpty() && !Values.fault(Field.LANGUAGE, language).isEmpty()) {
            throw new BadParameterException("language", Values.fault(Field.LANGUAGE, language));
        }
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var rising = json.putArray("trends");
        trends.rising(
                        Optional.of(kind.toUpperCase(Locale.ROOT)).filter(name -> !name.isEmpty()),
                        Optional.of(language.toLowerCase(Locale.ROOT)).filter(code -> !code.isEmpty()),
                        parameters.number("size", DEFAULT_SIZE, 1, MAX_TRENDS))
                .forEach(trend -> rising.add(RecordJson.of(trend)));
        ProgramServer.answer(context, 200, json);
    }
}
