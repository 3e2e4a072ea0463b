package dateline.standalone.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/**
 * The schemas a registry knows, in one JSON file: the list of schemas, whose place is the id, and for each subject the
 * ids of its versions.
 *
 * <p>An id, once given, is in bytes on topics and must outlive everything; so the file is written whole beside the old
 * one and then takes its place.
 */
final class SchemaFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A schema under a subject. */
    record Version(String subject, int version, int id, Schema schema) {}

    private final Path file;
    private final List<Schema> schemas = new ArrayList<>();
    private final Map<String, List<Integer>> subjects = new TreeMap<>();

    SchemaFile(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            JsonNode stored = JSON.readTree(file.toFile());
            stored.path("schemas").forEach(schema -> schemas.add(new Schema.Parser().parse(schema.asText())));
            stored.path("subjects").properties().forEach(subject -> {
                List<Integer> ids = new ArrayList<>();
                subject.getValue().forEach(id -> ids.add(id.asInt()));
                subjects.put(subject.getKey(), ids);
            });
        }
    }

    /**
     * Adds a schema to a subject; the same again changes nothing.
     *
     * @return its id
     * @throws IncompatibleSchemaException if the new schema could not read what the subject's latest one wrote
     */
    synchronized int register(String subject, Schema schema) throws IOException, IncompatibleSchemaException {
        List<Integer> versions = subjects.getOrDefault(subject, List.of());
        int known = schemas.indexOf(schema) + 1;
        if (known > 0 && versions.contains(known)) {
            return known;
        }
        if (!versions.isEmpty()) {
            mustRead(schema, schemas.get(versions.getLast() - 1));
        }
        if (known == 0) {
            schemas.add(schema);
            known = schemas.size();
        }
        subjects.computeIfAbsent(subject, name -> new ArrayList<>()).add(known);
        write();
        return known;
    }

    private static void mustRead(Schema reader, Schema writer) throws IncompatibleSchemaException {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        if (result.getType() != SchemaCompatibilityType.COMPATIBLE) {
            throw new IncompatibleSchemaException(
                    result.getResult().getIncompatibilities().getFirst().getMessage());
        }
    }

    synchronized Optional<Schema> byId(int id) {
        return id < 1 || id > schemas.size() ? Optional.empty() : Optional.of(schemas.get(id - 1));
    }

    synchronized List<String> subjects() {
        return List.copyOf(subjects.keySet());
    }

    /** All versions of a subject, oldest first; empty if there is no such subject. */
    synchronized List<Version> versions(String subject) {
        List<Integer> ids = subjects.getOrDefault(subject, List.of());
        List<Version> versions = new ArrayList<>();
        for (int id : ids) {
            versions.add(new Version(subject, versions.size() + 1, id, schemas.get(id - 1)));
        }
        return versions;
    }

    private void write() throws IOException {
        ObjectNode stored = JSON.createObjectNode();
        schemas.forEach(schema -> stored.withArray("schemas").add(schema.toString()));
        subjects.forEach((subject, ids) -> ids.forEach(
                id -> stored.withObjectProperty("subjects").withArray(subject).add(id)));
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, JSON.writeValueAsBytes(stored));
        try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
