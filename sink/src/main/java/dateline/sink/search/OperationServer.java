package dateline.sink.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.program.ProgramServer;
import dateline.schemas.RejectedException.Reason;
import dateline.sink.board.LetterBoard;
import dateline.sink.board.LetterBoard.Letter;
import dateline.sink.board.LetterBoard.Place;
import dateline.sink.board.SeedBoard;
import dateline.sink.query.Values;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What could not be used and how the sources do, to look at; nothing is changed here. */
public final class OperationServer {

    static final Set<String> LETTERS = Set.of("reason", "size", "cursor");
    static final Set<String> SEEDS = Set.of("q", "size", "cursor");

    private static final int DEFAULT_SIZE = 50;
    private static final int MAX_SIZE = 500;
    private static final Pattern CURSOR = Pattern.compile("(\\d{1,15})-(\\d{1,9})-(\\d{1,18})");

    private final LetterBoard letters;
    private final SeedBoard seeds;

    public OperationServer(LetterBoard letters, SeedBoard seeds) {
        this.letters = letters;
        this.seeds = seeds;
    }

    /** Adds the routes to a server. */
    public void addTo(RoutesConfig routes) {
        routes().forEach(routes::get);
    }

    /** What is answered, by path. */
    Map<String, Handler> routes() {
        return Map.of("/api/dead-letters", this::letters, "/api/seeds", this::seeds);
    }

    private void letters(Context context) {
        var parameters = new Parameters(context.queryParamMap(), LETTERS);
        List<String> names = Stream.concat(
                        Stream.of(""),
                        Arrays.stream(Reason.values())
                                .map(reason -> reason.name().toLowerCase(Locale.ROOT)))
                .toList();
        String name = reason(parameters, names);
        Optional<Reason> reason = Optional.of(name)
                .filter(given -> !given.isEmpty())
                .map(given -> Reason.valueOf(given.toUpperCase(Locale.ROOT)));
        int size = parameters.number("size", DEFAULT_SIZE, 1, MAX_SIZE);
        Map<Reason, Integer> reasons = letters.reasons();
        List<Letter> newest = letters.newest(reason, after(parameters.single("cursor", Values.MAX_LENGTH)), size);
        int kept = reasons.values().stream().mapToInt(Integer::intValue).sum();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("total", reason.map(given -> reasons.getOrDefault(given, 0)).orElse(kept));
        json.put("more", kept >= LetterBoard.MOST);
        ObjectNode counts = json.putObject("reasons");
        reasons.forEach((each, count) -> counts.put(each.name(), count));
        var list = json.putArray("letters");
        newest.forEach(letter -> write(letter, list.addObject()));
        json.put("next", newest.size() < size ? null : cursor(newest.getLast().place()));
        ProgramServer.answer(context, 200, json);
    }

    /** In capitals or not: records and metrics write it both ways. */
    private static String reason(Parameters parameters, List<String> names) {
        String given = parameters.single("reason", Values.MAX_LENGTH).toLowerCase(Locale.ROOT);
        if (!names.contains(given)) {
            throw new BadParameterException(
                    "reason", "must be one of " + String.join(", ", names.subList(1, names.size())));
        }
        return given;
    }

    private static Optional<Place> after(String cursor) {
        if (cursor.isEmpty()) {
            return Optional.empty();
        }
        Matcher matcher = CURSOR.matcher(cursor);
        if (!matcher.matches()) {
            throw new BadParameterException("cursor", "is not a cursor of this list");
        }
        return Optional.of(new Place(
                Long.parseLong(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Long.parseLong(matcher.group(3))));
    }

    private static String cursor(Place place) {
        return place.at() + "-" + place.partition() + "-" + place.offset();
    }

    private static void write(Letter letter, ObjectNode json) {
        json.put("id", letter.place().id());
        json.put("at", letter.at().toString());
        json.put("reason", letter.why().reason().name());
        json.put("step", letter.why().step());
        json.put("detail", letter.why().detail());
        json.put("program", letter.why().program());
        json.put("originTopic", letter.why().originTopic());
        json.put("originPartition", letter.why().originPartition());
        json.put("originOffset", letter.why().originOffset());
        json.put("bytes", letter.bytes());
        json.put("text", letter.text());
    }

    private void seeds(Context context) {
        var parameters = new Parameters(context.queryParamMap(), SEEDS);
        String words = parameters.single("q", Values.MAX_LENGTH).toLowerCase(Locale.ROOT);
        String after = parameters.single("cursor", Values.MAX_LENGTH);
        int size = parameters.number("size", DEFAULT_SIZE, 1, MAX_SIZE);
        List<ObjectNode> all = seeds.all().values().stream()
                .filter(seed -> words.isEmpty() || isAbout(seed, words))
                .sorted(Comparator.comparing(OperationServer::order))
                .toList();
        List<ObjectNode> page = all.stream()
                .filter(seed -> order(seed).compareTo(after) > 0)
                .limit(size)
                .toList();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("total", all.size());
        json.put("failing", all.stream().filter(SeedBoard::isFailing).count());
        json.putArray("seeds").addAll(page);
        json.put("next", page.size() < size ? null : order(page.getLast()));
        ProgramServer.answer(context, 200, json);
    }

    private static boolean isAbout(JsonNode seed, String words) {
        return Stream.of("seedId", "publisher", "url")
                .anyMatch(field ->
                        seed.path(field).asText("").toLowerCase(Locale.ROOT).contains(words));
    }

    /** What fails comes first. */
    private static String order(ObjectNode seed) {
        return (SeedBoard.isFailing(seed) ? "0:" : "1:") + seed.path("seedId").asText();
    }
}
