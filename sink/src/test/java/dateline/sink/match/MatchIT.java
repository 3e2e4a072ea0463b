package dateline.sink.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dateline.sink.backend.Backend;
import dateline.sink.backend.BackendConfig;
import dateline.sink.backend.Backends;
import dateline.sink.backend.BulkOutcome.Indexed;
import dateline.sink.backend.Document;
import dateline.sink.backend.Index;
import dateline.sink.backend.SearchNode;
import dateline.sink.query.Condition;
import dateline.sink.query.Field;
import dateline.sink.query.Query;
import dateline.sink.query.QueryParser;
import dateline.sink.query.TimeSpan;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What matches as it arrives is what a real node finds, query by query. */
class MatchIT {

    private static final Instant NOW = Instant.parse("2026-05-10T00:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static SearchNode node;
    private static Backend backend;
    private static List<ObjectNode> articles;

    @BeforeAll
    static void fill(@TempDir Path home) throws Exception {
        node = new SearchNode(home);
        backend = Backends.open(new BackendConfig(node.url()));
        backend.prepare();
        articles = articles();
        assertThat(backend.write(
                        Index.ARTICLES, articles.stream().map(MatchIT::document).toList()))
                .allMatch(Indexed.class::isInstance);
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        while (found(Condition.ALL, Map.of(), TimeSpan.ALWAYS).size() < articles.size()) {
            assertThat(Instant.now()).isBefore(end);
            boolean _ = new CountDownLatch(1).await(100, TimeUnit.MILLISECONDS); // until the index is refreshed
        }
    }

    @AfterAll
    static void stop() throws Exception {
        backend.close();
        node.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bridge",
                "bridges",
                "BRIDGE",
                "the",
                "headline:bridge",
                "body:bridge",
                "body:harbour",
                "standfirst:ferries",
                "byline:writer",
                "dateline:nairobi",
                "\"bridge harbour\"",
                "\"harbour bridge\"",
                "\"the old harbour\"",
                "\"left old harbour\"",
                "\"left the harbour\"",
                "\"ferry harbour\"~3",
                "\"ferry harbour\"",
                "\"harbour ferry\"~9",
                "harb*",
                "HÁRB*",
                "headline:bri*",
                "co-operation",
                "co-op*",
                "cooperation",
                "growing",
                "mayor's",
                "mayor",
                "São",
                "sao tomé",
                "naïve",
                "東京",
                "東",
                "q&a",
                "#1",
                "🙂",
                "U.S.",
                "don't",
                "...",
                "zzzz",
                "-bridge",
                "-headline:rice -headline:bridge",
                "bridge OR rice",
                "(bridge OR rice) -person:ferreira",
                "bridge (ferry OR -harbour)",
                "NOT (bridge OR rice)",
                "person:Ferreira",
                "person:\"ana ferreira\"",
                "person:\"ferreira ana\"",
                "person:\"ferreira lopes\"",
                "person:Ana -person:Lopes",
                "person:fer*",
                "person:\"ana fer\"",
                "entity:Q42",
                "entity:q42",
                "entity:\"São Tomé\"",
                "place:geonames:1",
                "place:tome",
                "country:st",
                "subject:medtop:04000000",
                "subject:MEDTOP:04000000",
                "subject:bridges",
                "subject:brid*",
                "speaker:Lopes",
                "agency:reuters",
                "kind:syndicated",
                "kind:syn*",
                "-kind:syndicated",
                "language:EN",
                "lane:backfill",
                "lane:BACK*",
                "source:fee*",
                "publisher:courier",
                "publisher:cour*",
                "publisher:\"courier of\"",
                "keyphrase:\"harbour bridge\"",
                "story:000000000000000000000000000000a1",
                "original:00000000000000000000000000000001",
                "id:00000000000000000000000000000002",
                "tone:>0",
                "tone:>=0.4",
                "tone:>0.4",
                "tone:0.4",
                "tone:<0.4",
                "tone:[-1 TO -0.5]",
                "tone:{-0.6 TO 0.4}",
                "novelty:>=0.5",
                "similarity:>0.79",
                "revision:>1",
                "revision:>1.5",
                "revision:<1.5",
                "revision:2",
                "revision:[1 TO 2}",
                "published:2026-05-03",
                "published:>2026-05-03",
                "published:<=2026-05-03",
                "published:[2026-05 TO *]",
                "published:[* TO 2026-05-03T12:00:00Z]",
                "published:<2026-05-03T12:00:00Z",
                "published:>2026-05-03T12:00:00Z",
                "published:>=2026-05-03T12:00:00.500Z",
                "published:<=2026-05-03T12:00:00.499Z",
                "published:{2026-05-03T12:00:00Z TO 2026-05-04]",
                "fetched:2026-05",
                "modified:>2026-05-05",
                "date:2019-02",
                "date:[2019-01-20 TO 2019-01-31]",
                "date:>2019-02-03",
                "date:>=2019-02-03",
                "date:<2019-02-03",
                "within:0.3,6.7,50km",
                "within:-12,-77,50",
                "within:0,0,20000",
                "within:0.33,6.73,0.01km",
            })
    void findsWhatASearchFinds(String text) {
        Condition condition = QueryParser.parse(text);

        assertThat(matching(condition, Map.of(), TimeSpan.ALWAYS))
                .as(text)
                .isEqualTo(found(condition, Map.of(), TimeSpan.ALWAYS));
    }

    @Test
    void andNarrowsByFiltersAndTimeAsASearchDoes() {
        Map<Field, List<String>> filters = Map.of(
                Field.PUBLISHER, List.of("EXAMPLE courier", "Courier of Lima"), Field.LANGUAGE, List.of("en", "pt"));
        TimeSpan span = new TimeSpan(Instant.parse("2026-05-03T00:00:00Z"), Instant.parse("2026-05-04T00:00:00Z"));
        Condition condition = QueryParser.parse("bridge OR rice");

        assertThat(matching(condition, filters, TimeSpan.ALWAYS))
                .isEqualTo(found(condition, filters, TimeSpan.ALWAYS))
                .hasSize(2);
        assertThat(matching(condition, filters, span))
                .isEqualTo(found(condition, filters, span))
                .hasSize(1);
        assertThat(matching(Condition.ALL, Map.of(Field.PUBLISHER, List.of("courier")), TimeSpan.ALWAYS))
                .isEmpty();
    }

    private static Set<String> found(Condition condition, Map<Field, List<String>> filters, TimeSpan span) {
        var query = new Query(condition, filters, span, Query.Order.TIME, false, Query.MAX_SIZE, Optional.empty(), NOW);
        Set<String> ids = new TreeSet<>();
        backend.search(query)
                .hits()
                .forEach(hit -> ids.add(hit.article().path("articleId").asText()));
        return ids;
    }

    /** Asked one by one, and among others that are asked of it too. */
    private static Set<String> matching(Condition condition, Map<Field, List<String>> filters, TimeSpan span) {
        Matcher matcher = Matcher.of(condition, filters, span);
        var among = new Matchers<String>();
        among.put("other", Matcher.of(QueryParser.parse("harbour"), Map.of(), TimeSpan.ALWAYS));
        among.put("asked", matcher);
        Set<String> ids = new TreeSet<>();
        Set<String> idsAmong = new HashSet<>();
        for (ObjectNode article : articles) {
            ArrivedArticle arrived = ArrivedArticle.of(article, List::of);
            if (matcher.matches(arrived)) {
                ids.add(article.path("articleId").asText());
            }
            if (among.matching(arrived).contains("asked")) {
                idsAmong.add(article.path("articleId").asText());
            }
        }
        assertThat(idsAmong).as("among others").isEqualTo(ids);
        return ids;
    }

    private static List<ObjectNode> articles() {
        ObjectNode first = article(1, "Harbour bridge", "The ferry left the old harbour at noon.");
        first.put("language", "en").put("publisher", "Example Courier").put("tone", 0.4f);
        first.putArray("people").add("Ana Ferreira").add("Bo Lopes");
        first.putArray("entities").add("Ana Ferreira").add("São Tomé");
        first.putArray("entityIds").add("Q42");
        first.putArray("places").add("São Tomé");
        first.putArray("placeIds").add("geonames:1");
        first.putArray("countries").add("ST");
        first.putArray("placePoints").addObject().put("lat", 0.33).put("lon", 6.73);
        first.putArray("subjects").add("bridges");
        first.putArray("subjectCodes").add("medtop:04000000").add("medtop:20000430");
        first.putArray("agencies").add("Reuters");
        first.putArray("keyPhrases").add("harbour bridge");
        first.putArray("mentionedDates")
                .addObject()
                .put("gte", "2019-02-03T00:00:00Z")
                .put("lt", "2019-02-04T00:00:00Z");
        first.putObject("story").put("storyId", id(0xa1)).put("novelty", 0.9f);

        ObjectNode second = article(2, "Rice", "A co-operation grows; the mayor’s naïve plan, the mayor said.");
        second.put("language", "pt").put("publisher", "Courier of Lima").put("tone", -0.6f);
        second.put("sortTime", "2026-05-04T00:00:00Z").put("byline", "By B. Writer");
        second.putArray("people").add("Ana Lopes");
        second.putArray("speakers").add("Ana Lopes");
        second.putArray("placePoints").addObject().put("lat", -12.05).put("lon", -77.04);
        second.putObject("duplicate").put("kind", "SYNDICATED").put("similarity", 0.8f);
        second.put("fold", id(1)).put("copy", true).put("modifiedAt", "2026-05-05T00:00:00.001Z");
        second.put("revision", 2);

        ObjectNode third = article(3, "Bridges of the U.S. and Q&A #1", "東京の橋 🙂 Don't cross the bridge, São Tomé.");
        third.put("sortTime", "2026-05-03T12:00:00.500Z").put("standfirst", "On ferries");
        third.put("dateline", "NAIROBI, 3 May").put("lane", "BACKFILL").put("sourceKind", "feed");
        third.put("revision", 3).put("modifiedAt", "2026-05-06T00:00:00Z");
        third.putObject("story").put("storyId", id(0xa2)).put("novelty", 0.2f);

        ObjectNode fourth =
                article(4, "", "Cooperation ... harbour, harbours and harboured; growing grows grown. Mayors!");
        fourth.put("sortTime", "2026-05-03T12:00:00.999Z").put("tone", 0.0f).put("sourceKind", "files");

        ObjectNode fifth = article(5, "The the", "Sao Tome left old harbour bridges");
        fifth.put("sortTime", "2026-05-03T12:00:01Z").put("fetchedAt", "2026-04-30T23:59:59.999Z");
        return List.of(first, second, third, fourth, fifth);
    }

    private static ObjectNode article(int number, String headline, String body) {
        return JSON.createObjectNode()
                .put("articleId", id(number))
                .put("headline", headline)
                .put("body", body)
                .put("sortTime", "2026-05-03T12:00:00Z")
                .put("fetchedAt", "2026-05-03T12:00:01Z")
                .put("lane", "LIVE")
                .put("revision", 1)
                .put("fold", id(number))
                .put("copy", false);
    }

    private static String id(int number) {
        String hex = Integer.toHexString(number);
        return "0".repeat(32 - hex.length()) + hex;
    }

    private static Document document(ObjectNode article) {
        try {
            return new Document(article.path("articleId").asText(), 1, JSON.writeValueAsBytes(article));
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
