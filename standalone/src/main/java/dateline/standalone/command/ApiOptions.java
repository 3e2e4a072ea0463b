package dateline.standalone.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Where the sink program answers searches, and how it is asked. */
public final class ApiOptions {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(
            names = "--api",
            paramLabel = "URL",
            defaultValue = "${env:DATELINE_API:-http://localhost:8080}",
            description = "Where the sink program listens.")
    private URI api = URI.create("http://localhost:8080");

    @Option(
            names = "--api-token",
            paramLabel = "TOKEN",
            defaultValue = "${env:DATELINE_API_TOKEN:-}",
            showDefaultValue = Visibility.NEVER,
            description =
                    "Token to show there, if it asks for one; better said by DATELINE_API_TOKEN, since others see what"
                            + " programs are started with.")
    private String token = "";

    private HttpClient http;

    public ApiOptions() {}

    /** The same, said by another program instead of a user. */
    ApiOptions(URI api) {
        this.api = api;
    }

    URI url() {
        return api;
    }

    /**
     * Asks, and returns what was answered.
     *
     * @param path below the API's address, e.g. {@code /api/search}
     * @param parameters those with an empty value are left out
     * @throws IllegalStateException if nobody answers, or the answer is an error; the message is for the user
     */
    JsonNode get(String path, Map<String, String> parameters) throws InterruptedException {
        String query = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return answered(send("GET", path + (query.isEmpty() ? "" : "?" + query), HttpRequest.BodyPublishers.noBody()));
    }

    /**
     * Posts JSON, and returns what was answered.
     *
     * @param path below the API's address, with its parameters
     * @throws IllegalStateException if nobody answers, or the answer is an error; the message is for the user
     */
    JsonNode post(String path, JsonNode json) throws InterruptedException {
        return answered(send("POST", path, HttpRequest.BodyPublishers.ofString(json.toString())));
    }

    /**
     * Removes something.
     *
     * @throws IllegalStateException if nobody answers, or the answer is an error; the message is for the user
     */
    void delete(String path) throws InterruptedException {
        JsonNode _ = answered(send("DELETE", path, HttpRequest.BodyPublishers.noBody()));
    }

    /** Lines of a stream as they come, until it ends. */
    Stream<String> lines(String path, String lastEventId) throws InterruptedException {
        HttpRequest.Builder request = request(path).header("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) {
            request.header("Last-Event-ID", lastEventId);
        }
        try {
            HttpResponse<Stream<String>> answer = http().send(request.build(), HttpResponse.BodyHandlers.ofLines());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answered(answer.body().collect(Collectors.joining()), answer));
            }
            return answer.body();
        } catch (IOException e) {
            throw nobody(e);
        }
    }

    private String answered(String body, HttpResponse<?> answer) {
        return json(body.getBytes(UTF_8)).path("error").asText("The search program answers " + answer.statusCode());
    }

    private JsonNode answered(HttpResponse<byte[]> answer) {
        if (answer.statusCode() == 204) {
            return JSON.createObjectNode();
        }
        JsonNode body = json(answer.body());
        if (answer.statusCode() != 200 && answer.statusCode() != 201) {
            throw new IllegalStateException(
                    body.path("error").asText("The search program answers " + answer.statusCode()));
        }
        return body;
    }

    private IllegalStateException nobody(IOException e) {
        return new IllegalStateException(
                "Nobody answers at " + api + " (--api). Is it running? Start it with: dateline up", e);
    }

    private String withoutSlash() {
        return api.toString().replaceFirst("/+$", "");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(withoutSlash() + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(String method, String path, HttpRequest.BodyPublisher body)
            throws InterruptedException {
        try {
            HttpRequest.Builder request = request(path)
                    .timeout(TIMEOUT)
                    .header("Content-Type", "application/json")
                    .method(method, body);
            return http().send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw nobody(e);
        }
    }

    /** Made when first asked: every command has these options, and most ask nothing. */
    private HttpClient http() {
        if (http == null) {
            http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
        }
        return http;
    }

    private JsonNode json(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException("What answers at " + api + " (--api) is not Dateline", e);
        }
    }
}
