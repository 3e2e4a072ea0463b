package dateline.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dateline.schemas.RejectedException.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpSchemaRegistryTest {

    private static final Schema SCHEMA =
            SchemaBuilder.record("R").fields().requiredString("s").endRecord();

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private HttpSchemaRegistry registry;
    private volatile int status = 200;
    private volatile String answer = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            exchange.getRequestBody().readAllBytes();
            byte[] body = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        registry = new HttpSchemaRegistry(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api/"));
    }

    @AfterEach
    void stop() {
        registry.close();
        server.stop(0);
    }

    @Test
    void registersOnceAndRemembersTheId() {
        answer = "{\"id\":7}";

        assertThat(registry.register("articles-value", SCHEMA)).isEqualTo(7);
        assertThat(registry.register("articles-value", SCHEMA)).isEqualTo(7);

        assertThat(asked).containsExactly("POST /api/subjects/articles-value/versions");
    }

    @Test
    void looksUpASchemaOnceAndGoesOnWhenTheRegistryIsGone() {
        answer = "{\"schema\":" + quoted(SCHEMA.toString()) + "}";
        assertThat(registry.byId(7)).isEqualTo(SCHEMA);

        server.stop(0);

        assertThat(registry.byId(7)).isEqualTo(SCHEMA);
    }

    @Test
    void anUnknownIdIsTheRecordsFault() {
        status = 404;

        assertThatThrownBy(() -> registry.byId(99))
                .isInstanceOfSatisfying(
                        RejectedException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNKNOWN_SCHEMA));
    }

    @Test
    void anAbsentRegistryIsNot() {
        server.stop(0);

        assertThatThrownBy(() -> registry.byId(7))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("--registry");
    }

    @Test
    void aRefusedSchemaIsSaidSo() {
        status = 409;
        answer = "{\"error_code\":409,\"message\":\"incompatible\"}";

        assertThatThrownBy(() -> registry.register("articles-value", SCHEMA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("articles-value")
                .hasMessageContaining("incompatible");
    }

    @Test
    void whatAnswersButIsNoRegistryIsUnavailable() {
        answer = "<html>";

        assertThatThrownBy(() -> registry.byId(7)).isInstanceOf(RegistryUnavailableException.class);
    }

    private static String quoted(String json) {
        return '"' + json.replace("\"", "\\\"") + '"';
    }
}
