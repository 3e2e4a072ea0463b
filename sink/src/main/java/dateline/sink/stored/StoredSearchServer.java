package dateline.sink.stored;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.program.KafkaOptions;
import dateline.program.ProgramServer;
import dateline.schemas.RegistryUnavailableException;
import dateline.schemas.SchemaRegistry;
import dateline.schemas.StoredSearch;
import dateline.schemas.Topics;
import dateline.sink.backend.Backend;
import dateline.sink.match.Matcher;
import dateline.sink.query.Query;
import dateline.sink.query.Values;
import dateline.sink.search.BadParameterException;
import dateline.sink.search.Parameters;
import dateline.sink.search.SearchServer;
import dateline.sink.story.StoryFamilies;
import dateline.sink.topic.NotStoredException;
import dateline.sink.topic.TopicReader;
import dateline.sink.topic.TopicWriter;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Stored searches over HTTP: {@code /api/searches}, {@code /api/searches/{id}}, {@code /api/searches/dry-run}. */
public final class StoredSearchServer implements AutoCloseable {

    /** Where a POST only asks. */
    public static final String DRY_RUN_PATH = "/api/searches/dry-run";

    /** Parameters of the list. */
    public static final Set<String> LIST = Set.of("q", "size", "cursor");

    /** Parameters of the dry run. */
    public static final Set<String> DRY_RUN = Set.of("days");

    private static final int DEFAULT_SIZE = 100;
    private static final int MAX_SIZE = 500;
    private static final int DEFAULT_DAYS = 7;
    private static final int MAX_CURSOR = 2_000;

    private final SearchServer search;
    private final StoredSearches searches;
    private final TopicWriter<StoredSearch> writer;
    private final DryRun dryRun;
    private final Set<String> secrets;
    private final ClientRates rates = new ClientRates(System::nanoTime);
    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();

    StoredSearchServer(
            SearchServer search,
            StoredSearches searches,
            TopicWriter<StoredSearch> writer,
            DryRun dryRun,
            Set<String> secrets) {
        this.search = search;
        this.searches = searches;
        this.writer = writer;
        this.dryRun = dryRun;
        this.secrets = secrets;
    }

    /**
     * Over Kafka as the options say.
     *
     * @param reader of topic {@code stored-searches} into {@code searches}
     * @param secrets names of the secrets that can sign what is posted
     */
    public static StoredSearchServer of(
            KafkaOptions kafka,
            SchemaRegistry registry,
            SearchServer search,
            Backend backend,
            StoryFamilies families,
            StoredSearches searches,
            TopicReader reader,
            Set<String> secrets) {
        return new StoredSearchServer(
                search,
                searches,
                TopicWriter.of(kafka, registry, Topics.STORED_SEARCHES, reader),
                new DryRun(backend, families),
                secrets);
    }

    /** What makes stored searches ready. */
    public static Matcher matcher(SearchServer search, StoredSearch stored) {
        return matcher(search.read(SearchForm.parameters(stored)).query());
    }

    private static Matcher matcher(Query query) {
        return Matcher.of(query.condition(), query.filters(), query.span());
    }

    /** Adds the routes to a server. */
    public void addTo(RoutesConfig routes) {
        routes.get("/api/searches", this::list);
        routes.post("/api/searches", this::create);
        routes.post(DRY_RUN_PATH, this::tryOut);
        routes.get("/api/searches/{id}", this::show);
        routes.put("/api/searches/{id}", this::replace);
        routes.delete("/api/searches/{id}", this::remove);
        routes.exception(NotStoredException.class, (e, context) -> ProgramServer.error(context, 503, e.getMessage()));
        routes.exception(
                RegistryUnavailableException.class,
                (_, context) ->
                        ProgramServer.error(context, 503, "The schema registry does not answer now; try again"));
    }

    private void list(Context context) {
        var parameters = new Parameters(context.queryParamMap(), LIST);
        int size = parameters.number("size", DEFAULT_SIZE, 1, MAX_SIZE);
        List<StoredSearch> named = searches.named(parameters.single("q", SearchForm.MAX_NAME));
        Optional<String[]> after = cursor(parameters.single("cursor", MAX_CURSOR));
        List<StoredSearch> page = named.stream()
                .filter(one -> after.isEmpty() || isAfter(one, after.get()))
                .limit(size + 1L)
                .toList();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("total", named.size());
        json.put("next", page.size() > size ? cursor(page.get(size - 1)) : null);
        var shown = json.putArray("searches");
        page.stream().limit(size).forEach(one -> shown.add(SearchForm.json(one)));
        ProgramServer.answer(context, 200, json);
    }

    private void create(Context context) throws InterruptedException {
        countClient(context);
        if (searches.size() >= StoredSearches.MOST) {
            ProgramServer.error(
                    context,
                    409,
                    "There are " + StoredSearches.MOST + " stored searches, the limit; remove some to store others");
            return;
        }
        var id = new byte[16];
        random.nextBytes(id);
        Instant now = now();
        StoredSearch stored = checked(context, HexFormat.of().formatHex(id), now, now);
        writer.put(stored.getSearchId(), stored);
        context.header("Location", "/api/searches/" + stored.getSearchId());
        ProgramServer.answer(context, 201, SearchForm.json(stored));
    }

    private void replace(Context context) throws InterruptedException {
        countClient(context);
        String id = id(context);
        Optional<StoredSearch> before = searches.find(id);
        if (before.isEmpty()) {
            missing(context, id);
            return;
        }
        StoredSearch stored = checked(context, id, before.get().getCreatedAt(), now());
        writer.put(stored.getSearchId(), stored);
        ProgramServer.answer(context, 200, SearchForm.json(stored));
    }

    private void remove(Context context) throws InterruptedException {
        String id = id(context);
        if (searches.find(id).isPresent()) {
            writer.remove(id);
        }
        context.status(204);
    }

    private void show(Context context) {
        String id = id(context);
        searches.find(id)
                .ifPresentOrElse(
                        stored -> ProgramServer.answer(context, 200, SearchForm.json(stored)),
                        () -> missing(context, id));
    }

    private void tryOut(Context context) {
        int days = new Parameters(context.queryParamMap(), DRY_RUN).number("days", DEFAULT_DAYS, 1, DryRun.MAX_DAYS);
        countClient(context);
        var request = search.read(SearchForm.read(context.bodyAsBytes()).parameters());
        ProgramServer.answer(context, 200, dryRun.of(request, days, now()));
    }

    /** Read, and made ready once, so that nothing is stored that cannot be asked. */
    private StoredSearch checked(Context context, String id, Instant createdAt, Instant now) {
        SearchForm form = SearchForm.read(context.bodyAsBytes());
        StoredSearch stored = form.search(id, createdAt, now, secrets);
        Matcher _ = matcher(search.read(form.parameters()).query());
        return stored;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void countClient(Context context) {
        if (!rates.take(context.ip())) {
            throw new io.javalin.http.HttpResponseException(
                    429,
                    "Too many searches at once: " + ClientRates.AT_ONCE
                            + ", and then one a second. Who brings thousands " + "writes them to topic stored-searches",
                    Map.of());
        }
    }

    private static String id(Context context) {
        String id = context.pathParam("id");
        if (!Values.isId(id)) {
            throw new BadParameterException("id", "must be 32 lower-case hexadecimal digits");
        }
        return id;
    }

    private static void missing(Context context, String id) {
        ProgramServer.error(context, 404, "There is no stored search with id " + id);
    }

    private static boolean isAfter(StoredSearch one, String[] after) {
        int byName = one.getName().toLowerCase(java.util.Locale.ROOT).compareTo(after[0]);
        return byName > 0 || (byName == 0 && one.getSearchId().compareTo(after[1]) > 0);
    }

    private static String cursor(StoredSearch last) {
        String text = last.getSearchId() + last.getName().toLowerCase(java.util.Locale.ROOT);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static Optional<String[]> cursor(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            if (plain.length() >= 32 && Values.isId(plain.substring(0, 32))) {
                return Optional.of(new String[] {plain.substring(32), plain.substring(0, 32)});
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new BadParameterException("cursor", "is not a cursor that was given out here");
    }

    @Override
    public void close() {
        writer.close();
    }
}
