package dateline.sink.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import dateline.program.ProgramServer;
import dateline.schemas.Topics;
import dateline.sink.SinkMetrics;
import dateline.sink.backend.BulkOutcome.Indexed;
import dateline.sink.backend.Document;
import dateline.sink.backend.Index;
import dateline.sink.backend.MemoryBackend;
import dateline.sink.query.Bookmark;
import dateline.sink.search.SearchRequest;
import dateline.sink.search.SearchServer;
import dateline.sink.trend.TrendBoard;
import dateline.testing.MemorySchemaRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class FeedServerTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String ID = "0123456789abcdef0123456789abcdef";

    private final MemoryBackend backend = new MemoryBackend();
    private final HttpClient http = HttpClient.newHttpClient();
    private ProgramServer server;

    @BeforeEach
    void start() {
        start(Optional.empty());
    }

    private void start(Optional<URI> publicUrl) {
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var trends = new TrendBoard(
                Topics.TRENDS.valueSerde(new MemorySchemaRegistry()).deserializer());
        var search = new SearchServer(backend, trends, new SinkMetrics(meters), OptionalLong::empty);
        server = ProgramServer.start(
                "127.0.0.1", 0, 64 << 10, meters, () -> "", new FeedServer(search, publicUrl)::addTo);
        backend.documents().clear();
        put(
                ID,
                "\"publishedAt\":\"2026-05-03T12:00:00Z\",\"headline\":\"<b>Fish & chips</b> \\u0001\\ud83d\\ude00\","
                        + "\"publisher\":\"Courier\",\"canonicalUrl\":\"https://example.org/a?b=1&c=2\",\"language\":\"en\","
                        + "\"standfirst\":\"S\",\"agencies\":[\"Reuters\"],\"revision\":2");
        put("f".repeat(32), "\"headline\":\"\"");
    }

    @AfterEach
    void stop() {
        server.close();
        http.close();
    }

    /** As RFC 4287 has it: which elements must be there, how often, and what they must hold. */
    @Test
    void atomHoldsWhatItsSpecificationAsksFor() throws Exception {
        HttpResponse<byte[]> answer = get("/api/search.atom?q=fish+%26+%3Cchips%3E");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/atom+xml; charset=utf-8");
        var builders = DocumentBuilderFactory.newInstance();
        builders.setNamespaceAware(true);
        builders.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element feed = builders.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body()))
                .getDocumentElement();
        assertThat(feed.getLocalName()).isEqualTo("feed");
        assertOnce(feed, "id", "title", "updated", "generator");
        assertThat(text(feed, "title")).isEqualTo("Dateline: fish & <chips>");
        assertThat(URI.create(text(feed, "id")).isAbsolute()).isTrue();
        assertThat(OffsetDateTime.parse(text(feed, "updated"))).isNotNull();
        assertThat(children(feed, "link").stream()
                        .map(link -> link.getAttribute("rel") + " " + link.getAttribute("href")))
                .containsExactly("self " + url("/api/search.atom?q=fish+%26+%3Cchips%3E"), "hub " + url("/hub"));
        List<Element> entries = children(feed, "entry");
        assertThat(entries).hasSize(2);
        for (Element entry : entries) {
            assertOnce(entry, "id", "title", "updated", "author", "summary");
            assertThat(text(entry, "id")).startsWith("urn:uuid:").hasSize(45);
            assertThat(OffsetDateTime.parse(text(entry, "updated"))).isNotNull();
            assertThat(text(child(entry, "author"), "name")).isNotBlank();
            assertThat(text(entry, "title")).isNotBlank();
            assertThat(child(entry, "summary").getAttribute("type")).isEqualTo("html");
        }
        Element first = entries.getFirst();
        assertThat(text(first, "title")).isEqualTo("<b>Fish & chips</b> \ufffd😀");
        assertThat(child(first, "link").getAttribute("href")).isEqualTo("https://example.org/a?b=1&c=2");
        assertThat(text(first, "published")).isEqualTo("2026-05-03T12:00:00Z");
        assertThat(text(first, "summary")).isEqualTo("a <em>b</em>");
        assertThat(text(entries.get(1), "title")).isEqualTo("(no headline)");
    }

    /** As version 1.1 has it: what must be there, and nothing under a name it does not know. */
    @Test
    void jsonFeedHoldsWhatItsSpecificationAsksFor() throws Exception {
        HttpResponse<byte[]> answer = get("/api/search.jsonfeed");

        assertThat(answer.headers().firstValue("Content-Type")).contains("application/feed+json; charset=utf-8");
        JsonNode feed = new ObjectMapper().readTree(answer.body());
        assertThat(feed.path("version").asText()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.path("title").asText()).isEqualTo("Dateline");
        assertThat(feed.path("hubs").toString()).isEqualTo("[{\"type\":\"WebSub\",\"url\":\"" + url("/hub") + "\"}]");
        assertThat(feed.path("items")).hasSize(2);
        Set<String> known =
                Set.of("id", "title", "content_text", "url", "summary", "language", "date_published", "authors");
        for (JsonNode item : feed.path("items")) {
            assertThat(known).containsAll(item::fieldNames);
            assertThat(item.path("id").asText()).startsWith("urn:uuid:");
            assertThat(item.path("content_text").asText()).isNotBlank();
        }
        JsonNode first = feed.path("items").path(0);
        assertThat(first.path("content_text").asText()).isEqualTo("a b");
        assertThat(OffsetDateTime.parse(first.path("date_published").asText())).isNotNull();
        assertThat(first.path("authors").path(0).path("name").asText()).isEqualTo("Courier");
    }

    @Test
    void ninjsIsOneCompositeWithTheArticlesWithin() throws Exception {
        JsonNode item =
                new ObjectMapper().readTree(get("/api/search.ninjs?person=Ana").body());

        assertThat(item.path("standard").path("version").asText()).isEqualTo("3.0");
        assertThat(item.path("type").asText()).isEqualTo("composite");
        assertThat(item.path("title").asText()).isEqualTo("Dateline: person: Ana");
        JsonNode first = item.path("associations").path(0);
        assertThat(first.path("name").asText()).isEqualTo("article1");
        assertThat(first.path("uri").asText()).isEqualTo("urn:uuid:01234567-89ab-cdef-0123-456789abcdef");
        assertThat(first.path("representationType").asText()).isEqualTo("partial");
        assertThat(first.path("headlines").path(0).path("value").asText()).startsWith("<b>Fish & chips</b>");
        assertThat(first.path("infoSources")).hasSize(2);
    }

    /** By the schema that IPTC publishes, MIT licence, with its formats asserted. */
    @Test
    void ninjsKeepsToTheSchemaOfItsStandard() throws Exception {
        var factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        JsonSchema schema;
        try (var in = FeedServerTest.class.getResourceAsStream("ninjs-schema_3.0.json")) {
            schema = factory.getSchema(in, config);
        }
        ObjectNode item = (ObjectNode)
                new ObjectMapper().readTree(get("/api/search.ninjs").body());

        assertThat(schema.validate(item)).isEmpty();
        item.put("versioncreated", "yesterday");
        assertThat(schema.validate(item))
                .as("a schema that finds no fault would prove nothing")
                .isNotEmpty();
    }

    @Test
    void theSameSearchIsTheSameFeedWhateverThePage() throws Exception {
        assertThat(id("/api/search.atom?q=a&size=5")).isEqualTo(id("/api/search.atom?size=7&q=a"));
        assertThat(id("/api/search.atom?q=a")).isNotEqualTo(id("/api/search.atom?q=b"));
    }

    /** W3C WebSub, section 4: in the headers, whatever the format. */
    @ParameterizedTest
    @ValueSource(strings = {"/api/search.atom?q=a", "/api/search.jsonfeed?q=a", "/api/search.ninjs"})
    void everyFeedNamesItsHubAndItself(String path) throws Exception {
        String links = "<" + url("/hub") + ">; rel=\"hub\", <" + url(path) + ">; rel=\"self\"";
        assertThat(get(path).headers().allValues("Link")).containsExactly(links);

        var head = HttpRequest.newBuilder(URI.create(url(path))).HEAD().build();
        var answer = http.send(head, HttpResponse.BodyHandlers.discarding());
        assertThat(answer.headers().allValues("Link")).containsExactly(links);
    }

    @Test
    void aPageOfAFeedHasNoHubAsItDoesNotChange() throws Exception {
        var request = SearchRequest.parse(
                Map.of("q", List.of("a"), "sort", List.of("time")), Clock.systemUTC(), _ -> Optional.empty());
        String cursor = request.cursor(new Bookmark.ByTime(Instant.EPOCH, ID));
        String path = "/api/search.atom?q=a&cursor=" + cursor;

        assertThat(get(path).headers().allValues("Link")).containsExactly("<" + url(path) + ">; rel=\"self\"");
    }

    @Test
    void behindAProxyFeedsNameThePublicAddress() throws Exception {
        server.close();
        start(Optional.of(URI.create("https://News.example.org:443/wire/")));

        assertThat(get("/api/search.ninjs?q=a").headers().allValues("Link"))
                .containsExactly("<https://news.example.org/wire/hub>; rel=\"hub\","
                        + " <https://news.example.org/wire/api/search.ninjs?q=a>; rel=\"self\"");
    }

    /** Over a plain socket, since clients put such addresses right. */
    @Test
    void whatIsNoAddressCannotEndALinkOrAHeader() throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String path = "/api/search.atom?q=\"a>,<b\"";
            socket.getOutputStream()
                    .write(String.join(
                                    "\r\n", "GET " + path + " HTTP/1.1", "Host: a.example", "Connection: close", "", "")
                            .getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);

            assertThat(answer)
                    .contains("Link: <http://a.example/hub>; rel=\"hub\","
                            + " <http://a.example/api/search.atom?q=%22a%3E,%3Cb%22>; rel=\"self\"\r\n");
        }
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    private String id(String path) throws Exception {
        String xml = new String(get(path).body(), UTF_8);
        return xml.substring(xml.indexOf("<id>"), xml.indexOf("</id>"));
    }

    private void put(String id, String fields) {
        String json = "{\"articleId\":\"" + id + "\",\"sortTime\":\"2026-05-03T12:00:00Z\"," + fields + "}";
        assertThat(backend.write(Index.ARTICLES, List.of(new Document(id, 1, json.getBytes(UTF_8)))))
                .containsExactly(new Indexed());
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static void assertOnce(Element parent, String... names) {
        for (String name : names) {
            boolean optional = name.equals("link") && parent.getLocalName().equals("entry");
            assertThat(children(parent, name)).as(name).hasSizeBetween(optional ? 0 : 1, 1);
        }
    }

    private static String text(Element parent, String name) {
        return child(parent, name).getTextContent();
    }

    private static Element child(Element parent, String name) {
        return children(parent, name).getFirst();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element
                    && ATOM.equals(element.getNamespaceURI())
                    && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }
}
