package dateline.lab.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WebServerTest {

    private static final Plan PLAN = Plan.of(35, Made.NOON, Duration.ofDays(7), 1);

    @Test
    void servesEachHostUnderItsNameAndItsAddressAndRemembersWhatWasAsked() throws Exception {
        try (var server = WebServer.start(PLAN, 0, () -> Made.NOON.plus(Duration.ofDays(1)));
                var http = HttpClient.newHttpClient()) {
            HttpResponse<String> byName = get(http, "http://paper-001.test:" + server.port() + "/feed");
            HttpResponse<String> byAddress = get(http, "http://127.1.0.3:" + server.port() + "/robots.txt?again");
            HttpResponse<String> other = get(http, "http://127.0.0.1:" + server.port() + "/feed");

            assertThat(byName.statusCode()).isEqualTo(200);
            assertThat(byName.body()).contains("http://paper-001.test:" + server.port() + "/news/");
            assertThat(byAddress.statusCode()).isEqualTo(404);
            assertThat(other.statusCode()).isEqualTo(421);
            assertThat(server.requests())
                    .extracting(request -> request.outlet().name() + request.path() + " " + request.status())
                    .containsExactlyInAnyOrder("paper-001.test/feed 200", "paper-002.test/robots.txt?again 404");
        }
    }

    @Test
    void dripsUntilAllIsThere() throws Exception {
        try (var server = WebServer.start(PLAN, 0, () -> Made.NOON.plus(Duration.ofDays(1)));
                var http = HttpClient.newHttpClient()) {
            Outlet slow = PLAN.outlets().stream()
                    .filter(outlet -> outlet.has(Trait.DRIPS))
                    .findFirst()
                    .orElseThrow();

            assertThat(get(http, "http://" + slow.name() + ":" + server.port() + "/")
                            .body())
                    .endsWith("</html>");
        }
    }

    @Test
    void namesUnderTestAreOnLoopbackAndOthersAsEver() throws IOException {
        assertThat(InetAddress.getAllByName("wire-000.test"))
                .singleElement()
                .satisfies(address -> assertThat(address.isLoopbackAddress()).isTrue());
        assertThat(InetAddress.getAllByName("localhost")).isNotEmpty();
    }

    private static HttpResponse<String> get(HttpClient http, String url) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }
}
