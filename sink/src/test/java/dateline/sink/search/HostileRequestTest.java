package dateline.sink.search;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.program.ProgramServer;
import dateline.schemas.Topics;
import dateline.sink.SinkMetrics;
import dateline.sink.backend.MemoryBackend;
import dateline.sink.feed.FeedServer;
import dateline.sink.trend.TrendBoard;
import dateline.testing.MemorySchemaRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests as a client of ours would never send them, over a plain socket, so that nothing puts them right on the way. */
class HostileRequestTest {

    private static ProgramServer server;

    @BeforeAll
    static void start() {
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        var trends = new TrendBoard(
                Topics.TRENDS.valueSerde(new MemorySchemaRegistry()).deserializer());
        var search = new SearchServer(new MemoryBackend(), trends, new SinkMetrics(meters), OptionalLong::empty);
        server = ProgramServer.start("127.0.0.1", 0, 64 << 10, meters, () -> "", routes -> {
            search.addTo(routes);
            new FeedServer(search, Optional.empty()).addTo(routes);
            OpenApiTest.operations().addTo(routes);
        });
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** What stands in braces is repeated, as often as the number before it says. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            500{(}a500{)}                                     | nested more than 10 deep
            200{person:(}a                                    | nested more than 10 deep
            300{a }                                           | more than 64
            300{a OR }b                                       | more than 64
            3000{a}                                           | limit is 2000
            person:400{a}                                     | limit is 300
            aaa* bbb* ccc* ddd* eee* fff*                     | more than 4
            *                                                 | cannot begin with *
            *oil                                              | cannot begin with *
            headline:*oil                                     | cannot begin with *
            o*l                                               | at the end of a word
            a*                                                | at least 3 letters
            /(a+)+$/                                          | Regular expressions
            headline:/.{1,99999}/                             | Regular expressions
            "oil price"~1000000                               | 0 to 50
            published:[0000 TO 99999999999]                   | must be a time
            published:[2026 TO 1999]                          | ends before it begins
            published:>+999999999-12-31                       | must be a time
            tone:[-1e308 TO 1e308]                            | must be a number
            tone:NaN                                          | must be a number
            within:0,0,1e9                                    | latitude,longitude
            within:NaN,NaN,1                                  | latitude,longitude
            within:0,0,99999                                  | at most 20038
            script:ctx._source.remove                         | no field 'script'
            painless:java.lang.Runtime                        | no field 'painless'
            exists:body                                       | no field 'exists'
            story:../_search                                  | 32 hexadecimal
            id:_all                                           | 32 hexadecimal
            kind:*                                            | cannot begin
            language:en;fr                                    | ISO 639
            "not closed                                       | not closed
            (not closed                                       | not closed
            not opened)                                       | not opened
            a OR                                              | both sides
            """)
    void aHostileQueryIsRefusedAndToldWhy(String query, String why) throws IOException {
        String answer = get("/api/search?q=" + URLEncoder.encode(repeated(query), UTF_8));

        assertThat(answer).startsWith("HTTP/1.1 400 ").contains("Parameter 'q' ", why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /api/search?size=1000000                                | 400 | 1 to 100
            /api/search?size=-1                                     | 400 | 1 to 100
            /api/search?facetSize=65535&facets=person               | 400 | 1 to 50
            /api/search?facets=_id                                  | 400 | some of
            /api/search?from=9999999999-01-01                       | 400 | must be a day
            /api/search?cursor=AAAA                                 | 400 | not a cursor
            /api/search?cursor=%00                                  | 400 | control character
            /api/search?cursor=AXJLVuQCvdvgbgAAAaIN0mjbTF075hnR4x0aXm_G | 400 | another search
            /api/search?cursor=5000{A}                              | 400 | limit is 4200
            /api/search?q=a%0d%0aSet-Cookie:%20x=1                  | 400 | control character
            /api/search?%0d%0aX-Injected=1                          | 400 | not known
            /api/search?q=a&q=b                                     | 400 | more than once
            /api/search?20{person=a&}person=a                       | 400 | limit is 20
            /api/search?script=ctx._source.clear()                  | 400 | not known
            /api/search?query={"script":{"source":"1"}}             | 400 | not known
            /api/search?q=20000{a}                                  | 4   |
            /api/search?like=../../_cluster                         | 400 | 32 lower-case
            /api/search?near=0,0                                    | 400 | latitude,longitude
            /api/articles/../../etc/passwd                          | 4   |
            /api/articles/..%2f..%2f_search                         | 400 |
            /api/articles/%2e%2e/_cat                               | 4   |
            /api/articles/_search                                   | 400 | 32 lower-case
            /api/articles/0123456789abcdef0123456789abcdef%00       | 400 |
            /api/stories/_all                                       | 400 | 32 lower-case
            /api/stories/*/articles                                 | 400 | 32 lower-case
            /api/stories?sort=script                                | 400 | recent or rising
            /api/quotes                                             | 400 | must be given
            /api/quotes?speaker=400{a}                              | 400 | limit is 300
            /api/suggest?q=400{a}                                   | 400 | limit is 300
            /api/suggest?q=ab&size=99999                            | 400 | 1 to 50
            /api/trends?kind=SCRIPT                                 | 400 | story or entity
            /api/search.atom?q=(                                    | 400 | not closed
            /api/places?size=1000                                   | 400 | 1 to 100
            /api/dead-letters?reason=<script>                       | 400 | must be one of
            /api/dead-letters?cursor=1-2                            | 400 | not a cursor
            /api/dead-letters?cursor=1-2-99999999999999999999       | 400 | not a cursor
            /api/dead-letters?size=100000                           | 400 | 1 to 500
            /api/seeds?q=400{a}                                     | 400 | limit is 300
            /api/seeds?topic=articles                               | 400 | not known
            /api/_search                                            | 404 |
            /_bulk                                                  | 404 |
            """)
    void aHostileAddressIsRefused(String target, String status, String why) throws IOException {
        String answer = get(repeated(target));

        assertThat(answer).startsWith("HTTP/1.1 " + status).doesNotContain("\r\nSet-Cookie", "\r\nX-Injected");
        assertThat(answer).contains(why == null ? "" : why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nothingCanBeWritten(String method) throws IOException {
        String body = "{\"query\":{\"script\":{\"source\":\"1\"}}}";
        String answer = send(method + " /api/search HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);

        assertThat(answer).startsWith("HTTP/1.1 4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"><script>alert(1)</script>", "evil.example/x?", "a b", "", "[::1", "localhost:999999"})
    void aHostThatIsNoneDoesNotComeBackInALink(String host) throws IOException {
        String answer = send("GET /api/search.atom HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ").doesNotContain("<script>");
    }

    @Test
    void aHeaderThatIsTooLongIsRefused() throws IOException {
        assertThat(send("GET /api/search HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX: " + "a".repeat(20_000)
                        + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431 ");
    }

    private static String repeated(String text) {
        var result = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int digits = at;
            while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
                digits++;
            }
            int end = text.indexOf('}', digits);
            if (digits > at && digits < text.length() && text.charAt(digits) == '{' && end > 0) {
                result.repeat(text.substring(digits + 1, end), Integer.parseInt(text.substring(at, digits)));
                at = end + 1;
            } else {
                result.append(text.charAt(at++));
            }
        }
        return result.toString();
    }

    private static String get(String target) throws IOException {
        return send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    }

    private static String send(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
