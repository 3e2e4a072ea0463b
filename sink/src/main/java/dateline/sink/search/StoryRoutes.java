package dateline.sink.search;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.program.ProgramServer;
import dateline.sink.backend.Backend;
import dateline.sink.backend.StandingStory;
import dateline.sink.backend.StoryQuery;
import dateline.sink.query.Values;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Stories. Whoever asks for one that another took in is answered with that other. */
final class StoryRoutes {

    static final Set<String> KNOWN = Set.of("q", "from", "to", "sort", "size");
    private static final int DEFAULT_SIZE = 20;

    private final Backend backend;
    private final BiConsumer<Context, Optional<String>> articles;

    /** @param articles answers a search among the articles of a story */
    StoryRoutes(Backend backend, BiConsumer<Context, Optional<String>> articles) {
        this.backend = backend;
        this.articles = articles;
    }

    Map<String, Handler> routes() {
        return Map.of(
                "/api/stories", this::stories,
                "/api/stories/{id}", this::story,
                "/api/stories/{id}/articles", this::articles);
    }

    private void stories(Context context) {
        var parameters = new Parameters(context.queryParamMap(), KNOWN);
        String order = parameters.choice("sort", List.of("recent", "rising", "sources"));
        StoryQuery query = new StoryQuery(
                parameters.single("q", Values.MAX_LENGTH),
                parameters.span(),
                StoryQuery.Order.valueOf(order.toUpperCase(Locale.ROOT)),
                parameters.number("size", DEFAULT_SIZE, 1, StoryQuery.MAX_SIZE));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var stories = json.putArray("stories");
        backend.stories(query).forEach(stories::add);
        ProgramServer.answer(context, 200, json);
    }

    private void story(Context context) {
        Optional<StandingStory> standing = standing(context);
        standing.ifPresent(story -> {
            ObjectNode json = story.story().deepCopy();
            var tookIn = json.putArray("tookIn");
            story.ids().stream().skip(1).forEach(tookIn::add);
            ProgramServer.answer(context, 200, json);
        });
    }

    private void articles(Context context) {
        standing(context)
                .ifPresent(story ->
                        articles.accept(context, Optional.of(story.ids().getFirst())));
    }

    /** Empty if it is not there, which then is answered. */
    private Optional<StandingStory> standing(Context context) {
        String id = context.pathParam("id");
        if (!Values.isId(id)) {
            throw new BadParameterException("id", "must be 32 lower-case hexadecimal digits");
        }
        Optional<StandingStory> story = backend.story(id);
        if (story.isEmpty()) {
            ProgramServer.error(context, 404, "There is no story with id " + id);
        }
        return story;
    }
}
