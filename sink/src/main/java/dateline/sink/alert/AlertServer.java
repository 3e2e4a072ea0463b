package dateline.sink.alert;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.program.ProgramServer;
import dateline.schemas.Alert;
import dateline.schemas.RecordJson;
import dateline.sink.query.Values;
import dateline.sink.search.BadParameterException;
import dateline.sink.search.Parameters;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The newest alerts over HTTP: {@code GET /api/alerts}. */
public final class AlertServer {

    /** Parameters. */
    public static final Set<String> KNOWN = Set.of("search", "size", "cursor");

    private static final int DEFAULT_SIZE = 50;
    private static final int MAX_SIZE = 500;
    private static final int MAX_CURSOR = 400;

    private final AlertBoard board;

    public AlertServer(AlertBoard board) {
        this.board = board;
    }

    /** Adds the route to a server. */
    public void addTo(RoutesConfig routes) {
        routes.get("/api/alerts", this::list);
    }

    private void list(Context context) {
        var parameters = new Parameters(context.queryParamMap(), KNOWN);
        String searchId = parameters.single("search", Values.MAX_LENGTH);
        if (!searchId.isEmpty() && !Values.isId(searchId)) {
            throw new BadParameterException("search", "must be 32 lower-case hexadecimal digits");
        }
        int size = parameters.number("size", DEFAULT_SIZE, 1, MAX_SIZE);
        Optional<AlertBoard.Place> after = place(parameters.single("cursor", MAX_CURSOR));
        List<Alert> page = board.newest(searchId, after, size + 1);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        var alerts = json.putArray("alerts");
        page.stream().limit(size).forEach(alert -> alerts.add(json(alert)));
        json.put("next", page.size() > size ? cursor(page.get(size - 1)) : null);
        ProgramServer.answer(context, 200, json);
    }

    /** An alert, with null where there is nothing to say. */
    public static ObjectNode json(Alert alert) {
        ObjectNode json = RecordJson.of(alert);
        List.of("storyId", "publisher", "canonicalUrl", "publishedAt").forEach(name -> {
            if (!json.has(name)) {
                json.putNull(name);
            }
        });
        return json;
    }

    private static String cursor(Alert last) {
        String text = last.getMatchedAt().toEpochMilli() + "/" + last.getAlertId();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static Optional<AlertBoard.Place> place(String cursor) {
        if (cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
            int slash = text.indexOf('/');
            if (slash > 0 && text.substring(0, slash).matches("\\d{1,15}")) {
                return Optional.of(new AlertBoard.Place(
                        Instant.ofEpochMilli(Long.parseLong(text.substring(0, slash))), text.substring(slash + 1)));
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new BadParameterException("cursor", "is not a cursor that was given out here");
    }
}
