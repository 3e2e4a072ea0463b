package dateline.sink.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.backend.BulkOutcome.AlreadyThere;
import dateline.sink.backend.BulkOutcome.Indexed;
import dateline.sink.backend.BulkOutcome.Passing;
import dateline.sink.backend.BulkOutcome.Refused;
import dateline.sink.query.Condition;
import dateline.sink.query.Field;
import dateline.sink.query.Query;
import dateline.sink.query.Query.Order;
import dateline.sink.query.QueryParser;
import dateline.sink.query.TimeSpan;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only a real node can show: the mapping, versions, analysis, highlighting, blocks. */
class OpenSearchBackendIT {

    private static final Instant NOW = Instant.parse("2026-05-04T12:00:00Z");

    private static SearchNode node;
    private static OpenSearchHttp admin;
    private static OpenSearchBackend backend;

    @BeforeAll
    static void start(@TempDir Path home) throws Exception {
        node = new SearchNode(home);
        admin = new OpenSearchHttp(node.url(), new OpenSearchSecurity(Map.of()));
        backend = new OpenSearchBackend(new BackendConfig(node.url()));
    }

    @AfterAll
    static void stop() throws Exception {
        backend.close();
        admin.close();
        node.close();
    }

    @BeforeEach
    void emptyIndex() {
        admin.get("/_refresh", Map.of());
        for (Index index : Index.values()) {
            admin.send("DELETE", "/" + index.definition(), Map.of(), OpenSearchHttp.JSON.createObjectNode());
        }
        backend.prepare();
    }

    @Test
    void makesTheIndexBehindItsAliasOnceAndLeavesItAsItIs() {
        assertThat(backend.write(Index.ARTICLES, List.of(document("a1", 1)))).containsExactly(new Indexed());

        backend.prepare();
        refresh();

        assertThat(backend.status()).isEqualTo(new IndexStatus(1, "articles", "articles-v4"));
    }

    @Test
    void aReplayAndAnOlderVersionChangeNothingAndANewerOneReplaces() {
        assertThat(backend.write(Index.ARTICLES, List.of(document("a1", 10, "headline", "First"))))
                .containsExactly(new Indexed());
        assertThat(backend.write(Index.ARTICLES, List.of(document("a1", 10, "headline", "Replayed"))))
                .containsExactly(new AlreadyThere());
        assertThat(backend.write(Index.ARTICLES, List.of(document("a1", 9, "headline", "Older"))))
                .containsExactly(new AlreadyThere());
        assertThat(headline("a1")).isEqualTo("First");

        assertThat(backend.write(Index.ARTICLES, List.of(document("a1", 11, "headline", "Newer"))))
                .containsExactly(new Indexed());
        assertThat(headline("a1")).isEqualTo("Newer");
    }

    @Test
    void refusesOneDocumentAndTakesTheOthers() {
        List<BulkOutcome> outcomes = backend.write(
                Index.ARTICLES,
                List.of(document("a1", 1), document("a2", 1, "publishedAt", "yesterday"), document("a3", 1)));

        assertThat(outcomes.get(0)).isEqualTo(new Indexed());
        assertThat(outcomes.get(1))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.why())
                                .contains("publishedAt")
                                .contains("yesterday"));
        assertThat(outcomes.get(2)).isEqualTo(new Indexed());
    }

    @Test
    void tellsABlockedIndexFromARefusedDocument() {
        block(true);
        assertThat(backend.write(Index.ARTICLES, List.of(document("a1", 1))))
                .singleElement()
                .isInstanceOfSatisfying(
                        Passing.class, passing -> assertThat(passing.why()).contains("cluster_block_exception"));

        block(false);
        assertThat(backend.write(Index.ARTICLES, List.of(document("a1", 1)))).containsExactly(new Indexed());
    }

    @Test
    void makesAnIndexThatWasTakenAwayAgainAndNeverAnotherUnderTheAliasName() {
        admin.send("DELETE", "/" + Index.ARTICLES.definition(), Map.of(), OpenSearchHttp.JSON.createObjectNode());

        assertThat(backend.write(Index.ARTICLES, List.of(document("a1", 1))))
                .singleElement()
                .isInstanceOf(Passing.class);
        assertThat(backend.write(Index.ARTICLES, List.of(document("a1", 1)))).containsExactly(new Indexed());
        assertThat(backend.status().index()).isEqualTo("articles-v4");
    }

    @Test
    void nobodyThereIsPassingForWritesAndUnavailableForSearches() {
        try (var nobody = new OpenSearchBackend(new BackendConfig(URI.create("http://127.0.0.1:1")))) {
            assertThat(nobody.write(Index.ARTICLES, List.of(document("a1", 1), document("a2", 1))))
                    .hasSize(2)
                    .allMatch(Passing.class::isInstance);
            assertThatThrownBy(() -> nobody.search(query("bridge")))
                    .isInstanceOf(BackendUnavailableException.class)
                    .hasMessageContaining("127.0.0.1:1");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bridge harbour          | a1
            BRIDGES                 | a1
            Sao Tome                | a1
            "bridge opened"         | a1
            "opened bridge"         |
            bridge -harbour         |
            -harbour                | a2
            harvest OR bridge       | a2 a1
            harvest OR bridge -rice | a1
            ferry's                 | a1
            Ana                     | a1
            co-operation            | a2
            北京                      | a2
            😀                       | a2
            nowhere                 |
            !!!                     |
            """)
    void findsByWords(String words, String found) {
        backend.write(
                Index.ARTICLES,
                List.of(
                        document(
                                "a1",
                                1,
                                "headline",
                                "Harbour bridge opened",
                                "body",
                                "Ana took the ferry to São Tomé."),
                        document(
                                "a2",
                                1,
                                "headline",
                                "Rice harvest",
                                "body",
                                "A co-operation of 北京 farmers. 😀",
                                "sortTime",
                                "2026-05-04T00:00:00Z")));
        refresh();

        assertThat(found(query(words, Order.TIME))).isEqualTo(found == null ? "" : found);
    }

    @Test
    void narrowsByFilterAndTimeWhateverTheCaseAndAccents() {
        backend.write(
                Index.ARTICLES,
                List.of(
                        document("a1", 1, "publisher", "Example Courier", "sortTime", "2026-05-03T23:59:59Z"),
                        document("a2", 1, "publisher", "Exämple courier", "sortTime", "2026-05-04T00:00:00Z"),
                        document("a3", 1, "publisher", "Other", "sortTime", "2026-05-04T00:00:00Z")));
        refresh();
        var courier = Map.of(Field.PUBLISHER, List.of("EXAMPLE COURIER"));
        var third = new TimeSpan(Instant.parse("2026-05-03T00:00:00Z"), Instant.parse("2026-05-04T00:00:00Z"));

        assertThat(found(narrowed(courier, TimeSpan.ALWAYS))).isEqualTo("a2 a1");
        assertThat(found(narrowed(courier, third))).isEqualTo("a1");
        assertThat(found(narrowed(Map.of(), TimeSpan.ALWAYS))).isEqualTo("a2 a3 a1");
    }

    @Test
    void marksWhatMatchedAndEscapesAllMarkupOfTheText() {
        backend.write(
                Index.ARTICLES,
                List.of(document(
                        "a1",
                        1,
                        "headline",
                        "<script>alert('bridge')</script> & <em>bridges</em>",
                        "body",
                        "<img src=x onerror=alert(1)> The bridge opened.")));
        refresh();

        Hit hit = backend.search(query("bridge")).hits().getFirst();
        assertThat(hit.score()).isPositive();
        assertThat(hit.highlights().get("headline").getFirst())
                .contains("<em>bridge</em>")
                .contains("&lt;em&gt;<em>bridges</em>")
                .contains("&amp;");
        assertThat(hit.highlights().values().stream().flatMap(List::stream))
                .allSatisfy(piece -> assertThat(piece.replace("<em>", "").replace("</em>", ""))
                        .doesNotContain("<", ">"));

        Hit unmarked = backend.search(query("")).hits().getFirst();
        assertThat(unmarked.highlights().get("body").getFirst())
                .startsWith("&lt;img")
                .doesNotContain("<");
    }

    @Test
    void findsAndMarksInABodyOfTheLargestSize() {
        String body = "The bridge opened again and the ferry will stop. ".repeat(21_000);
        assertThat(body.length()).isGreaterThan(1_000_000);
        backend.write(Index.ARTICLES, List.of(document("a1", 1, "headline", "Long", "body", body)));
        refresh();

        assertThat(backend.search(query("bridge ferry")).hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.highlights().get("body"))
                        .hasSize(3)
                        .allSatisfy(piece -> assertThat(piece).contains("<em>").hasSizeLessThan(1_000)));
        assertThat(backend.search(query("")).hits()).hasSize(1);
    }

    private static Query query(String words) {
        return query(words, Order.RELEVANCE);
    }

    private static Query query(String words, Order order) {
        return new Query(QueryParser.parse(words), Map.of(), TimeSpan.ALWAYS, order, true, 10, Optional.empty(), NOW);
    }

    private static Query narrowed(Map<Field, List<String>> filters, TimeSpan span) {
        return new Query(Condition.ALL, filters, span, Order.TIME, true, 10, Optional.empty(), NOW);
    }

    private static String found(Query query) {
        return String.join(
                " ",
                backend.search(query).hits().stream()
                        .map(hit -> hit.article().path("articleId").asText())
                        .toList());
    }

    private static String headline(String id) {
        return backend.find(Index.ARTICLES, id)
                .map(document -> document.path("headline").asText())
                .orElseThrow();
    }

    /** A small document; more fields, and other values of these, as name and value in turn. */
    private static Document document(String id, long version, String... fields) {
        ObjectNode json = OpenSearchHttp.JSON.createObjectNode();
        json.put("articleId", id)
                .put("headline", "Harbour bridge")
                .put("body", "The bridge.")
                .put("sortTime", "2026-05-03T12:00:00Z")
                .put("fold", id)
                .put("copy", false);
        for (int i = 0; i < fields.length; i += 2) {
            json.put(fields[i], fields[i + 1]);
        }
        return new Document(id, version, OpenSearchHttp.bytes(json));
    }

    private static void refresh() {
        admin.get("/_refresh", Map.of());
    }

    private static void block(boolean on) {
        JsonNode settings = OpenSearchHttp.JSON.createObjectNode().put("index.blocks.read_only_allow_delete", on);
        assertThat(admin.send("PUT", "/" + Index.ARTICLES.definition() + "/_settings", Map.of(), settings)
                        .isOk())
                .isTrue();
    }
}
