package dateline.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever reads today reads what was written with any released version; one folder a release. */
class SchemaHistoryTest {

    private static final Path HISTORY = Path.of("src/test/resources/dateline/schemas/history");
    private static final Path CURRENT = Path.of("src/main/avro");

    /** Article first, since EnrichedArticle names it. */
    private static final List<String> FILES = List.of(
            "article.avsc",
            "enriched-article.avsc",
            "story.avsc",
            "trend.avsc",
            "stored-search.avsc",
            "alert.avsc",
            "feed-subscription.avsc",
            "seed.avsc",
            "seed-state.avsc");

    @TestFactory
    Stream<DynamicTest> readsEveryReleasedVersion() throws IOException {
        Map<String, Schema> current = parse(CURRENT);
        List<DynamicTest> tests = new ArrayList<>();
        for (Path release : releases()) {
            parse(release)
                    .forEach((file, old) -> tests.add(DynamicTest.dynamicTest(
                            release.getFileName() + " " + file, () -> assertReadable(old, current.get(file)))));
        }
        return tests.stream();
    }

    @Test
    void everySchemaFileIsChecked() throws IOException {
        try (Stream<Path> files = Files.list(CURRENT)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(FILES);
        }
    }

    @Test
    void everyFieldSaysWhatItIs() throws IOException {
        List<String> silent = new ArrayList<>();
        parse(CURRENT).values().forEach(schema -> findSilent(schema, silent));

        assertThat(silent).as("fields without a doc").isEmpty();
    }

    private static void assertReadable(Schema old, Schema current) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(current, old);
        assertThat(result.getType())
                .as(() -> "Add fields with defaults; never rename, retype or reuse one. "
                        + result.getResult().getIncompatibilities())
                .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }

    private static void findSilent(Schema schema, List<String> silent) {
        switch (schema.getType()) {
            case RECORD -> {
                if (schema.getDoc() == null) {
                    silent.add(schema.getFullName());
                }
                for (Schema.Field field : schema.getFields()) {
                    if (field.doc() == null) {
                        silent.add(schema.getName() + "." + field.name());
                    }
                    findSilent(field.schema(), silent);
                }
            }
            case ARRAY -> findSilent(schema.getElementType(), silent);
            case UNION -> schema.getTypes().forEach(type -> findSilent(type, silent));
            default -> {
                // primitives and enums have no fields
            }
        }
    }

    private static List<Path> releases() throws IOException {
        try (Stream<Path> folders = Files.list(HISTORY)) {
            return folders.sorted().toList();
        }
    }

    private static Map<String, Schema> parse(Path folder) throws IOException {
        var parser = new Schema.Parser();
        Map<String, Schema> schemas = new HashMap<>();
        for (String file : FILES) {
            Path path = folder.resolve(file);
            if (Files.exists(path)) { // added by a later release
                schemas.put(file, parser.parse(path.toFile()));
            }
        }
        return schemas;
    }
}
