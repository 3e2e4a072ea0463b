package dateline.sink;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.program.KafkaOptions;
import dateline.program.ProgramServer;
import dateline.schemas.Topics;
import dateline.sink.backend.MemoryBackend;
import dateline.sink.feed.FeedServer;
import dateline.sink.hub.HubServer;
import dateline.sink.search.SearchServer;
import dateline.sink.trend.TrendBoard;
import dateline.sink.webhook.WebhookConfig;
import dateline.testing.MemorySchemaRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be sent to streams, stored searches and alerts, over a plain socket, so that nothing puts it right. */
class HostileWriteTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String NAMED = "{\"name\":\"n\",\"query\":\"oil\",";

    private ProgramServer server;
    private LiveParts live;

    @BeforeEach
    void start() {
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var registry = new MemorySchemaRegistry();
        var trends = new TrendBoard(Topics.TRENDS.valueSerde(registry).deserializer());
        var backend = new MemoryBackend();
        var search = new SearchServer(backend, trends, new SinkMetrics(meters), OptionalLong::empty);
        var nobody = new KafkaOptions("127.0.0.1:1", URI.create("http://127.0.0.1:1"));
        var webhooks = new WebhookConfig(Map.of("newsroom", "0123456789abcdef"), false);
        live = new LiveParts(
                nobody,
                registry,
                backend,
                search,
                new FeedServer(search, Optional.empty()),
                webhooks,
                HubServer.LONGEST_LEASE,
                meters);
        server = ProgramServer.start("127.0.0.1", 0, 64 << 10, meters, () -> "", routes -> {
            search.addTo(routes);
            live.addTo(routes);
        });
    }

    @AfterEach
    void stop() {
        server.close();
        live.close();
    }

    /** What stands before a brace is how often what is in it is repeated. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            not json                                                          | is not JSON
            [1]                                                               | must be a JSON object
            {"name":"n","query":"a"} {"name":"m"}                             | is not JSON
            {"name":"n","name":"m","query":"a"}                               | Duplicate field
            {"query":"a"}                                                     | 'name' must have 1 to 200
            {"name":"","query":"a"}                                           | 'name' must have 1 to 200
            {"name":"@300{n}","query":"a"}                                    | 'name' must have 1 to 200
            {"name":"a\\r\\nSet-Cookie: x","query":"a"}                       | control character
            {"name":"a\\u0000","query":"a"}                                   | control character
            {"name":{"$ne":1},"query":"a"}                                    | 'name' must be a text
            {"name":"n"}                                                      | must say what to search for
            {"name":"n","query":"  "}                                         | must say what to search for
            {"name":"n","query":"@3000{a}"}                                   | limit is 2000
            {"name":"n","query":"@50{(}a@50{)}"}                              | nested more than 10
            {"name":"n","query":"*oil"}                                       | cannot begin with *
            {"name":"n","query":"/(a+)+$/"}                                   | Regular expressions
            {"name":"n","query":"script:ctx"}                                 | no field 'script'
            {"name":"n","near":"0,0,1e9"}                                     | latitude,longitude
            {"name":"n","filters":{"_id":["a"]}}                              | is not known
            {"name":"n","filters":{"language":["en;fr"]}}                     | ISO 639
            {"name":"n","filters":{"person":[1]}}                             | must be a list of texts
            {"name":"n","filters":{"person":[@30{"a",}"a"]}}                  | limit is 20
            {"name":"n","filters":["a"]}                                      | must be an object
            {"name":"n","query":"oil","script":"1"}                           | 'script' is not known
            {"name":"n","query":"oil","a":@20{[}@20{]}}                       | is not JSON
            {"name":"n","query":"oil","maxPerHour":0}                         | 1 to 1000
            {"name":"n","query":"oil","maxPerHour":1e99}                      | 1 to 1000
            {"name":"n","query":"oil","maxPerHour":"5"}                       | 1 to 1000
            {"name":"n","query":"oil","enabled":"yes"}                        | true or false
            {"name":"n","query":"oil","quiet":{"from":"25:00","to":"07:00","zone":"UTC"}}   | a time such as 22:00
            {"name":"n","query":"oil","quiet":{"from":"22:00","to":"22:00","zone":"UTC"}}   | another time
            {"name":"n","query":"oil","quiet":{"from":"22:00","to":"07:00","zone":"../etc"}} | time zone
            {"name":"n","query":"oil","quiet":{}}                             | an object with
            """)
    void aSearchThatCannotBeStoredIsRefusedAndToldWhy(String body, String why) throws IOException {
        assertThat(post("/api/searches", repeated(body)))
                .startsWith("HTTP/1.1 400 ")
                .contains(why)
                .doesNotContain("\r\nSet-Cookie");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"url":"ftp://example.org/","secret":"newsroom"}                        | https:// or http://
            {"url":"file:///etc/passwd","secret":"newsroom"}                        | https:// or http://
            {"url":"gopher://127.0.0.1:6379/_x","secret":"newsroom"}                | https:// or http://
            {"url":"//example.org/","secret":"newsroom"}                            | https:// or http://
            {"url":"https:///path","secret":"newsroom"}                             | name a host
            {"url":"https://user:pw@example.org/","secret":"newsroom"}              | no user or password
            {"url":"https://example.org/#x","secret":"newsroom"}                    | no # part
            {"url":"https://example.org/ HTTP/1.1","secret":"newsroom"}             | is no address
            {"url":"https://example.org/\\r\\nX-Injected: 1","secret":"newsroom"}   | control character
            {"url":"https://example.org:99999/","secret":"newsroom"}                | port from 1 to 65535
            {"url":"https://exa mple.org/","secret":"newsroom"}                     | is no address
            {"url":"javascript:alert(1)","secret":"newsroom"}                       | https:// or http://
            {"url":"https://example.org/@3000{a}","secret":"newsroom"}              | at most 2000
            {"url":"https://example.org/","secret":"nope"}                          | --webhook-secrets
            {"url":"https://example.org/","secret":"../newsroom"}                   | --webhook-secrets
            {"url":"https://example.org/"}                                          | --webhook-secrets
            {"url":"https://example.org/","secret":"newsroom","headers":{"Host":"x"}} | is not known
            """)
    void aWebhookThatLeadsSomewhereElseIsRefused(String webhook, String why) throws IOException {
        assertThat(post("/api/searches", NAMED + "\"webhook\":" + repeated(webhook) + "}"))
                .startsWith("HTTP/1.1 400 ")
                .contains(why)
                .doesNotContain("\r\nX-Injected");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            GET    | /api/searches/..%2f..%2fetc%2fpasswd          | 400 |
            GET    | /api/searches/_all                            | 400 | 32 lower-case
            PUT    | /api/searches/*                               | 400 | 32 lower-case
            DELETE | /api/searches/_all                            | 400 | 32 lower-case
            DELETE | /api/searches/0123456789ABCDEF0123456789ABCDEF | 400 | 32 lower-case
            DELETE | /api/searches                                 | 404 |
            PATCH  | /api/searches/0123456789abcdef0123456789abcdef | 404 |
            GET    | /api/searches/0123456789abcdef0123456789abcdef | 404 | no stored search
            GET    | /api/searches?cursor=AAAA                     | 400 | not a cursor
            GET    | /api/searches?cursor=%00                      | 400 | control character
            GET    | /api/searches?size=100000                     | 400 | 1 to 500
            GET    | /api/searches?sort=script                     | 400 | not known
            GET    | /api/alerts?cursor=!!!!                       | 400 | not a cursor
            GET    | /api/alerts?cursor=LzEyMw                     | 400 | not a cursor
            GET    | /api/alerts?search=../..                      | 400 | 32 lower-case
            GET    | /api/alerts?size=0                            | 400 | 1 to 500
            POST   | /api/alerts                                   | 404 |
            GET    | /api/alerts/live?search=*                     | 400 | 32 lower-case
            GET    | /api/alerts/live?lastEventId=../..            | 400 | id of an event
            GET    | /api/live?q=(                                 | 400 | not closed
            GET    | /api/live?like=0123456789abcdef0123456789abcdef | 400 | not for a stream
            GET    | /api/live?cursor=A                            | 400 | not for a stream
            GET    | /api/live?facets=person                       | 400 | not for a stream
            GET    | /api/live?lastEventId=1.2%0d%0aX:y            | 400 | control character
            GET    | /api/live?lastEventId=-1                      | 400 | id of an event
            GET    | /api/live?q=@3000{a}                          | 400 | limit is 2000
            GET    | /api/live                                     | 503 | not read yet
            POST   | /api/searches/dry-run?days=0                  | 400 | 1 to 30
            POST   | /api/searches/dry-run?days=9999999999         | 400 | 1 to 30
            """)
    void aHostileAddressIsRefused(String method, String target, String status, String why) throws IOException {
        String answer = send(method, repeated(target), method.equals("GET") ? "" : NAMED + "\"enabled\":true}");

        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains(why == null ? "" : why);
    }

    @Test
    void aBodyThatIsTooLargeIsRefused() throws IOException {
        String answer = post("/api/searches", NAMED + "\"near\":\"" + "a".repeat(70_000) + "\"}");

        assertThat(answer).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void thousandsOfSearchesByOneClientAreBounded() throws IOException {
        String answer = "";
        int taken = 0;
        while (taken < 200 && !answer.startsWith("HTTP/1.1 429 ")) {
            answer = post("/api/searches", "{\"name\":\"\"}");
            taken++;
        }

        assertThat(taken).isBetween(90, 150);
        assertThat(answer).contains("and then one a second");
    }

    @Test
    void whatIsNotThereIsGoneAlready() throws IOException {
        assertThat(send("DELETE", "/api/searches/" + ID, "")).startsWith("HTTP/1.1 204 ");
    }

    private static String repeated(String text) {
        var result = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int brace = text.indexOf('{', at);
            int end = text.indexOf('}', at);
            if (text.charAt(at) == '@' && brace > at + 1 && end > brace && isNumber(text.substring(at + 1, brace))) {
                result.repeat(text.substring(brace + 1, end), Integer.parseInt(text.substring(at + 1, brace)));
                at = end + 1;
            } else {
                result.append(text.charAt(at++));
            }
        }
        return result.toString();
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,5}");
    }

    private String post(String target, String body) throws IOException {
        return send("POST", target, body);
    }

    private String send(String method, String target, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write((method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n")
                            .getBytes(ISO_8859_1));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
