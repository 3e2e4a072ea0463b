package dateline.sink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.program.KafkaOptions;
import dateline.program.TopicOptions;
import dateline.program.access.AccessConfig;
import dateline.sink.backend.BackendConfig;
import dateline.sink.webhook.WebhookConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SinkProgramTest {

    /** Nothing listens on port 1. */
    private static final SinkConfig NOBODY_THERE = new SinkConfig(
            new KafkaOptions("127.0.0.1:1", URI.create("http://127.0.0.1:1")),
            new TopicOptions(1),
            URI.create("http://127.0.0.1:1"),
            "127.0.0.1",
            0);

    @Test
    void livesAndSaysWhatItWaitsForAndCanBeClosedMeanwhile() throws Exception {
        var program = new SinkProgram(NOBODY_THERE);
        var started = CompletableFuture.supplyAsync(() -> {
            try {
                program.start();
                return "started";
            } catch (InterruptedException _) {
                return "told to stop";
            }
        });

        try (var http = HttpClient.newHttpClient()) {
            var ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + program.httpPort() + "/readyz"))
                    .build();
            HttpResponse<String> answer = http.send(ready, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("waiting for opensearch");
        }
        program.close();

        assertThat(started.get(10, TimeUnit.SECONDS)).isEqualTo("told to stop");
        assertThat(program.awaitEnd()).isTrue();
    }

    @Test
    void canBeClosedWithoutEverBeingStarted() throws Exception {
        var program = new SinkProgram(NOBODY_THERE);

        program.close();
        program.close();

        assertThat(program.awaitEnd()).isTrue();
    }

    @Test
    void refusesABackendThatDoesNotExistByName() {
        var config = new SinkConfig(
                NOBODY_THERE.kafka(),
                NOBODY_THERE.topics(),
                new BackendConfig("nope", NOBODY_THERE.backend().url(), null, 0),
                "127.0.0.1",
                0,
                AccessConfig.LOOPBACK,
                WebhookConfig.NONE);

        assertThatThrownBy(() -> new SinkProgram(config))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--backend must be one of [opensearch], but was 'nope'");
    }

    @Test
    void whoMayNotReadAFeedMayNotSubscribeToIt(@TempDir Path folder) throws Exception {
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest("reader's token".getBytes(UTF_8)));
        Path tokens = Files.writeString(folder.resolve("tokens"), "ann read " + hash + "\n");
        var program = new SinkProgram(new SinkConfig(
                NOBODY_THERE.kafka(),
                NOBODY_THERE.topics(),
                NOBODY_THERE.backend(),
                "127.0.0.1",
                0,
                new AccessConfig(true, tokens, null, null, 50),
                WebhookConfig.NONE));
        String base = "http://127.0.0.1:" + program.httpPort();
        String form = "hub.mode=subscribe&hub.callback=http://127.0.0.1:1/&hub.topic=" + base + "/api/search.atom";

        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(base + "/hub"))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
            var text = HttpResponse.BodyHandlers.ofString();
            assertThat(http.send(request.build(), text).statusCode()).isEqualTo(401);
            request.header("Authorization", "Bearer reader's token");
            assertThat(http.send(request.build(), text).statusCode()).isEqualTo(202);
        }
        program.close();
    }
}
