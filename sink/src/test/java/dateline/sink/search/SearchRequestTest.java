package dateline.sink.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.sink.backend.Filter;
import dateline.sink.backend.Query;
import dateline.sink.backend.Query.Order;
import dateline.sink.backend.QueryText;
import dateline.sink.backend.TimeSpan;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchRequestTest {

    @Test
    void nothingAskedIsTheNewestFirst() {
        assertThat(SearchRequest.parse(Map.of()))
                .isEqualTo(new Query(QueryText.parse(""), Map.of(), TimeSpan.ALWAYS, Order.TIME, 1, 10));
    }

    @Test
    void readsEveryParameter() {
        Query query = SearchRequest.parse(Map.ofEntries(
                Map.entry("q", List.of("ferry")),
                Map.entry("language", List.of("en")),
                Map.entry("publisher", List.of("Example Courier", "Other")),
                Map.entry("person", List.of(" Ana ")),
                Map.entry("organisation", List.of("Port Authority")),
                Map.entry("place", List.of("São Tomé")),
                Map.entry("country", List.of("ST")),
                Map.entry("subject", List.of("medtop:04000000")),
                Map.entry("speaker", List.of("Ana Ferreira")),
                Map.entry("agency", List.of("Reuters")),
                Map.entry("section", List.of("World")),
                Map.entry("from", List.of("2026-05-03")),
                Map.entry("to", List.of("2026-05-04")),
                Map.entry("sort", List.of("time")),
                Map.entry("page", List.of("2")),
                Map.entry("size", List.of("20"))));

        assertThat(query.filters())
                .containsOnlyKeys(Filter.values())
                .containsEntry(Filter.PUBLISHER, List.of("Example Courier", "Other"))
                .containsEntry(Filter.PERSON, List.of("Ana"));
        assertThat(query.span())
                .isEqualTo(new TimeSpan(Instant.parse("2026-05-03T00:00:00Z"), Instant.parse("2026-05-05T00:00:00Z")));
        assertThat(query.order()).isEqualTo(Order.TIME);
        assertThat(query.page()).isEqualTo(2);
        assertThat(query.size()).isEqualTo(20);
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
    @ValueSource(strings = {"q", "language", "publisher", "from", "to", "sort", "page", "size"})
    void anEmptyValueIsAsGoodAsNone(String name) {
        assertThat(parse(name, "")).isEqualTo(SearchRequest.parse(Map.of()));
        assertThat(parse(name, "  ")).isEqualTo(SearchRequest.parse(Map.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            page     | 0
            page     | -1
            page     | 1001
            page     | 99999999999999999999
            page     | one
            page     | ١
            size     | 0
            size     | 101
            size     | 1.5
            sort     | random
            sort     | TIME
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
            publiser | Example Courier
            query    | ferry
            """)
    void refusesAndNamesABadParameter(String name, String value) {
        assertBad(name, Map.of(name, List.of(value)));
    }

    @Test
    void refusesTooMuchOfEverything() {
        assertBad("q", Map.of("q", List.of("x".repeat(1_001))));
        assertBad("q", Map.of("q", List.of("x ".repeat(65))));
        assertBad("person", Map.of("person", List.of("x".repeat(301))));
        assertBad("person", Map.of("person", Collections.nCopies(21, "x")));
        assertBad("q", Map.of("q", List.of("a", "b")));
        assertBad("page", Map.of("page", List.of("101"), "size", List.of("100")));
        assertBad("to", Map.of("from", List.of("2026-05-04"), "to", List.of("2026-05-02")));
        assertBad("x".repeat(40) + "…", Map.of("x".repeat(10_000), List.of("")));
    }

    @Test
    void oddTextIsReadAsText() {
        assertThat(parse("q", "\ud800").text().groups()).isNotEmpty();
        assertThat(parse("person", "\udc00<b>\u0000").filters().get(Filter.PERSON))
                .containsExactly("?<b>\u0000");
    }

    private static Query parse(String name, String value) {
        return SearchRequest.parse(Map.of(name, List.of(value)));
    }

    private static void assertBad(String name, Map<String, List<String>> parameters) {
        assertThatThrownBy(() -> SearchRequest.parse(parameters))
                .isInstanceOf(BadParameterException.class)
                .hasMessageStartingWith("Parameter '" + name + "'");
    }
}
