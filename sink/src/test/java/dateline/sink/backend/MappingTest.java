package dateline.sink.backend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MappingTest {

    /**
     * A line a field: name, type, settings. Once released, a mapping is never changed, since the indexes made with it
     * are not: make {@code articles-v5.json} and its own record instead.
     */
    @ParameterizedTest
    @EnumSource(Index.class)
    void isAsRecorded(Index index) throws IOException {
        var lines = new TreeSet<String>();
        describe("", OpenSearchIndex.definition(index, 0).path("mappings").path("properties"), lines);

        try (var recorded = getClass().getResourceAsStream(index.definition() + ".fields.txt")) {
            assertThat(String.join("\n", lines) + "\n").isEqualTo(new String(recorded.readAllBytes(), UTF_8));
        }
    }

    @Test
    void takesNoFieldItDoesNotKnowAndReplicasAsTold() {
        ObjectNode definition = OpenSearchIndex.definition(Index.ARTICLES, 2);

        assertThat(definition.path("mappings").path("dynamic").asBoolean(true)).isFalse();
        assertThat(definition
                        .path("settings")
                        .path("index")
                        .path("number_of_replicas")
                        .asInt())
                .isEqualTo(2);
        assertThat(definition.path("aliases").has("articles")).isTrue();
    }

    private static void describe(String prefix, JsonNode properties, Set<String> lines) {
        properties.properties().forEach(field -> {
            String name = prefix + field.getKey();
            var settings = new TreeSet<String>();
            field.getValue().properties().forEach(setting -> {
                if (setting.getValue().isValueNode()) {
                    settings.add(setting.getKey() + "=" + setting.getValue().asText());
                }
            });
            lines.add((name + " " + String.join(" ", settings)).strip());
            describe(name + ".", field.getValue().path("fields"), lines);
            describe(name + ".", field.getValue().path("properties"), lines);
        });
    }
}
