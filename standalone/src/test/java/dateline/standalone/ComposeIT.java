package dateline.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dateline.standalone.Cli.Result;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.containers.ComposeContainer;

/** The compose file as it stands, built from these sources, talked to by the same commands. */
@Tag("containers")
class ComposeIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    // Its ports are fixed and on loopback, so nothing has to be mapped.
    private static final ComposeContainer COMPOSE = new ComposeContainer(
                    Path.of("../docker-compose.yml").toFile())
            .withBuild(true)
            .withPull(false) // compose does so itself; here, stages of the Dockerfile would be taken for images
            .withOptions("--project-name dateline-compose-it")
            .withStartupTimeout(Duration.ofMinutes(10));

    private static final Cli CLI = new Cli(
            "localhost:9092",
            "http://localhost:8081/apis/ccompat/v7",
            "http://localhost:8080",
            "http://localhost:8071",
            "http://localhost:8072");

    @BeforeAll
    static void up() {
        COMPOSE.start();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(CLI.run("status", "--json").exitCode()).isZero());
    }

    @AfterAll
    static void down() {
        COMPOSE.stop();
    }

    @Test
    void theSeedDocumentComesOutAsFromTheEmbeddedStack() {
        Result published = CLI.run("publish", "../seeds/articles", "--json");
        assertThat(published.exitCode()).as(published.err()).isZero();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(enriched()).isNotEmpty());
        JsonNode enriched = enriched().getFirst().path("value");
        assertThat(enriched.path("tags").path("language").path("code").asText()).isEqualTo("en");
        assertThat(enriched.path("repairs").toString()).contains("DOUBLED_HEADLINE");
        assertThat(enriched.path("tags")
                        .path("contributors")
                        .path(0)
                        .path("names")
                        .path(0)
                        .asText())
                .isEqualTo("Sheyla Urdaneta");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(CLI.run("search", "Venezuela oil sanctions", "--json")
                                .json()
                                .getFirst()
                                .path("total")
                                .asInt())
                        .isEqualTo(1));
    }

    private static java.util.List<JsonNode> enriched() {
        return CLI.run("tail", "enriched-articles", "--until-end", "--json").json();
    }
}
