package dateline.sink.search;

import dateline.schemas.RecordJson;
import dateline.sink.backend.Filter;
import dateline.sink.backend.Query;
import dateline.sink.backend.Query.Order;
import dateline.sink.backend.QueryText;
import dateline.sink.backend.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the parameters of {@code GET /api/search}. An empty value is as good as none, since forms send both; whatever
 * else is not understood is refused by name, so that a typing error is not taken for an answer.
 */
final class SearchRequest {

    /** UTF-16 units. */
    static final int MAX_TEXT = 1_000;

    /** Longer than any name of a person, place or paper. */
    static final int MAX_VALUE = 300;

    /** Values of one filter. */
    static final int MAX_VALUES = 20;

    private static final int DEFAULT_SIZE = 10;
    private static final Duration MILLISECOND = Duration.ofMillis(1);
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,3}");
    private static final Set<String> KNOWN = Stream.concat(
                    Stream.of("q", "from", "to", "sort", "page", "size"),
                    Arrays.stream(Filter.values()).map(Filter::parameter))
            .collect(Collectors.toCollection(TreeSet::new));

    private final Map<String, List<String>> parameters;

    private SearchRequest(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * Checks and reads every parameter.
     *
     * @param parameters decoded values by name, as often as each was given
     * @throws BadParameterException naming the first one that is wrong
     */
    static Query parse(Map<String, List<String>> parameters) {
        for (String name : parameters.keySet()) {
            if (!KNOWN.contains(name)) {
                throw new BadParameterException(
                        name.length() > 40 ? name.substring(0, 40) + "…" : name,
                        "is not known; there are " + String.join(", ", KNOWN));
            }
        }
        return new SearchRequest(parameters).query();
    }

    private Query query() {
        QueryText text = text();
        int size = number("size", DEFAULT_SIZE, 1, Query.MAX_SIZE);
        int page = number("page", 1, 1, Query.MAX_DEPTH / size);
        return new Query(text, filters(), span(), order(text), page, size);
    }

    private QueryText text() {
        String text = single("q");
        if (text.length() > MAX_TEXT) {
            throw new BadParameterException("q", "has " + text.length() + " characters, the limit is " + MAX_TEXT);
        }
        try {
            return QueryText.parse(RecordJson.wellFormed(text));
        } catch (IllegalArgumentException e) {
            throw new BadParameterException("q", e.getMessage());
        }
    }

    private Map<Filter, List<String>> filters() {
        Map<Filter, List<String>> filters = new EnumMap<>(Filter.class);
        for (Filter filter : Filter.values()) {
            List<String> values = parameters.getOrDefault(filter.parameter(), List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .map(value -> RecordJson.wellFormed(value.strip()))
                    .toList();
            if (values.size() > MAX_VALUES) {
                throw new BadParameterException(
                        filter.parameter(), "is given " + values.size() + " times, the limit is " + MAX_VALUES);
            }
            values.forEach(value -> check(filter, value));
            if (!values.isEmpty()) {
                filters.put(filter, values);
            }
        }
        return filters;
    }

    private static void check(Filter filter, String value) {
        if (value.length() > MAX_VALUE) {
            throw new BadParameterException(
                    filter.parameter(), "has " + value.length() + " characters, the limit is " + MAX_VALUE);
        }
        if (filter == Filter.LANGUAGE && !LANGUAGE.matcher(value).matches()) {
            throw new BadParameterException("language", "must be a code by ISO 639, such as 'en'");
        }
    }

    private TimeSpan span() {
        Instant from = instant("from", TimeSpan.ALWAYS.from(), Duration.ZERO, Duration.ZERO);
        Instant until = instant("to", TimeSpan.ALWAYS.until(), Duration.ofDays(1), MILLISECOND);
        if (until.isBefore(from)) {
            throw new BadParameterException("to", "is before 'from'");
        }
        return new TimeSpan(from, until);
    }

    /** A day without a time is the whole day, UTC; both ends belong to the span. */
    private Instant instant(String name, Instant absent, Duration afterDay, Duration afterInstant) {
        String text = single(name).strip();
        if (text.isEmpty()) {
            return absent;
        }
        try {
            Instant instant = text.contains("T")
                    ? OffsetDateTime.parse(text).toInstant().plus(afterInstant)
                    : LocalDate.parse(text)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .plus(afterDay);
            if (instant.isBefore(TimeSpan.ALWAYS.from()) || instant.isAfter(TimeSpan.ALWAYS.until())) {
                throw new BadParameterException(name, "must be in the years 0 to 9999");
            }
            return instant;
        } catch (DateTimeParseException _) {
            throw new BadParameterException(
                    name, "must be a day such as 2026-05-03 or a time such as 2026-05-03T12:00:00Z");
        }
    }

    private Order order(QueryText text) {
        return switch (single("sort").strip()) {
            case "" -> text.groups().isEmpty() ? Order.TIME : Order.RELEVANCE;
            case "relevance" -> Order.RELEVANCE;
            case "time" -> Order.TIME;
            default -> throw new BadParameterException("sort", "must be relevance or time");
        };
    }

    private int number(String name, int absent, int least, int most) {
        String text = single(name).strip();
        if (text.isEmpty()) {
            return absent;
        }
        int number = NUMBER.matcher(text).matches() ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            throw new BadParameterException(name, "must be a number from " + least + " to " + most);
        }
        return number;
    }

    private String single(String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new BadParameterException(name, "is given more than once");
        }
        return values.isEmpty() ? "" : values.getFirst();
    }
}
