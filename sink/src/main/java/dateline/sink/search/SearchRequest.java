package dateline.sink.search;

import dateline.sink.query.Bookmark;
import dateline.sink.query.Circle;
import dateline.sink.query.Condition;
import dateline.sink.query.Condition.Like;
import dateline.sink.query.Field;
import dateline.sink.query.Query;
import dateline.sink.query.Query.Order;
import dateline.sink.query.QueryException;
import dateline.sink.query.QueryParser;
import dateline.sink.query.Values;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A search as it was asked for over HTTP, checked.
 *
 * @param identity what tells it from other searches, whatever the page and facets
 * @param facets fields to count, in their order
 * @param facetSize values a field
 */
public record SearchRequest(Query query, String identity, Set<Field> facets, int facetSize) {

    /** Values of one filter. */
    static final int MAX_VALUES = 20;

    private static final int DEFAULT_SIZE = 10;
    private static final int DEFAULT_FACET_SIZE = 10;
    private static final int MAX_FACET_SIZE = 50;
    private static final int MAX_LIST = 400;

    /** Parameters that a page of the same search may change. */
    private static final Set<String> OF_THE_PAGE = Set.of("cursor", "size", "facets", "facetSize");

    /** Every parameter of a search. */
    public static final Set<String> KNOWN = Stream.concat(
                    Stream.of(
                            "q",
                            "from",
                            "to",
                            "sort",
                            "size",
                            "cursor",
                            "copies",
                            "like",
                            "likeBy",
                            "near",
                            "facets",
                            "facetSize"),
                    Arrays.stream(Field.values()).map(Field::written))
            .collect(Collectors.toUnmodifiableSet());

    /**
     * Checks and reads every parameter.
     *
     * @param given decoded values by name, as often as each was given
     * @param articles by id; empty if there is no such article
     * @throws BadParameterException naming the first one that is wrong
     */
    public static SearchRequest parse(
            Map<String, List<String>> given, Clock clock, Function<String, Optional<LikedArticle>> articles) {
        var parameters = new Parameters(given, KNOWN);
        Condition condition = condition(parameters, articles);
        Map<Field, List<String>> filters = filters(parameters);
        Order order = order(parameters, condition);
        String identity = identity(given);
        Optional<Bookmark> after = after(parameters, identity, order);
        Instant now = clock.instant();
        Query query = new Query(
                condition,
                filters,
                parameters.span(),
                order,
                parameters.choice("copies", List.of("folded", "shown")).equals("folded"),
                parameters.number("size", DEFAULT_SIZE, 1, Query.MAX_SIZE),
                after,
                after.orElse(null) instanceof Bookmark.ByRelevance last ? last.asOf() : now);
        return new SearchRequest(
                query,
                identity,
                facets(parameters),
                parameters.number("facetSize", DEFAULT_FACET_SIZE, 1, MAX_FACET_SIZE));
    }

    private static Condition condition(Parameters parameters, Function<String, Optional<LikedArticle>> articles) {
        List<Condition> all = new ArrayList<>();
        try {
            Condition words = QueryParser.parse(parameters.single("q", QueryParser.MAX_TEXT));
            if (!words.equals(Condition.ALL)) {
                all.add(words);
            }
        } catch (QueryException e) {
            throw new BadParameterException("q", "cannot be understood: " + e.getMessage());
        }
        like(parameters, articles).ifPresent(all::add);
        String near = parameters.single("near", Values.MAX_LENGTH);
        if (!near.isEmpty()) {
            try {
                all.add(new Condition.Within(Circle.parse(near)));
            } catch (IllegalArgumentException e) {
                throw new BadParameterException("near", e.getMessage());
            }
        }
        return all.size() == 1 ? all.getFirst() : new Condition.AllOf(all);
    }

    private static Optional<Like> like(Parameters parameters, Function<String, Optional<LikedArticle>> articles) {
        String like = parameters.single("like", Values.MAX_LENGTH);
        String by = parameters.choice("likeBy", List.of("", "both", "words", "vector"));
        if (like.isEmpty()) {
            if (!by.isEmpty()) {
                throw new BadParameterException("likeBy", "says how, but 'like' does not say which article");
            }
            return Optional.empty();
        }
        if (!Values.isId(like)) {
            throw new BadParameterException("like", "must be an article id, 32 lower-case hexadecimal digits");
        }
        LikedArticle article = articles.apply(like)
                .orElseThrow(() -> new BadParameterException("like", "names an article that is not here"));
        if (by.equals("vector") && !article.hasVector()) {
            throw new BadParameterException(
                    "likeBy", "asks for the vector, but the article has none; those in English have one");
        }
        return Optional.of(new Like(
                like,
                article.original(),
                switch (by) {
                    case "words" -> Like.By.WORDS;
                    case "vector" -> Like.By.VECTOR;
                    default -> Like.By.BOTH;
                }));
    }

    private static Map<Field, List<String>> filters(Parameters parameters) {
        Map<Field, List<String>> filters = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            List<String> values = parameters.several(field.written(), MAX_VALUES);
            for (String value : values) {
                String fault = Values.fault(field, value);
                if (!fault.isEmpty()) {
                    throw new BadParameterException(field.written(), fault);
                }
            }
            if (!values.isEmpty()) {
                filters.put(field, values);
            }
        }
        return filters;
    }

    private static Order order(Parameters parameters, Condition condition) {
        return switch (parameters.choice("sort", List.of("", "relevance", "time", "oldest"))) {
            case "relevance" -> Order.RELEVANCE;
            case "time" -> Order.TIME;
            case "oldest" -> Order.OLDEST;
            default -> condition.equals(Condition.ALL) ? Order.TIME : Order.RELEVANCE;
        };
    }

    private static Optional<Bookmark> after(Parameters parameters, String identity, Order order) {
        String cursor = parameters.single("cursor", Cursor.MAX_LENGTH);
        if (cursor.isEmpty()) {
            return Optional.empty();
        }
        try {
            Bookmark bookmark = Cursor.read(cursor, identity);
            if (bookmark instanceof Bookmark.ByRelevance != (order == Order.RELEVANCE)) {
                throw new IllegalArgumentException("belongs to a search in another order");
            }
            return Optional.of(bookmark);
        } catch (IllegalArgumentException e) {
            throw new BadParameterException("cursor", e.getMessage());
        }
    }

    private static Set<Field> facets(Parameters parameters) {
        Set<Field> facets = EnumSet.noneOf(Field.class);
        for (String name : parameters.single("facets", MAX_LIST).split(",", -1)) {
            if (!name.isBlank()) {
                facets.add(Arrays.stream(Field.values())
                        .filter(field -> field.isFacet() && field.written().equals(name.strip()))
                        .findFirst()
                        .orElseThrow(() -> new BadParameterException(
                                "facets",
                                "must be some of "
                                        + Arrays.stream(Field.values())
                                                .filter(Field::isFacet)
                                                .map(Field::written)
                                                .collect(Collectors.joining(",")))));
            }
        }
        return facets;
    }

    private static String identity(Map<String, List<String>> given) {
        Map<String, List<String>> search = new TreeMap<>(given);
        search.keySet().removeAll(OF_THE_PAGE);
        search.values().removeIf(values -> values.stream().allMatch(String::isBlank));
        search.replaceAll((_, values) -> List.copyOf(new TreeSet<>(values)));
        return search.toString();
    }

    /** Of the next page, the parameter {@code cursor}. */
    public String cursor(Bookmark next) {
        return Cursor.write(next, identity);
    }

    /** The same search among the articles of a story. */
    SearchRequest ofStory(String storyId) {
        Map<Field, List<String>> filters = new EnumMap<>(Field.class);
        filters.putAll(query.filters());
        filters.put(Field.STORY, List.of(storyId));
        Query narrowed = new Query(
                query.condition(),
                filters,
                query.span(),
                query.order(),
                query.folded(),
                query.size(),
                query.after(),
                query.asOf());
        return new SearchRequest(narrowed, identity, facets, facetSize);
    }
}
