package dateline.sink.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.schemas.Topics;
import dateline.sink.SinkMetrics;
import dateline.sink.alert.AlertServer;
import dateline.sink.backend.MemoryBackend;
import dateline.sink.board.LetterBoard;
import dateline.sink.board.SeedBoard;
import dateline.sink.live.LiveServer;
import dateline.sink.stored.StoredSearchServer;
import dateline.sink.trend.TrendBoard;
import dateline.testing.MemorySchemaRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenApiTest {

    /** Paths that another package answers and tests. */
    private static final Set<String> ELSEWHERE = Set.of(
            "/api/search.atom",
            "/api/search.jsonfeed",
            "/api/search.ninjs",
            "/api/live",
            "/api/alerts",
            "/api/alerts/live",
            "/api/searches",
            "/api/searches/{id}",
            "/api/searches/dry-run",
            "/hub");

    private static final JsonNode DESCRIPTION = description();

    @Test
    void describesEveryRouteAndNoOther() {
        var trends = new TrendBoard(
                Topics.TRENDS.valueSerde(new MemorySchemaRegistry()).deserializer());
        var server = new SearchServer(
                new MemoryBackend(), trends, new SinkMetrics(new SimpleMeterRegistry()), OptionalLong::empty);
        Set<String> answered = new HashSet<>(server.routes().keySet());
        answered.addAll(ELSEWHERE);
        answered.addAll(operations().routes().keySet());

        assertThat(DESCRIPTION.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(DESCRIPTION.path("paths").fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(answered);
    }

    @ParameterizedTest
    @MethodSource
    void namesTheParametersThatAreRead(String path, Set<String> read) {
        List<String> named = new ArrayList<>();
        JsonNode described = DESCRIPTION.path("paths").path(path);
        (described.has("get") ? described.path("get") : described.path("post"))
                .path("parameters")
                .forEach(parameter -> {
                    assertThat(parameter.path("description").asText()).isNotBlank();
                    if (parameter.path("in").asText().equals("query")) {
                        named.add(parameter.path("name").asText());
                    }
                });

        assertThat(named).containsExactlyInAnyOrderElementsOf(read);
    }

    static Stream<Object[]> namesTheParametersThatAreRead() {
        return Stream.of(
                new Object[] {"/api/search", SearchRequest.KNOWN},
                new Object[] {"/api/search.atom", SearchRequest.KNOWN},
                new Object[] {"/api/search.jsonfeed", SearchRequest.KNOWN},
                new Object[] {"/api/search.ninjs", SearchRequest.KNOWN},
                new Object[] {"/hub", Set.of()},
                new Object[] {"/api/stories/{id}/articles", SearchRequest.KNOWN},
                new Object[] {"/api/stories", StoryRoutes.KNOWN},
                new Object[] {"/api/live", LiveServer.ARTICLES},
                new Object[] {"/api/alerts/live", LiveServer.ALERTS},
                new Object[] {"/api/alerts", AlertServer.KNOWN},
                new Object[] {"/api/searches", StoredSearchServer.LIST},
                new Object[] {"/api/searches/dry-run", StoredSearchServer.DRY_RUN},
                new Object[] {"/api/quotes", LookupRoutes.QUOTES},
                new Object[] {"/api/suggest", LookupRoutes.SUGGEST},
                new Object[] {"/api/trends", LookupRoutes.TRENDS},
                new Object[] {"/api/places", SearchRequest.KNOWN},
                new Object[] {"/api/dead-letters", OperationServer.LETTERS},
                new Object[] {"/api/seeds", OperationServer.SEEDS},
                new Object[] {"/api/articles/{id}", Set.of()},
                new Object[] {"/api/stories/{id}", Set.of()});
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> references = new ArrayList<>();
        DESCRIPTION.findValuesAsText("$ref", references);

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                DESCRIPTION.at(reference.substring(1)).isObject())
                        .isTrue());
    }

    static OperationServer operations() {
        var schemas = new MemorySchemaRegistry();
        return new OperationServer(
                new LetterBoard(),
                new SeedBoard(
                        Topics.SEEDS.valueSerde(schemas).deserializer(),
                        Topics.SEED_STATES.valueSerde(schemas).deserializer()));
    }

    private static JsonNode description() {
        try {
            return new ObjectMapper().readTree(OpenApi.bytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
