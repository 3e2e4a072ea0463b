package dateline.sink.backend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.backend.BulkOutcome.Indexed;
import dateline.sink.query.Bookmark;
import dateline.sink.query.Condition;
import dateline.sink.query.Condition.Like.By;
import dateline.sink.query.Field;
import dateline.sink.query.Query;
import dateline.sink.query.Query.Order;
import dateline.sink.query.QueryParser;
import dateline.sink.query.TimeSpan;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found, and in which order, by a real node. */
class SearchIT {

    private static final Instant NOW = Instant.parse("2026-05-10T00:00:00Z");

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            headline:bridge                  | 1
            body:bridge                      |
            body:harbour                     | 1
            "bridge harbour"                 |
            "ferry harbour"~3                | 1
            "ferry harbour"                  |
            harb*                            | 1
            HÁRB*                            | 1
            co-op*                           | 2
            headline:bri*                    | 1
            (bridge OR rice) -person:ferreira | 2
            person:Ferreira                  | 1
            person:"ana ferreira"            | 1
            person:Ana -person:Lopes         | 1
            person:fer*                      | 1
            entity:Q42                       | 1
            entity:"São Tomé"                | 1
            place:geonames:1                 | 1
            place:tome                       | 1
            subject:medtop:04000000          | 1
            subject:bridges                  | 1
            speaker:Lopes                    | 2
            agency:reuters                   | 1
            kind:syndicated                  | 2
            -kind:syndicated                 | 1
            language:EN                      | 1
            publisher:courier                | 2 1
            publisher:cour*                  | 2 1
            byline:writer                    | 2
            tone:>0                          | 1
            tone:[-1 TO -0.5]                | 2
            novelty:>=0.5                    | 1
            published:2026-05-03             | 1
            published:>2026-05-03            | 2
            published:[2026-05 TO *]         | 2 1
            date:2019-02                     | 1
            date:[2019-01-20 TO 2019-01-31]  |
            within:0.3,6.7,50km              | 1
            within:-12,-77,50                | 2
            -headline:rice -headline:bridge  |
            """)
    void findsByTheQueryLanguage(String text, String found) {
        ObjectNode first = article(1, "headline", "Harbour bridge", "body", "The ferry left the old harbour.");
        first.put("language", "en").put("publisher", "Example Courier").put("tone", 0.4);
        first.putArray("people").add("Ana Ferreira");
        first.putArray("entities").add("Ana Ferreira").add("São Tomé");
        first.putArray("entityIds").add("Q42");
        first.putArray("places").add("São Tomé");
        first.putArray("placeIds").add("geonames:1");
        first.putArray("placePoints").addObject().put("lat", 0.33).put("lon", 6.73);
        first.putArray("subjects").add("bridges");
        first.putArray("subjectCodes").add("medtop:04000000").add("medtop:20000430");
        first.putArray("agencies").add("Reuters");
        first.putArray("mentionedDates")
                .addObject()
                .put("gte", "2019-02-03T00:00:00Z")
                .put("lt", "2019-02-04T00:00:00Z");
        first.putObject("story").put("storyId", id(901)).put("novelty", 0.9);
        ObjectNode second = article(2, "headline", "Rice", "body", "A co-operation grows.", "byline", "By B. Writer");
        second.put("language", "pt").put("publisher", "Courier of Lima").put("tone", -0.6);
        second.put("sortTime", "2026-05-04T00:00:00Z");
        second.putArray("people").add("Ana Lopes");
        second.putArray("speakers").add("Ana Lopes");
        second.putArray("placePoints").addObject().put("lat", -12.05).put("lon", -77.04);
        second.putObject("duplicate").put("kind", "SYNDICATED").put("similarity", 0.8);
        write(first, second);

        String ids = found == null ? "" : found;
        assertThat(found(query(QueryParser.parse(text), Order.TIME, 10))).isEqualTo(ids);
        assertThat(found(query(QueryParser.parse(text), Order.RELEVANCE, 10)).length())
                .isEqualTo(ids.length());
    }

    @Test
    void foldsCopiesUnderTheOriginalWhateverTheOrderAndShowsThemWhenAsked() {
        ObjectNode other = copy(3, 1, "2026-05-03T00:00:00Z").put("publisher", "Other");
        other.putObject("duplicate")
                .put("kind", "SYNDICATED")
                .put("original", id(1))
                .put("similarity", 0.9);
        write(
                article(1, "sortTime", "2026-05-01T00:00:00Z"),
                copy(2, 1, "2026-05-02T00:00:00Z"),
                other,
                article(4, "sortTime", "2026-05-02T12:00:00Z"));

        HitPage page = backend.search(query(Condition.ALL, Order.TIME, 10));

        assertThat(found(page)).isEqualTo("4 1");
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.originals()).isEqualTo(2);
        assertThat(page.hits().get(1).copyCount()).isEqualTo(2);
        assertThat(page.hits().get(1).copies())
                .extracting(copy -> number(copy.path("articleId").asText()))
                .containsExactly(2, 3);
        assertThat(page.hits().get(1).copies().getLast())
                .as("of a copy, read from columns what the document says")
                .hasToString("{\"articleId\":\"" + id(3)
                        + "\",\"publisher\":\"Other\",\"sortTime\":\"2026-05-03T00:00:00Z\","
                        + "\"duplicate\":{\"kind\":\"SYNDICATED\",\"original\":\"" + id(1) + "\",\"similarity\":0.9}}");
        assertThat(page.hits().getFirst().copies()).isEmpty();
        assertThat(found(query(QueryParser.parse("bridge"), Order.RELEVANCE, 10)))
                .contains("1", "4")
                .hasSize(3);
        assertThat(found(narrowed(Map.of(Field.PUBLISHER, List.of("Other")), true)))
                .as("the original is not among those found")
                .isEqualTo("3");
        assertThat(found(narrowed(Map.of(), false))).isEqualTo("3 4 2 1");
        assertThat(found(narrowed(Map.of(Field.ORIGINAL, List.of(id(1))), false)))
                .isEqualTo("3 2 1");
    }

    @ParameterizedTest
    @CsvSource({"TIME, true", "TIME, false", "OLDEST, true", "RELEVANCE, true", "RELEVANCE, false"})
    void pagesNeitherRepeatNorMissWhileArticlesArrive(Order order, boolean folded) {
        write(IntStream.range(0, 40)
                .mapToObj(i -> i % 4 == 3
                        ? copy(i, i - 3, time(i))
                        : article(i, "body", "bridge ".repeat(1 + i % 7), "sortTime", time(i)))
                .toArray(ObjectNode[]::new));
        int originals = folded ? 30 : 40;

        List<Integer> read = new ArrayList<>();
        Optional<Bookmark> next = Optional.empty();
        int pages = 0;
        do {
            HitPage page = backend.search(
                    new Query(QueryParser.parse("bridge"), Map.of(), TimeSpan.ALWAYS, order, folded, 7, next, NOW));
            page.hits()
                    .forEach(hit ->
                            read.add(number(hit.article().path("articleId").asText())));
            next = page.next();
            // Before and after what was read, a copy of what was read, and one of what was not.
            int fresh = 1_000 + 10 * pages++;
            write(
                    article(fresh, "body", "bridge bridge", "sortTime", "2026-05-09T00:00:00Z"),
                    article(fresh + 1, "body", "bridge", "sortTime", "2026-04-01T00:00:00Z"),
                    copy(fresh + 2, read.getFirst(), "2026-05-09T00:00:00Z"),
                    copy(fresh + 3, 20, "2026-05-09T00:00:00Z"));
        } while (next.isPresent() && pages < 40);

        assertThat(read).doesNotHaveDuplicates();
        assertThat(read.stream().filter(number -> number < 1_000)).hasSize(originals);
    }

    @Test
    void aListByTimeIsReadToItsEndThroughAThousandCopies() {
        write(IntStream.range(0, 1_500)
                .mapToObj(i -> i == 0 ? article(0, "sortTime", time(0)) : copy(i, 0, time(i)))
                .toArray(ObjectNode[]::new));
        write(article(5_000, "sortTime", "2026-01-01T00:00:00Z"));

        assertThat(found(query(Condition.ALL, Order.TIME, 10))).isEqualTo("0 5000");
        assertThat(found(query(QueryParser.parse("bridge"), Order.RELEVANCE, 10)))
                .hasSize(6)
                .contains("5000");
        Hit head = backend.search(query(Condition.ALL, Order.TIME, 10)).hits().getFirst();
        assertThat(head.copyCount()).isEqualTo(1_499);
        assertThat(head.copies()).hasSize(Hit.MOST_COPIES);
    }

    @Test
    void newerNewsIsMoreRelevantAndOldNewsIsStillFound() {
        write(
                article(1, "sortTime", "2006-05-01T00:00:00Z"),
                article(2, "sortTime", "2026-05-09T00:00:00Z"),
                article(3, "sortTime", "2026-04-09T00:00:00Z"));

        assertThat(found(query(QueryParser.parse("bridge"), Order.RELEVANCE, 10)))
                .isEqualTo("2 3 1");
    }

    @Test
    void findsTheArticlesOfAMergedStoryByEitherId() {
        write(inStory(1, 901), inStory(2, 902), inStory(3, 903), inStory(4, 904));
        stories(story(901, 0), story(902, 901), story(903, 902), story(904, 0));

        for (int asked : new int[] {901, 902, 903}) {
            assertThat(found(narrowed(Map.of(Field.STORY, List.of(id(asked))), true)))
                    .isEqualTo("1 2 3");
            StandingStory standing = backend.story(id(asked)).orElseThrow();
            assertThat(standing.story().path("storyId").asText()).isEqualTo(id(901));
            assertThat(standing.ids()).containsExactly(id(901), id(902), id(903));
        }
        assertThat(found(query(QueryParser.parse("story:" + id(904)), Order.TIME, 10)))
                .isEqualTo("4");
        assertThat(backend.story(id(999))).isEmpty();
        assertThat(found(narrowed(Map.of(Field.STORY, List.of(id(999))), true))).isEmpty();
    }

    @Test
    void aCircleOfMergesEndsAndAStoryWhoseHeirIsNotHereStandsByItself() {
        stories(story(901, 902), story(902, 903), story(903, 901), story(904, 999));

        assertThat(backend.story(id(901)).orElseThrow().ids()).containsExactlyInAnyOrder(id(901), id(902), id(903));
        assertThat(backend.story(id(904)).orElseThrow().story().path("storyId").asText())
                .isEqualTo(id(904));
    }

    @Test
    void listsStoriesThatStandByThemselves() {
        stories(
                story(901, 0).put("growth", 2).put("lastSeenAt", "2026-05-09T00:00:00Z"),
                story(902, 0)
                        .put("growth", 9)
                        .put("lastSeenAt", "2026-05-08T12:00:00Z")
                        .put("headline", "Ferry sinks"),
                story(903, 0).put("growth", 50).put("lastSeenAt", "2026-05-01T00:00:00Z"),
                story(904, 901).put("growth", 99).put("lastSeenAt", "2026-05-09T00:00:00Z"));

        assertThat(stories(StoryQuery.Order.RECENT, "")).containsExactly(901, 902, 903);
        assertThat(stories(StoryQuery.Order.RISING, "")).containsExactly(902, 901);
        assertThat(stories(StoryQuery.Order.RECENT, "ferry")).containsExactly(902);
    }

    @Test
    void aReplayOfAStoryChangesNothing() {
        Document newer = document(story(901, 0).put("headline", "Newer"), 7);
        assertThat(backend.write(Index.STORIES, List.of(newer))).containsExactly(new Indexed());

        assertThat(backend.write(Index.STORIES, List.of(document(story(901, 0).put("headline", "Older"), 6))))
                .containsExactly(new BulkOutcome.AlreadyThere());
        assertThat(backend.find(Index.STORIES, id(901))
                        .orElseThrow()
                        .path("headline")
                        .asText())
                .isEqualTo("Newer");
    }

    @Test
    void saysWhatSomebodySaidAboutSomething() {
        ObjectNode one = article(1);
        quote(one, "Ana Ferreira", "The bridges are safe");
        quote(one, "Rui Lopes", "No ferry today");
        ObjectNode repeated = copy(2, 1, "2026-05-04T00:00:00Z");
        quote(repeated, "Ana Ferreira", "The bridges are safe");
        write(one, repeated);

        assertThat(quotes("ferreira", "bridge")).containsExactly("The bridges are safe");
        assertThat(quotes("Lopes", "bridge")).as("he said something else").isEmpty();
        assertThat(quotes("", "ferry")).containsExactly("No ferry today");
        assertThat(quotes("Q7", "")).hasSize(2);
    }

    @Test
    void suggestsNamesThatBeginSo() {
        ObjectNode one = article(1);
        one.putArray("people").add("Ana Ferreira").add("Rui Lopes");
        one.put("publisher", "Ferrara Post");
        ObjectNode two = article(2);
        two.putArray("people").add("Ana Ferreira");
        write(one, two);

        assertThat(backend.suggest("FÉR", 10))
                .containsExactly(
                        new Suggestion(Field.PERSON, "Ana Ferreira", 2),
                        new Suggestion(Field.PUBLISHER, "Ferrara Post", 1));
        assertThat(backend.suggest("ana fe", 10)).extracting(Suggestion::value).containsExactly("Ana Ferreira");
        assertThat(backend.suggest("ana lo", 10)).isEmpty();
        assertThat(backend.suggest("ana", 1)).hasSize(1);
    }

    @Test
    void placesAreCountedByTheirIdsAndTakeNameAndPointFromAnArticle() {
        write(
                placed(1, "geonames:1", "São Tomé", 0.33, 6.73),
                placed(2, "geonames:1", "São Tomé", 0.33, 6.73),
                placed(3, "country:PE", "Peru", -9.19, -75.02));

        assertThat(backend.places(query(Condition.ALL, Order.TIME, 10), 10))
                .containsExactly(
                        new PlaceCount("geonames:1", "São Tomé", 0.33, 6.73, 2),
                        new PlaceCount("country:PE", "Peru", -9.19, -75.02, 1));
        assertThat(backend.places(query(QueryParser.parse("id:" + id(3)), Order.TIME, 10), 10))
                .extracting(PlaceCount::name)
                .containsExactly("Peru");
        assertThat(backend.places(query(Condition.ALL, Order.TIME, 10), 1)).hasSize(1);
    }

    private static ObjectNode placed(int number, String placeId, String name, double north, double east) {
        ObjectNode article = article(number, "headline", "Somewhere", "body", "There.");
        article.putArray("placeIds").add(placeId).add("Q" + number);
        article.putObject("tags")
                .putArray("places")
                .addObject()
                .put("placeId", placeId)
                .put("name", name)
                .put("latitude", north)
                .put("longitude", east);
        return article;
    }

    @Test
    void countsValuesAndLeavesTheOthersOfAFieldToChooseFrom() {
        write(
                article(1).put("publisher", "A").put("language", "en"),
                article(2).put("publisher", "B").put("language", "en"),
                article(3).put("publisher", "B").put("language", "pt"));

        var counted = backend.facets(
                narrowed(Map.of(Field.LANGUAGE, List.of("en")), true), Set.of(Field.PUBLISHER, Field.LANGUAGE), 10);

        assertThat(counted.get(Field.PUBLISHER)).containsExactly(new FacetValue("A", 1), new FacetValue("B", 1));
        assertThat(counted.get(Field.LANGUAGE)).containsExactly(new FacetValue("en", 2), new FacetValue("pt", 1));
    }

    @Test
    void findsWhatIsLikeAnArticleButNotItsCopies() {
        write(
                article(1, "body", "The harbour bridge reopened after repairs to its cables."),
                copy(2, 1, time(2)).put("body", "The harbour bridge reopened after repairs to its cables."),
                article(3, "body", "Repairs to the cables of the harbour bridge cost more."),
                article(4, "headline", "Rice", "body", "Farmers expect less rice."));

        assertThat(found(query(new Condition.Like(id(1), id(1)), Order.RELEVANCE, 10)))
                .isEqualTo("3");
    }

    @Test
    void findsWhatIsLikeAnArticleByVectorInOtherWords() {
        write(
                vector(article(1, "body", "The harbour bridge reopened after repairs to its cables."), 100, 20, -3),
                vector(copy(2, 1, time(2)).put("body", "The harbour bridge reopened."), 100, 20, -3),
                vector(
                        article(3, "headline", "Ferries", "body", "Boats stop as the crossing takes cars again."),
                        90,
                        30,
                        0),
                vector(article(4, "headline", "Rice", "body", "Farmers expect less rice."), -80, 60, 5),
                vector(article(5, "body", "Repairs to the cables of the harbour bridge cost more."), 10, 100, 0),
                vector(article(6, "headline", "Roads", "body", "Traffic."), 127, 10, -4)
                        .put("vectorMaker", "another/1"),
                article(7, "headline", "Nothing", "body", "Nothing is known of this one."));

        assertThat(found(like(By.VECTOR, Map.of()))).isEqualTo("3 5");
        assertThat(found(like(By.WORDS, Map.of()))).isEqualTo("5");
        assertThat(found(like(By.BOTH, Map.of()))).isEqualTo("5 3");
    }

    @Test
    void whatNarrowsTheSearchNarrowsWhatIsLookedAt() {
        write(
                vector(article(1).put("language", "en"), 100, 20),
                vector(article(2).put("language", "pt"), 100, 20),
                vector(article(3).put("language", "en"), 20, 100));

        Query query = like(By.VECTOR, Map.of(Field.LANGUAGE, List.of("en")));

        assertThat(found(query)).isEqualTo("3");
        assertThat(backend.facets(query, Set.of(Field.LANGUAGE), 10).get(Field.LANGUAGE))
                .containsExactly(new FacetValue("en", 1));
    }

    @Test
    void withoutAVectorWordsAloneAreCompared() {
        write(
                article(1, "body", "The harbour bridge reopened after repairs to its cables."),
                vector(article(2, "body", "Repairs to the cables of the harbour bridge cost more."), 1, 2));

        assertThat(found(like(By.BOTH, Map.of()))).isEqualTo("2");
        assertThat(found(like(By.VECTOR, Map.of()))).isEmpty();
    }

    private static Query like(By by, Map<Field, List<String>> filters) {
        var like = new Condition.Like(id(1), id(1), by);
        return new Query(like, filters, TimeSpan.ALWAYS, Order.RELEVANCE, true, 10, Optional.empty(), NOW);
    }

    private static ObjectNode vector(ObjectNode article, int... figures) {
        var vector = new byte[figures.length];
        for (int i = 0; i < figures.length; i++) {
            vector[i] = (byte) figures[i];
        }
        return article.put("vector", vector).put("vectorMaker", "test/1");
    }

    private static Query query(Condition condition, Order order, int size) {
        return new Query(condition, Map.of(), TimeSpan.ALWAYS, order, true, size, Optional.empty(), NOW);
    }

    private static Query narrowed(Map<Field, List<String>> filters, boolean folded) {
        return new Query(Condition.ALL, filters, TimeSpan.ALWAYS, Order.TIME, folded, 10, Optional.empty(), NOW);
    }

    private static List<Integer> stories(StoryQuery.Order order, String words) {
        return backend.stories(new StoryQuery(words, TimeSpan.ALWAYS, order, 10)).stream()
                .map(story -> number(story.path("storyId").asText()))
                .toList();
    }

    private static List<String> quotes(String speaker, String about) {
        return backend.quotes(new QuoteQuery(speaker, about, TimeSpan.ALWAYS, 10)).stream()
                .map(hit -> hit.quote().path("text").asText())
                .toList();
    }

    private static String found(Query query) {
        return found(backend.search(query));
    }

    private static String found(HitPage page) {
        return String.join(
                " ",
                page.hits().stream()
                        .map(hit -> Integer.toString(
                                number(hit.article().path("articleId").asText())))
                        .toList());
    }

    private static String id(int number) {
        return HexFormat.of().toHexDigits(number * 0x9E3779B9L + 1L, 16)
                + HexFormat.of().toHexDigits((long) number, 16);
    }

    private static int number(String id) {
        return (int) HexFormat.fromHexDigitsToLong(id, 16, 32);
    }

    private static String time(int minute) {
        return Instant.parse("2026-05-03T00:00:00Z").plusSeconds(60L * minute).toString();
    }

    /** A small document; more fields, and other values of these, as name and value in turn. */
    private static ObjectNode article(int number, String... fields) {
        ObjectNode json = OpenSearchHttp.JSON.createObjectNode();
        json.put("articleId", id(number))
                .put("headline", "Harbour bridge")
                .put("body", "The bridge.")
                .put("sortTime", "2026-05-03T12:00:00Z")
                .put("fold", id(number))
                .put("copy", false);
        for (int i = 0; i < fields.length; i += 2) {
            json.put(fields[i], fields[i + 1]);
        }
        return json;
    }

    private static ObjectNode copy(int number, int of, String time) {
        return article(number, "sortTime", time).put("fold", id(of)).put("copy", true);
    }

    private static ObjectNode inStory(int number, int story) {
        ObjectNode json = article(number);
        json.putObject("story").put("storyId", id(story));
        return json;
    }

    private static ObjectNode story(int number, int mergedInto) {
        ObjectNode json = OpenSearchHttp.JSON.createObjectNode();
        json.put("storyId", id(number)).put("headline", "Bridge").put("lastSeenAt", "2026-05-03T12:00:00Z");
        return mergedInto == 0 ? json : json.put("mergedInto", id(mergedInto));
    }

    private static void quote(ObjectNode article, String speaker, String text) {
        article.withArray("/quotes")
                .addObject()
                .put("speaker", speaker)
                .put("entityId", "Q7")
                .put("text", text);
    }

    private static Document document(JsonNode json, long version) {
        String id = json.path("storyId").asText(json.path("articleId").asText());
        return new Document(id, version, OpenSearchHttp.bytes(json));
    }

    private static void write(ObjectNode... articles) {
        write(Index.ARTICLES, 1, articles);
    }

    private static void stories(ObjectNode... stories) {
        write(Index.STORIES, 1, stories);
    }

    private static void write(Index index, long version, ObjectNode... documents) {
        assertThat(backend.write(
                        index,
                        Stream.of(documents)
                                .map(json -> document(json, version))
                                .toList()))
                .allMatch(Indexed.class::isInstance);
        admin.get("/_refresh", Map.of());
    }
}
