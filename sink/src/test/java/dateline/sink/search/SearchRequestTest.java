package dateline.sink.search;

import static dateline.testing.Articles.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.sink.query.Bookmark;
import dateline.sink.query.Circle;
import dateline.sink.query.Condition;
import dateline.sink.query.Condition.Like.By;
import dateline.sink.query.Field;
import dateline.sink.query.Query;
import dateline.sink.query.Query.Order;
import dateline.sink.query.TimeSpan;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchRequestTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String ORIGINAL = "f".repeat(32);

    @Test
    void nothingAskedIsTheNewestFirstWithCopiesFolded() {
        assertThat(query(Map.of())).isEqualTo(Query.newest(new Condition.AllOf(List.of()), 10, NOON));
    }

    @Test
    void readsEveryParameter() {
        Map<String, List<String>> given = new HashMap<>(Map.of("q", List.of("ferry"), "likeBy", List.of("words")));
        given.putAll(Map.of(
                "from", List.of("2026-05-03"),
                "to", List.of("2026-05-04"),
                "sort", List.of("oldest"),
                "size", List.of("20"),
                "copies", List.of("shown"),
                "like", List.of(ID),
                "near", List.of("10.5,-66.9,100km"),
                "facets", List.of("publisher, person"),
                "facetSize", List.of("5")));
        for (Field field : Field.values()) {
            given.put(
                    field.written(),
                    List.of(
                            switch (field) {
                                case LANGUAGE -> "en";
                                case COUNTRY -> "st";
                                case KIND -> "Syndicated";
                                default -> field.kind() == Field.Kind.ID ? ID : " São Tomé ";
                            }));
        }

        SearchRequest request = parse(given);

        assertThat(request.query().filters())
                .containsOnlyKeys(Field.values())
                .containsEntry(Field.PERSON, List.of("São Tomé"));
        assertThat(request.query().span())
                .isEqualTo(new TimeSpan(Instant.parse("2026-05-03T00:00:00Z"), Instant.parse("2026-05-05T00:00:00Z")));
        assertThat(request.query().order()).isEqualTo(Order.OLDEST);
        assertThat(request.query().folded()).isFalse();
        assertThat(request.query().size()).isEqualTo(20);
        assertThat(request.query().condition().toString())
                .contains("ferry")
                .contains(new Condition.Like(ID, ORIGINAL, By.WORDS).toString())
                .contains(new Circle(10.5, -66.9, 100).toString());
        assertThat(request.facets()).containsExactly(Field.PUBLISHER, Field.PERSON);
        assertThat(request.facetSize()).isEqualTo(5);
        assertThat(given.keySet()).as("with cursor, all there are").hasSize(SearchRequest.KNOWN.size() - 1);
    }

    @Test
    void aCursorLeadsOnInTheSameSearchAndInNoOther() {
        SearchRequest first = parse(Map.of("q", List.of("ferry"), "person", List.of("A", "B"), "size", List.of("5")));
        var read = new Bookmark.ByRelevance(NOON.minusSeconds(60), Set.of(1L, Bookmark.mark(ORIGINAL)));
        String cursor = Cursor.write(read, first.identity());

        Query next = query(Map.of(
                "q", List.of("ferry"), "person", List.of("B", "A"), "cursor", List.of(cursor), "size", List.of("7")));

        assertThat(next.after()).contains(read);
        assertThat(next.asOf()).as("relevance stays as it was").isEqualTo(NOON.minusSeconds(60));
        assertBad("cursor", Map.of("q", List.of("ferry"), "cursor", List.of(cursor)));
        assertBad(
                "cursor",
                Map.of(
                        "q",
                        List.of("ferry"),
                        "person",
                        List.of("A", "B"),
                        "sort",
                        List.of("time"),
                        "cursor",
                        List.of(cursor)));
    }

    @Test
    void wordsAreSortedByRelevanceUnlessToldOtherwise() {
        assertThat(parse("q", "ferry").order()).isEqualTo(Order.RELEVANCE);
        assertThat(parse("sort", "relevance").order()).isEqualTo(Order.RELEVANCE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-03T12:00:00Z, 2026-05-03T12:00:00.001Z",
        "2026-05-03T14:00:00+02:00, 2026-05-03T12:00:00.001Z",
        "2026-05-03, 2026-05-04T00:00:00Z"
    })
    void theEndBelongsToTheSpan(String to, Instant until) {
        assertThat(parse("to", to).span().until()).isEqualTo(until);
    }

    @ParameterizedTest
    @ValueSource(strings = {"q", "language", "publisher", "from", "to", "sort", "cursor", "size", "near", "like"})
    void anEmptyValueIsAsGoodAsNone(String name) {
        assertThat(parse(name, "")).isEqualTo(query(Map.of()));
        assertThat(parse(name, "  ")).isEqualTo(query(Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            page     | 1
            size     | 0
            size     | 101
            size     | 1.5
            size     | ١
            size     | 99999999999999999999
            sort     | random
            sort     | TIME
            copies   | none
            from     | yesterday
            from     | 2026-02-30
            from     | 2026-05-03T25:00:00Z
            from     | 2026-05-03T12:00:00
            from     | -0001-01-01
            to       | +999999999-12-31
            to       | 2026
            language | english
            language | e
            language | e*
            country  | Venezuela
            kind     | copied
            story    | 12
            like     | 12
            like     | 00000000000000000000000000000000
            likeBy   | words
            likeBy   | vectors
            near     | here
            near     | 91,0,1
            near     | 0,0,99999
            facets   | id
            facets   | publisher,tags
            cursor   | x
            cursor   | !!!
            publiser | Example Courier
            query    | ferry
            """)
    void refusesAndNamesABadParameter(String name, String value) {
        assertBad(name, Map.of(name, List.of(value)));
    }

    @Test
    void anArticleIsLikeAnotherByBothUnlessToldOtherwise() {
        assertThat(parse("like", ID).condition()).isEqualTo(new Condition.Like(ID, ORIGINAL, By.BOTH));
    }

    @Test
    void refusesToCompareByAVectorThatIsNotThere() {
        assertBad("likeBy", Map.of("like", List.of(ID), "likeBy", List.of("vector")));
    }

    @Test
    void refusesTooMuchOfEverything() {
        assertBad("q", Map.of("q", List.of("x".repeat(2_001))));
        assertBad("q", Map.of("q", List.of("x ".repeat(65))));
        assertBad("person", Map.of("person", List.of("x".repeat(301))));
        assertBad("person", Map.of("person", Collections.nCopies(21, "x")));
        assertBad("q", Map.of("q", List.of("a", "b")));
        assertBad("cursor", Map.of("cursor", List.of("A".repeat(5_000))));
        assertBad("to", Map.of("from", List.of("2026-05-04"), "to", List.of("2026-05-02")));
        assertBad("x".repeat(40) + "…", Map.of("x".repeat(10_000), List.of("")));
    }

    @Test
    void oddTextIsReadAsText() {
        assertThat(parse("q", "a\ud800").condition()).isNotEqualTo(Condition.ALL);
        assertThat(parse("person", "\udc00<b>\u202e").filters().get(Field.PERSON))
                .containsExactly("?<b>\u202e");
        assertBad("person", Map.of("person", List.of("a\u0000")));
    }

    private static Query parse(String name, String value) {
        return query(Map.of(name, List.of(value)));
    }

    private static Query query(Map<String, List<String>> parameters) {
        return parse(parameters).query();
    }

    private static SearchRequest parse(Map<String, List<String>> parameters) {
        return SearchRequest.parse(
                parameters,
                Clock.fixed(NOON, ZoneOffset.UTC),
                id -> id.equals(ID) ? Optional.of(new LikedArticle(ORIGINAL, false)) : Optional.empty());
    }

    private static void assertBad(String name, Map<String, List<String>> parameters) {
        assertThatThrownBy(() -> parse(parameters))
                .isInstanceOf(BadParameterException.class)
                .hasMessageStartingWith("Parameter '" + name + "'");
    }
}
