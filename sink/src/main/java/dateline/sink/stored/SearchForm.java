package dateline.sink.stored;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.schemas.QuietHours;
import dateline.schemas.RecordJson;
import dateline.schemas.StoredSearch;
import dateline.schemas.Webhook;
import dateline.sink.query.Field;
import dateline.sink.search.BadParameterException;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A stored search as JSON, both ways. Names and values are checked here, queries where they are parsed. */
final class SearchForm {

    static final int MAX_NAME = 200;
    static final int MAX_PER_HOUR = 1_000;

    private static final Set<String> KNOWN =
            Set.of("name", "query", "near", "filters", "webhook", "quiet", "maxPerHour", "enabled");

    /** Ours to say; whoever sends back what it was sent is not refused for it. */
    private static final Set<String> LEFT_ASIDE = Set.of("id", "createdAt", "modifiedAt");

    private static final Set<String> FILTERS =
            Arrays.stream(Field.values()).map(Field::written).collect(Collectors.toUnmodifiableSet());

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(8_000)
                            .maxNumberLength(20)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final ObjectNode sent;

    private SearchForm(ObjectNode sent) {
        this.sent = sent;
    }

    /** @throws BadParameterException if it is no JSON object, or has a field that is not known */
    static SearchForm read(byte[] body) {
        try {
            if (!(JSON.readTree(body) instanceof ObjectNode sent)) {
                throw new BadParameterException("body", "must be a JSON object");
            }
            sent.fieldNames().forEachRemaining(name -> {
                if (!KNOWN.contains(name) && !LEFT_ASIDE.contains(name)) {
                    throw new BadParameterException(
                            shown(name), "is not known; there are " + String.join(", ", new TreeSet<>(KNOWN)));
                }
            });
            return new SearchForm(sent);
        } catch (JsonProcessingException e) {
            throw new BadParameterException("body", "is not JSON that can be read: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new BadParameterException("body", "cannot be read: " + e.getMessage());
        }
    }

    /** What is searched for, as parameters of a search. */
    Map<String, List<String>> parameters() {
        Map<String, List<String>> parameters = new TreeMap<>(filters());
        parameters.put("q", List.of(text(sent, "query", "query")));
        parameters.put("near", List.of(text(sent, "near", "near")));
        if (parameters.values().stream().allMatch(values -> values.stream().allMatch(String::isBlank))) {
            throw new BadParameterException("query", "or near or filters must say what to search for");
        }
        return parameters;
    }

    /** The same of one that is stored. */
    static Map<String, List<String>> parameters(StoredSearch search) {
        Map<String, List<String>> parameters = new TreeMap<>(search.getFilters());
        parameters.put("q", List.of(search.getQuery()));
        parameters.put("near", List.of(search.getNear() == null ? "" : search.getNear()));
        return parameters;
    }

    /** @param secrets names of the secrets there are */
    StoredSearch search(String id, Instant createdAt, Instant now, Set<String> secrets) {
        return StoredSearch.newBuilder()
                .setSearchId(id)
                .setName(name())
                .setQuery(text(sent, "query", "query"))
                .setNear(text(sent, "near", "near").isEmpty() ? null : text(sent, "near", "near"))
                .setFilters(filters())
                .setWebhook(webhook(secrets))
                .setQuietHours(quiet())
                .setMaxPerHour(maxPerHour())
                .setEnabled(enabled())
                .setCreatedAt(createdAt)
                .setModifiedAt(now)
                .build();
    }

    private String name() {
        String name = text(sent, "name", "name");
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new BadParameterException("name", "must have 1 to " + MAX_NAME + " characters");
        }
        return name;
    }

    private Map<String, List<String>> filters() {
        Map<String, List<String>> filters = new TreeMap<>();
        JsonNode given = sent.path("filters");
        if (!isNothing(given) && !given.isObject()) {
            throw new BadParameterException("filters", "must be an object such as {\"language\": [\"en\"]}");
        }
        given.properties().forEach(entry -> {
            if (!FILTERS.contains(entry.getKey())) {
                throw new BadParameterException(
                        "filters." + shown(entry.getKey()),
                        "is not known; there are " + String.join(", ", new TreeSet<>(FILTERS)));
            }
            List<String> values = values(entry.getKey(), entry.getValue());
            if (!values.isEmpty()) {
                filters.put(entry.getKey(), values);
            }
        });
        return filters;
    }

    private static List<String> values(String filter, JsonNode given) {
        List<String> values = new ArrayList<>();
        for (JsonNode value :
                given.isArray() ? given : JsonNodeFactory.instance.arrayNode().add(given)) {
            if (!value.isTextual()) {
                throw new BadParameterException("filters." + filter, "must be a list of texts");
            }
            values.add(clean("filters." + filter, value.asText()));
        }
        values.removeIf(String::isEmpty);
        return values;
    }

    private Webhook webhook(Set<String> secrets) {
        JsonNode given = object("webhook", Set.of("url", "secret"));
        if (given.isEmpty()) {
            return null;
        }
        String url = WebhookUrl.checked("webhook.url", text(given, "url", "webhook.url"));
        String secret = text(given, "secret", "webhook.secret");
        if (!secrets.contains(secret)) {
            throw new BadParameterException(
                    "webhook.secret", "must name one of the secrets that the sink was given (--webhook-secrets)");
        }
        return new Webhook(url, secret);
    }

    private QuietHours quiet() {
        JsonNode given = object("quiet", Set.of("from", "to", "zone"));
        if (given.isEmpty()) {
            return null;
        }
        LocalTime from = time(given, "from");
        LocalTime to = time(given, "to");
        if (from.equals(to)) {
            throw new BadParameterException("quiet.to", "must be another time than quiet.from");
        }
        String zone = text(given, "zone", "quiet.zone");
        try {
            return new QuietHours(
                    from.toString(), to.toString(), ZoneId.of(zone).getId());
        } catch (DateTimeException _) {
            throw new BadParameterException("quiet.zone", "must be a time zone such as Europe/Berlin");
        }
    }

    private static LocalTime time(JsonNode given, String name) {
        String text = text(given, name, "quiet." + name);
        if (!text.matches("([01]\\d|2[0-3]):[0-5]\\d")) {
            throw new BadParameterException("quiet." + name, "must be a time such as 22:00");
        }
        return LocalTime.parse(text);
    }

    private Integer maxPerHour() {
        JsonNode given = sent.path("maxPerHour");
        if (isNothing(given)) {
            return null;
        }
        if (!given.isInt() || given.asInt() < 1 || given.asInt() > MAX_PER_HOUR) {
            throw new BadParameterException("maxPerHour", "must be a number from 1 to " + MAX_PER_HOUR);
        }
        return given.asInt();
    }

    private boolean enabled() {
        JsonNode given = sent.path("enabled");
        if (!isNothing(given) && !given.isBoolean()) {
            throw new BadParameterException("enabled", "must be true or false");
        }
        return given.asBoolean(true);
    }

    /** Empty where there is none. */
    private JsonNode object(String name, Set<String> known) {
        JsonNode given = sent.path(name);
        if (isNothing(given)) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!given.isObject() || given.isEmpty()) {
            throw new BadParameterException(name, "must be an object with " + String.join(", ", new TreeSet<>(known)));
        }
        given.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                throw new BadParameterException(
                        name + "." + shown(field),
                        "is not known; there are " + String.join(", ", new TreeSet<>(known)));
            }
        });
        return given;
    }

    private static String text(JsonNode object, String name, String path) {
        JsonNode given = object.path(name);
        if (isNothing(given)) {
            return "";
        }
        if (!given.isTextual()) {
            throw new BadParameterException(path, "must be a text");
        }
        return clean(path, given.asText());
    }

    private static String clean(String path, String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new BadParameterException(path, "holds a control character, such as a line break");
        }
        return RecordJson.wellFormed(text.strip());
    }

    private static boolean isNothing(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }

    /** Every field is always there; what is not set is null. */
    static ObjectNode json(StoredSearch search) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", search.getSearchId());
        json.put("name", search.getName());
        json.put("query", search.getQuery());
        json.put("near", search.getNear());
        ObjectNode filters = json.putObject("filters");
        new TreeMap<>(search.getFilters())
                .forEach((name, values) -> values.forEach(filters.withArray("/" + name)::add));
        json.set("webhook", search.getWebhook() == null ? null : RecordJson.of(search.getWebhook()));
        json.set("quiet", search.getQuietHours() == null ? null : RecordJson.of(search.getQuietHours()));
        json.put("maxPerHour", search.getMaxPerHour());
        json.put("enabled", search.getEnabled());
        json.put("createdAt", search.getCreatedAt().toString());
        json.put("modifiedAt", search.getModifiedAt().toString());
        return json;
    }
}
