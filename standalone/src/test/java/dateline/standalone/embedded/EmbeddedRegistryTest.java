package dateline.standalone.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.schemas.HttpSchemaRegistry;
import dateline.schemas.RejectedException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedRegistryTest {

    private static final Schema FIRST =
            SchemaBuilder.record("R").fields().requiredString("s").endRecord();
    private static final Schema WITH_DEFAULT = SchemaBuilder.record("R")
            .fields()
            .requiredString("s")
            .name("n")
            .type()
            .intType()
            .intDefault(0)
            .endRecord();
    private static final Schema INCOMPATIBLE =
            SchemaBuilder.record("R").fields().requiredInt("n").endRecord();

    @TempDir
    Path folder;

    private EmbeddedRegistry registry;

    @BeforeEach
    void start() throws IOException {
        registry = EmbeddedRegistry.start(folder.resolve("schemas.json"), "127.0.0.1", 0);
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/apis/ccompat/v7"})
    void givesASchemaOneIdUnderEveryPathAndSubject(String path) {
        try (var client = client(path)) {
            int id = client.register("a-value", FIRST);

            assertThat(client.register("b-value", FIRST)).isEqualTo(id);
            assertThat(client(path).byId(id)).isEqualTo(FIRST);
        }
    }

    @Test
    void keepsIdsOverARestart() throws IOException {
        int first = client("").register("a-value", FIRST);
        int second = client("").register("a-value", WITH_DEFAULT);
        stop();
        start();

        assertThat(client("").byId(first)).isEqualTo(FIRST);
        assertThat(client("").byId(second)).isEqualTo(WITH_DEFAULT);
        assertThat(client("").register("a-value", FIRST)).isEqualTo(first);
    }

    @Test
    void refusesASchemaThatCannotReadTheLatest() {
        client("").register("a-value", FIRST);

        assertThatThrownBy(() -> client("").register("a-value", INCOMPATIBLE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("incompatible");
    }

    @Test
    void knowsNoIdItNeverGave() {
        assertThatThrownBy(() -> client("").byId(1)).isInstanceOf(RejectedException.class);
    }

    @Test
    void describesWhatItHas() throws Exception {
        client("").register("a-value", FIRST);
        client("").register("a-value", WITH_DEFAULT);

        assertThat(get("/subjects").body()).isEqualTo("[\"a-value\"]");
        assertThat(get("/subjects/a-value/versions").body()).isEqualTo("[1,2]");
        assertThat(get("/subjects/a-value/versions/latest").body()).contains("\"version\":2", "\"id\":2");
        assertThat(get("/subjects/a-value/versions/1").body()).contains("\"version\":1", "\"id\":1");
        assertThat(get("/config").body()).contains("BACKWARD");
    }

    @ParameterizedTest
    @CsvSource({
        "/subjects/x/versions, 404, 40401",
        "/subjects/x/versions/latest, 404, 40401",
        "/schemas/ids/7, 404, 40403",
        "/schemas/ids/99999999999, 404, 40403",
        "/schemas/ids/../../etc, 404, 404",
        "/nothing/here, 404, 404"
    })
    void answersWithTheApisOwnErrorCodes(String path, int status, int code) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"error_code\":" + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"schema\":\"{}\"}", "{\"schemaType\":\"JSON\",\"schema\":\"{}\"}"})
    void refusesWhatIsNoSchema(String body) throws Exception {
        var request = HttpRequest.newBuilder(url("/subjects/a-value/versions"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();

        HttpResponse<String> answer = send(request);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("42201");
    }

    private HttpSchemaRegistry client(String path) {
        return new HttpSchemaRegistry(url(path));
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + registry.port() + path);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(url(path)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
