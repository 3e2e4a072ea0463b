package dateline.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dateline.schemas.RejectedException.Reason;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;

/**
 * Client of any registry that speaks the common REST API: {@code POST /subjects/{subject}/versions} and
 * {@code GET /schemas/ids/{id}}.
 *
 * <p>What was answered once is kept for good, since a registry never gives an id to another schema. So a program that
 * has seen the schemas it needs goes on while the registry is away.
 */
public final class HttpSchemaRegistry implements SchemaRegistry, AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(20);
    private static final String MEDIA_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Registration(String subject, Schema schema) {}

    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private final Map<Registration, Integer> ids = new ConcurrentHashMap<>();
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();

    /** @param base where {@code /subjects} and {@code /schemas} are, e.g. {@code http://localhost:8081} */
    public HttpSchemaRegistry(URI base) {
        this.base = base;
    }

    @Override
    public int register(String subject, Schema schema) {
        return ids.computeIfAbsent(new Registration(subject, schema), this::ask);
    }

    private int ask(Registration registration) {
        String body = JsonNodeFactory.instance
                .objectNode()
                .put("schema", registration.schema().toString())
                .toString();
        var request = request("/subjects/" + URLEncoder.encode(registration.subject(), UTF_8) + "/versions")
                .header("Content-Type", MEDIA_TYPE)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() == 409 || answer.statusCode() == 422) {
            throw new IllegalArgumentException("The registry at " + base + " refuses the schema for subject "
                    + registration.subject() + ": " + answer.body());
        }
        int id = json(answer).path("id").asInt(0);
        if (id <= 0) {
            throw new RegistryUnavailableException(
                    "The registry at " + base + " gave no id for subject " + registration.subject() + ": "
                            + answer.body(),
                    null);
        }
        return id;
    }

    @Override
    public Schema byId(int id) {
        return schemas.computeIfAbsent(id, this::fetch);
    }

    private Schema fetch(int id) {
        HttpResponse<String> answer = send(request("/schemas/ids/" + id).GET().build());
        if (answer.statusCode() == 404) {
            throw new RejectedException(
                    Reason.UNKNOWN_SCHEMA, "The registry at " + base + " knows no schema with id " + id);
        }
        String text = json(answer).path("schema").asText();
        try {
            return new Schema.Parser().parse(text);
        } catch (SchemaParseException e) {
            throw new RejectedException(Reason.UNKNOWN_SCHEMA, "Schema " + id + " is not an Avro schema", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        String root = base.toString();
        String joined = root.endsWith("/") ? root.substring(0, root.length() - 1) + path : root + path;
        return HttpRequest.newBuilder(URI.create(joined))
                .timeout(ANSWER_TIMEOUT)
                .header("Accept", MEDIA_TYPE + ", application/json");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 500) {
                throw new RegistryUnavailableException(
                        "The registry at " + base + " answers " + answer.statusCode() + ": " + answer.body(), null);
            }
            return answer;
        } catch (IOException e) {
            throw new RegistryUnavailableException("No answer from the registry at " + base + " (--registry): " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("Interrupted while asking the registry at " + base, e);
        }
    }

    private JsonNode json(HttpResponse<String> answer) {
        try {
            if (answer.statusCode() / 100 == 2) {
                return JSON.readTree(answer.body());
            }
        } catch (IOException e) {
            throw new RegistryUnavailableException("What answers at " + base + " is no registry", e);
        }
        throw new RegistryUnavailableException(
                "The registry at " + base + " answers " + answer.statusCode() + ": " + answer.body(), null);
    }

    @Override
    public void close() {
        http.close();
    }
}
