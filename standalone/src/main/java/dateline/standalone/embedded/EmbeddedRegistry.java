package dateline.standalone.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.standalone.embedded.SchemaFile.Version;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A schema registry in this JVM: the part of the common REST API that serialisers, Kafka Connect and command-line
 * tools use. Answers at {@code /} and at {@code /apis/ccompat/v7}, where the registry of the compose file has it, so
 * that one URL serves for both.
 *
 * <p>Compatibility is {@code BACKWARD}: a subject's new schema must read what its latest one wrote.
 */
public final class EmbeddedRegistry implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedRegistry.class);

    private static final String PREFIX = "/apis/ccompat/v7";
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int MAX_REQUEST_BYTES = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What goes back; {@code body} is written as JSON. */
    private record Answer(int status, Object body) {

        static Answer ok(Object body) {
            return new Answer(200, body);
        }

        /** @param code the API's own number, whose first three digits are the HTTP status */
        static Answer error(int code, String message) {
            int status = code >= 10_000 ? code / 100 : code;
            return new Answer(status, Map.of("error_code", code, "message", message));
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SchemaFile schemas;

    private EmbeddedRegistry(HttpServer server, SchemaFile schemas) {
        this.server = server;
        this.schemas = schemas;
    }

    /**
     * Starts listening.
     *
     * @param file where the schemas are kept
     * @param port 0 for any free one
     */
    public static EmbeddedRegistry start(Path file, String listen, int port) throws IOException {
        var registry =
                new EmbeddedRegistry(HttpServer.create(new InetSocketAddress(listen, port), 0), new SchemaFile(file));
        registry.server.setExecutor(registry.threads);
        registry.server.createContext("/", registry::handle);
        registry.server.start();
        return registry;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer;
            try {
                answer = route(exchange);
            } catch (IOException | RuntimeException e) {
                log.error("{} {} failed", exchange.getRequestMethod(), exchange.getRequestURI(), e);
                answer = Answer.error(500, "Something went wrong in the registry");
            }
            byte[] body = JSON.writeValueAsBytes(answer.body());
            exchange.getResponseHeaders().set("Content-Type", MEDIA_TYPE);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private Answer route(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String[] parts = (path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path)
                .replaceFirst("^/", "")
                .split("/", -1);
        String shape = exchange.getRequestMethod() + " " + parts[0] + " " + parts.length;
        return switch (shape) {
            case "GET  1" -> Answer.ok(Map.of());
            case "GET subjects 1" -> Answer.ok(schemas.subjects());
            case "POST subjects 2" -> find(parts[1], exchange);
            case "GET subjects 3" -> versions(parts[1]);
            case "POST subjects 3" -> register(parts[1], exchange);
            case "GET subjects 4" -> version(parts[1], parts[3]);
            case "GET schemas 2" -> Answer.ok(List.of("AVRO"));
            case "GET schemas 3" -> byId(parts[2]);
            case "GET config 1", "GET config 2" -> Answer.ok(Map.of("compatibilityLevel", "BACKWARD"));
            case "GET mode 1", "GET mode 2" -> Answer.ok(Map.of("mode", "READWRITE"));
            default -> Answer.error(404, "This registry has no " + exchange.getRequestMethod() + " " + path);
        };
    }

    private Answer byId(String id) {
        return schemas.byId(number(id))
                .map(schema -> Answer.ok(Map.of("schema", schema.toString())))
                .orElse(Answer.error(40403, "Schema " + id + " not found"));
    }

    private Answer versions(String subject) {
        List<Version> versions = schemas.versions(subject);
        return versions.isEmpty()
                ? noSubject(subject)
                : Answer.ok(versions.stream().map(Version::version).toList());
    }

    private Answer version(String subject, String wanted) {
        List<Version> versions = schemas.versions(subject);
        if (versions.isEmpty()) {
            return noSubject(subject);
        }
        return wanted.equals("latest")
                ? described(versions.getLast())
                : first(versions, version -> version.version() == number(wanted))
                        .map(EmbeddedRegistry::described)
                        .orElse(Answer.error(40402, "Version " + wanted + " not found"));
    }

    private Answer find(String subject, HttpExchange exchange) throws IOException {
        if (schemas.versions(subject).isEmpty()) {
            return noSubject(subject);
        }
        return withSchema(
                exchange,
                schema -> first(
                                schemas.versions(subject),
                                version -> version.schema().equals(schema))
                        .map(EmbeddedRegistry::described)
                        .orElse(Answer.error(40403, "Schema not found under subject " + subject)));
    }

    private Answer register(String subject, HttpExchange exchange) throws IOException {
        return withSchema(exchange, schema -> {
            try {
                return Answer.ok(Map.of("id", schemas.register(subject, schema)));
            } catch (IncompatibleSchemaException e) {
                return Answer.error(
                        409, "Schema is incompatible with the latest of subject " + subject + ": " + e.getMessage());
            }
        });
    }

    private interface WithSchema {
        Answer apply(Schema schema) throws IOException;
    }

    private static Answer withSchema(HttpExchange exchange, WithSchema action) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MAX_REQUEST_BYTES + 1);
        if (body.length > MAX_REQUEST_BYTES) {
            return Answer.error(413, "A schema may have " + MAX_REQUEST_BYTES + " bytes");
        }
        try {
            JsonNode request = JSON.readTree(body);
            String type = request.path("schemaType").asText("AVRO");
            if (!type.equals("AVRO")) {
                return Answer.error(42201, "This registry keeps Avro schemas, not " + type);
            }
            return action.apply(new Schema.Parser().parse(request.path("schema").asText()));
        } catch (com.fasterxml.jackson.core.JacksonException | SchemaParseException e) {
            return Answer.error(42201, "Not a valid Avro schema: " + e.getMessage());
        }
    }

    private static Answer described(Version version) {
        return Answer.ok(Map.of(
                "subject", version.subject(),
                "version", version.version(),
                "id", version.id(),
                "schema", version.schema().toString()));
    }

    private static Answer noSubject(String subject) {
        return Answer.error(40401, "Subject " + subject + " not found");
    }

    private static Optional<Version> first(List<Version> versions, Predicate<Version> wanted) {
        return versions.stream().filter(wanted).findFirst();
    }

    /** The number, or 0 for what is none; no id or version is 0. */
    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
