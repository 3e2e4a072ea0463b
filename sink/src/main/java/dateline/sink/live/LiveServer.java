package dateline.sink.live;

import dateline.program.KafkaOptions;
import dateline.schemas.Alert;
import dateline.schemas.EnrichedArticle;
import dateline.schemas.RejectedException;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.Topics;
import dateline.sink.alert.AlertServer;
import dateline.sink.backend.Hit;
import dateline.sink.index.ArticleDocument;
import dateline.sink.match.ArrivedArticle;
import dateline.sink.match.Matcher;
import dateline.sink.query.Query;
import dateline.sink.query.Values;
import dateline.sink.search.BadParameterException;
import dateline.sink.search.Parameters;
import dateline.sink.search.SearchPage;
import dateline.sink.search.SearchRequest;
import dateline.sink.search.SearchServer;
import dateline.sink.story.StoryFamilies;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Deserializer;

/** Streams of what arrives: {@code GET /api/live}, articles of any search, and {@code GET /api/alerts/live}. */
public final class LiveServer implements AutoCloseable {

    /** Parameters of a search that a stream has no use for. */
    private static final Set<String> NOT_LIVE =
            Set.of("sort", "size", "cursor", "facets", "facetSize", "like", "likeBy");

    private static final String RESUME = "lastEventId";

    /** Parameters of {@code /api/live}. */
    public static final Set<String> ARTICLES = articles();

    /** Parameters of {@code /api/alerts/live}. */
    public static final Set<String> ALERTS = Set.of("search", RESUME);

    private final SearchServer search;
    private final LiveTopic<ArrivedArticle> articles;
    private final LiveTopic<Alert> alerts;

    public LiveServer(
            KafkaOptions kafka,
            SchemaRegistry registry,
            SearchServer search,
            StoryFamilies families,
            MeterRegistry meters) {
        this.search = search;
        var articleValues = Topics.ENRICHED_ARTICLES.valueSerde(registry).deserializer();
        var alertValues = Topics.ALERTS.valueSerde(registry).deserializer();
        this.articles = new LiveTopic<>(
                kafka,
                new Arrivals<>(
                        Topics.ENRICHED_ARTICLES,
                        "article",
                        value -> article(articleValues, families, value),
                        article -> SearchPage.json(new Hit(article.document(), 0, Map.of(), List.of(), 0))),
                meters);
        this.alerts = new LiveTopic<>(
                kafka,
                new Arrivals<>(
                        Topics.ALERTS,
                        "alert",
                        value -> read(alertValues, Topics.ALERTS.name(), value),
                        AlertServer::json),
                meters);
    }

    private static Optional<ArrivedArticle> article(
            Deserializer<EnrichedArticle> values, StoryFamilies families, byte[] value) {
        return read(values, Topics.ENRICHED_ARTICLES.name(), value)
                .map(enriched -> ArrivedArticle.of(ArticleDocument.json(enriched), families::of));
    }

    private static <T> Optional<T> read(Deserializer<T> values, String topic, byte[] value) {
        try {
            return Optional.of(values.deserialize(topic, value));
        } catch (RejectedException _) {
            return Optional.empty();
        }
    }

    /** What reads the topics; each is to have a thread. */
    public List<Runnable> readers() {
        return List.of(articles.reader(), alerts.reader());
    }

    /** Adds the routes to a server. */
    public void addTo(RoutesConfig routes) {
        routes().forEach(routes::get);
    }

    /** What is answered, by path. */
    public Map<String, Handler> routes() {
        return Map.of("/api/live", this::live, "/api/alerts/live", this::alerts);
    }

    private void live(Context context) throws IOException {
        Map<String, List<String>> given = new TreeMap<>(context.queryParamMap());
        NOT_LIVE.stream().filter(given::containsKey).findFirst().ifPresent(name -> {
            throw new BadParameterException(name, "is for /api/search, not for a stream");
        });
        List<String> resume = given.remove(RESUME);
        String lastEventId = new Parameters(Map.of(RESUME, resume == null ? List.of() : resume), Set.of(RESUME))
                .single(RESUME, Positions.MAX_LENGTH);
        boolean folded = given.containsKey("copies") && given.get("copies").contains("folded");
        SearchRequest request = search.read(given);
        Query query = request.query();
        Matcher matcher = Matcher.of(query.condition(), query.filters(), query.span());
        articles.answer(
                context,
                new Wish<>(request.identity(), matcher::matches, folded ? LiveServer::fold : _ -> Optional.empty()),
                lastEventId);
    }

    /** What an article has in common with its copies. A later text of an original has nothing: it is to come again. */
    private static Optional<String> fold(ArrivedArticle article) {
        boolean again = !article.document().path("copy").asBoolean()
                && article.document().path("revision").asInt(1) > 1;
        return again
                ? Optional.empty()
                : Optional.of(article.document().path("fold").asText());
    }

    private void alerts(Context context) throws IOException {
        var parameters = new Parameters(context.queryParamMap(), ALERTS);
        String searchId = parameters.single("search", Values.MAX_LENGTH);
        if (!searchId.isEmpty() && !Values.isId(searchId)) {
            throw new BadParameterException("search", "must be 32 lower-case hexadecimal digits");
        }
        alerts.answer(
                context,
                new Wish<>(
                        searchId,
                        alert -> searchId.isEmpty() || alert.getSearchId().equals(searchId),
                        _ -> Optional.empty()),
                parameters.single(RESUME, Positions.MAX_LENGTH));
    }

    private static Set<String> articles() {
        Set<String> names = new TreeSet<>(SearchRequest.KNOWN);
        names.removeAll(NOT_LIVE);
        names.add(RESUME);
        return Set.copyOf(names);
    }

    /** Ends all streams. */
    @Override
    public void close() {
        articles.close();
        alerts.close();
    }
}
