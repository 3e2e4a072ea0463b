package dateline.sink.backend;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.DefaultHostnameVerifier;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.ResponseException;

/**
 * Requests to OpenSearch as JSON, over its own client's connections.
 *
 * <p>JSON and not the client's builders, because documents are bytes already, and because a query that reads like
 * the reference can be tried as it stands.
 */
final class OpenSearchHttp implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Timeout CONNECT_TIMEOUT = Timeout.ofSeconds(5);

    /** A bulk on a busy node takes seconds; what takes longer than this is lost and is asked again. */
    private static final Timeout RESPONSE_TIMEOUT = Timeout.ofSeconds(30);

    /** What was answered. */
    record Answer(int status, JsonNode body) {

        boolean isOk() {
            return status >= 200 && status < 300;
        }

        /** E.g. {@code index_not_found_exception}; empty if none is named. */
        String errorType() {
            return body.path("error").path("type").asText("");
        }

        String errorReason() {
            JsonNode error = body.path("error");
            return error.path("reason").asText(error.asText(""));
        }
    }

    private final OpenSearchTransport transport;
    private final OpenSearchGenericClient client;
    private final String shown;

    /**
     * Opens no connection yet.
     *
     * @throws IllegalArgumentException if this is not an http or https URL with a host, or a setting cannot be used
     */
    OpenSearchHttp(URI url, OpenSearchSecurity security) {
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (!http || url.getHost() == null) {
            throw new IllegalArgumentException("--opensearch must be a URL such as http://localhost:9200");
        }
        this.shown = url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
        var builder = ApacheHttpClient5TransportBuilder.builder(
                        new HttpHost(url.getScheme(), url.getHost(), url.getPort()))
                .setMapper(new JacksonJsonpMapper())
                .setDefaultHeaders(credentials(security.userInfo().orElse(url.getUserInfo())))
                .setRequestConfigCallback(config ->
                        config.setResponseTimeout(RESPONSE_TIMEOUT).setConnectionRequestTimeout(RESPONSE_TIMEOUT))
                .setHttpClientConfigCallback(config -> config.setConnectionManager(connections(security.tls()))
                        .disableAutomaticRetries()); // whoever asks knows whether to ask again
        if (url.getPath() != null && url.getPath().length() > 1) {
            builder.setPathPrefix(url.getPath());
        }
        this.transport = builder.build();
        this.client = new OpenSearchGenericClient(transport);
    }

    /** As the transport makes them, but secured by what the settings say; by itself it does not verify host names. */
    private static PoolingAsyncClientConnectionManager connections(SSLContext tls) {
        return PoolingAsyncClientConnectionManagerBuilder.create()
                .setTlsStrategy(ClientTlsStrategyBuilder.create()
                        .setSslContext(tls)
                        .setHostVerificationPolicy(HostnameVerificationPolicy.BOTH)
                        .setHostnameVerifier(new DefaultHostnameVerifier())
                        .buildAsync())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT_TIMEOUT)
                        .build())
                .build();
    }

    private static Header[] credentials(String user) {
        return user == null
                ? new Header[0]
                : new Header[] {
                    new BasicHeader(
                            "Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8)))
                };
    }

    /** Where it is, without user and password. */
    String shown() {
        return shown;
    }

    /** @throws BackendUnavailableException if there is no answer, or none that is JSON */
    Answer get(String path, Map<String, String> parameters) {
        return send(Requests.builder()
                .method("GET")
                .endpoint(path)
                .query(parameters)
                .build());
    }

    /** @throws BackendUnavailableException if there is no answer, or none that is JSON */
    Answer send(String method, String path, Map<String, String> parameters, JsonNode body) {
        return send(method, path, parameters, bytes(body), "application/json");
    }

    /** @throws BackendUnavailableException if there is no answer, or none that is JSON */
    Answer send(String method, String path, Map<String, String> parameters, byte[] body, String contentType) {
        return send(Requests.builder()
                .method(method)
                .endpoint(path)
                .query(parameters)
                .body(Body.from(body, contentType))
                .build());
    }

    private Answer send(Request request) {
        try (Response response = client.execute(request)) {
            return new Answer(response.getStatus(), json(response));
        } catch (ResponseException e) {
            return new Answer(e.status(), MissingNode.getInstance()); // how the client tells of 502, 503 and 504
        } catch (IOException e) {
            boolean timedOut = e instanceof SocketTimeoutException || e.getCause() instanceof TimeoutException;
            throw new BackendUnavailableException("No answer from OpenSearch at " + shown + ": " + e, timedOut, e);
        } catch (RuntimeException e) {
            // How the client tells of what is no I/O: interrupted, cancelled, closed.
            if (e.getCause() instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw new BackendUnavailableException("No answer from OpenSearch at " + shown + ": " + e, false, e);
        }
    }

    private static JsonNode json(Response response) throws IOException {
        try (Body body = response.getBody().orElse(null)) {
            return body == null ? MissingNode.getInstance() : JSON.readTree(body.body());
        } catch (JsonProcessingException e) {
            if (response.getStatus() >= 400) {
                return MissingNode.getInstance(); // a proxy's own page; the status says enough
            }
            throw e;
        }
    }

    static byte[] bytes(JsonNode node) {
        try {
            return JSON.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
