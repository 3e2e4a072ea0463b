package dateline.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProgramServerTest {

    private final PrometheusMeterRegistry metrics = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final HttpClient http = HttpClient.newHttpClient();
    private String waitsFor = "";
    private final ProgramServer server = ProgramServer.start(
            "127.0.0.1",
            0,
            1_000,
            metrics,
            () -> waitsFor,
            routes -> routes.get("/broken", context -> {
                throw new IllegalStateException("a secret");
            }));

    @AfterEach
    void stop() {
        server.close();
        http.close();
    }

    @Test
    void saysThatItLivesAndWhetherItWorks() throws Exception {
        assertThat(get("/healthz").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").body()).isEqualTo("{\"status\":\"ready\"}");

        waitsFor = "Kafka";

        assertThat(get("/healthz").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(get("/readyz").body()).contains("waiting for Kafka");
    }

    @Test
    void showsItsMetrics() throws Exception {
        metrics.counter("ingest.items").increment();

        assertThat(get("/metrics").body()).contains("ingest_items_total 1.0");
    }

    @Test
    void answersErrorsAsJsonWithoutTheirInsides() throws Exception {
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/nowhere").body()).startsWith("{\"error\":");
        assertThat(get("/broken").statusCode()).isEqualTo(500);
        assertThat(get("/broken").body()).doesNotContain("secret");
    }

    @Test
    void saysWhichPortIsTaken() {
        assertThatThrownBy(
                        () -> ProgramServer.start("127.0.0.1", server.port(), 1_000, metrics, () -> "", routes -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Cannot listen on 127.0.0.1:" + server.port());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
