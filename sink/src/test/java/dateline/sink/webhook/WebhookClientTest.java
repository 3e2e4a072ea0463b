package dateline.sink.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookClientTest {

    private static final byte[] JSON = "{\"alertId\":\"s/a\"}".getBytes(UTF_8);
    private static final String SECRET = "0123456789abcdef";
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC);

    private final Deque<Integer> statuses = new ArrayDeque<>();
    private final List<String> received = new ArrayList<>();
    private final WebhookClient open = new WebhookClient(true, CLOCK);
    private final WebhookClient closed = new WebhookClient(false, CLOCK);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        open.close();
        closed.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Dateline-Alert") + " "
                + exchange.getRequestHeaders().getFirst("Dateline-Timestamp") + " "
                + exchange.getRequestHeaders().getFirst("Dateline-Signature") + " "
                + new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(statuses.isEmpty() ? 200 : statuses.remove(), -1);
        exchange.close();
    }

    @Test
    void postsTheAlertSigned() throws IOException {
        assertThat(open.post(url("/hook?x=1"), "s/a", JSON, SECRET)).isEqualTo(200);

        // printf '1700000000.{"alertId":"s/a"}' | openssl dgst -sha256 -hmac 0123456789abcdef
        assertThat(received)
                .containsExactly("POST /hook?x=1 s/a 1700000000 " + Signature.of(SECRET, 1_700_000_000, JSON)
                        + " {\"alertId\":\"s/a\"}");
        assertThat(Signature.of(SECRET, 1_700_000_000, JSON))
                .isEqualTo("sha256=6317cf3497db9038c9ce3e71b21fdb825c8008f0c97b5ae604dc8276ef5ca7be");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "2130706433", "0.0.0.0", "[::ffff:127.0.0.1]"})
    void doesNotGoToAPrivateAddressHoweverItIsWritten(String host) {
        URI url = URI.create("http://" + host + ":" + server.getAddress().getPort() + "/");

        assertThatThrownBy(() -> closed.post(url, "s/a", JSON, SECRET))
                .isInstanceOf(PublicResolver.PrivateAddressException.class)
                .hasMessageContaining("--allow-private-webhooks");
        assertThat(received).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "10.0.0.1", "192.168.1.1", "100.64.0.1", "[fd00:ec2::254]", "[fe80::1]"})
    void doesNotGoToNetworksOfOthersOrToTheMetadataOfClouds(String host) {
        assertThatThrownBy(() -> closed.post(URI.create("http://" + host + "/latest/meta-data"), "s/a", JSON, SECRET))
                .isInstanceOf(PublicResolver.PrivateAddressException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "[fe80::1]", "224.0.0.1"})
    void evenWhereNetworksAreAllowedTheMetadataOfCloudsIsNot(String host) {
        assertThatThrownBy(() -> open.post(URI.create("http://" + host + "/"), "s/a", JSON, SECRET))
                .isInstanceOf(PublicResolver.PrivateAddressException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "200,                 DELIVERED, 1",
        "204,                 DELIVERED, 1",
        "302,                 REFUSED,   1",
        "404,                 REFUSED,   1",
        "410,                 GONE,      1",
        "503 429 200,         DELIVERED, 3",
        "500 500 500 500 500, GIVEN_UP,  3",
    })
    void endsInOneOutcomeAndFollowsNoRedirect(String answers, Outcome outcome, int tries) throws Exception {
        for (String status : answers.split(" ", -1)) {
            statuses.add(Integer.parseInt(status));
        }
        var delivery = new Delivery(List.of(Duration.ofMillis(1), Duration.ofMillis(1)));

        assertThat(deliver(delivery, open, "/hook")).isEqualTo(outcome);
        assertThat(received).hasSize(tries).noneMatch(request -> request.contains("/elsewhere"));
    }

    @Test
    void aClientThatWasClosedMeanwhileHasNoAnswer() {
        open.close();

        assertThatThrownBy(() -> open.post(url("/hook"), "s/a", JSON, SECRET)).isInstanceOf(IOException.class);
    }

    @Test
    void aPrivateAddressIsRefusedOnceAndForAll() throws InterruptedException {
        var delivery = new Delivery(Delivery.PAUSES);

        assertThat(deliver(delivery, closed, "/")).isEqualTo(Outcome.ADDRESS_REFUSED);
    }

    @Test
    void aHostThatTookNothingIsLeftAloneForAWhile() throws InterruptedException {
        var delivery = new Delivery(List.of());
        Delivery.Post away = () -> {
            throw new IOException("away");
        };

        assertThat(delivery.deliver(url("/"), "a", away)).isEqualTo(Outcome.GIVEN_UP);
        assertThat(delivery.deliver(url("/"), "b", away)).isEqualTo(Outcome.HOST_AWAY);
    }

    @Test
    void aDeliveryThatIsStoppedIsNotDone() {
        var delivery = new Delivery(Delivery.PAUSES);
        delivery.stop();

        assertThatThrownBy(() -> delivery.deliver(url("/"), "a", () -> 503)).isInstanceOf(InterruptedException.class);
    }

    private Outcome deliver(Delivery delivery, WebhookClient client, String path) throws InterruptedException {
        return delivery.deliver(url(path), "a", () -> client.post(url(path), "s/a", JSON, SECRET));
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
