package dateline.standalone.embedded;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dateline.standalone.embedded.SchemaFile.Version;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

    private static final List<String> ROOTS = List.of("", "/apis/ccompat/v7");
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final int MAX_REQUEST_BYTES = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What the API's error codes say; their first three digits are the HTTP status. */
    private static final int NO_SUBJECT = 40401;

    private static final int NO_VERSION = 40402;
    private static final int NO_SCHEMA = 40403;
    private static final int INVALID_SCHEMA = 42201;

    private final SchemaFile schemas;
    private final Javalin server;

    private EmbeddedRegistry(SchemaFile schemas) {
        this.schemas = schemas;
        this.server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.http.maxRequestSize = MAX_REQUEST_BYTES;
            config.http.defaultContentType = MEDIA_TYPE;
            config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
            ROOTS.forEach(root -> addRoutes(config.routes, root));
            config.routes.exception(
                    HttpResponseException.class, (e, context) -> error(context, e.getStatus(), e.getMessage()));
            config.routes.exception(Exception.class, (e, context) -> {
                log.error("{} {} failed", context.method(), context.path(), e);
                error(context, 500, "Something went wrong in the registry");
            });
        });
    }

    /**
     * Starts listening.
     *
     * @param file where the schemas are kept
     * @param port 0 for any free one
     */
    public static EmbeddedRegistry start(Path file, String listen, int port) throws IOException {
        var registry = new EmbeddedRegistry(new SchemaFile(file));
        registry.server.start(listen, port);
        return registry;
    }

    public int port() {
        return server.port();
    }

    private void addRoutes(RoutesConfig routes, String root) {
        routes.get(root + "/", context -> answer(context, 200, Map.of()));
        routes.get(root + "/subjects", context -> answer(context, 200, schemas.subjects()));
        routes.post(root + "/subjects/{subject}", this::find);
        routes.get(root + "/subjects/{subject}/versions", this::versions);
        routes.post(root + "/subjects/{subject}/versions", this::register);
        routes.get(root + "/subjects/{subject}/versions/{version}", this::version);
        routes.get(root + "/schemas/types", context -> answer(context, 200, List.of("AVRO")));
        routes.get(root + "/schemas/ids/{id}", this::byId);
        Handler compatibility = context -> answer(context, 200, Map.of("compatibilityLevel", "BACKWARD"));
        routes.get(root + "/config", compatibility);
        routes.get(root + "/config/{subject}", compatibility);
        Handler mode = context -> answer(context, 200, Map.of("mode", "READWRITE"));
        routes.get(root + "/mode", mode);
        routes.get(root + "/mode/{subject}", mode);
    }

    private void byId(Context context) throws IOException {
        String id = context.pathParam("id");
        var schema = schemas.byId(number(id));
        if (schema.isPresent()) {
            answer(context, 200, Map.of("schema", schema.get().toString()));
        } else {
            error(context, NO_SCHEMA, "Schema " + id + " not found");
        }
    }

    private void versions(Context context) throws IOException {
        List<Version> versions = schemas.versions(context.pathParam("subject"));
        if (versions.isEmpty()) {
            noSubject(context);
        } else {
            answer(context, 200, versions.stream().map(Version::version).toList());
        }
    }

    private void version(Context context) throws IOException {
        List<Version> versions = schemas.versions(context.pathParam("subject"));
        String wanted = context.pathParam("version");
        int number = wanted.equals("latest") ? versions.size() : number(wanted);
        if (versions.isEmpty()) {
            noSubject(context);
        } else if (number < 1 || number > versions.size()) {
            error(context, NO_VERSION, "Version " + wanted + " not found");
        } else {
            describe(context, versions.get(number - 1));
        }
    }

    private void find(Context context) throws IOException {
        List<Version> versions = schemas.versions(context.pathParam("subject"));
        if (versions.isEmpty()) {
            noSubject(context);
            return;
        }
        withSchema(context, schema -> {
            for (Version version : versions) {
                if (version.schema().equals(schema)) {
                    describe(context, version);
                    return;
                }
            }
            error(context, NO_SCHEMA, "Schema not found under subject " + context.pathParam("subject"));
        });
    }

    private void register(Context context) throws IOException {
        String subject = context.pathParam("subject");
        withSchema(context, schema -> {
            try {
                answer(context, 200, Map.of("id", schemas.register(subject, schema)));
            } catch (IncompatibleSchemaException e) {
                error(
                        context,
                        409,
                        "Schema is incompatible with the latest of subject " + subject + ": " + e.getMessage());
            }
        });
    }

    private interface WithSchema {
        void accept(Schema schema) throws IOException;
    }

    private static void withSchema(Context context, WithSchema action) throws IOException {
        try {
            JsonNode request = JSON.readTree(context.bodyAsBytes());
            String type = request.path("schemaType").asText("AVRO");
            if (type.equals("AVRO")) {
                action.accept(new Schema.Parser().parse(request.path("schema").asText()));
            } else {
                error(context, INVALID_SCHEMA, "This registry keeps Avro schemas, not " + type);
            }
        } catch (JacksonException | SchemaParseException e) {
            error(context, INVALID_SCHEMA, "Not a valid Avro schema: " + e.getMessage());
        }
    }

    private static void describe(Context context, Version version) throws IOException {
        answer(
                context,
                200,
                Map.of(
                        "subject", version.subject(),
                        "version", version.version(),
                        "id", version.id(),
                        "schema", version.schema().toString()));
    }

    private static void noSubject(Context context) throws IOException {
        error(context, NO_SUBJECT, "Subject " + context.pathParam("subject") + " not found");
    }

    private static void error(Context context, int code, String message) {
        try {
            answer(context, code >= 10_000 ? code / 100 : code, Map.of("error_code", code, "message", message));
        } catch (IOException e) {
            throw new IllegalStateException(e); // a map of an int and a string is always writable
        }
    }

    private static void answer(Context context, int status, Object body) throws IOException {
        context.status(status).contentType(MEDIA_TYPE).result(JSON.writeValueAsBytes(body));
    }

    /** The number, or 0 for what is none; no id or version is 0. */
    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    @Override
    public void close() {
        server.stop();
    }
}
