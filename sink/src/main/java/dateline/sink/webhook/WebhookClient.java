package dateline.sink.webhook;

import dateline.program.ProgramVersion;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;

/** Posts, and looks at nothing of the answer but its status; asks, and reads the start of the answer. Follows no redirect and keeps no cookie. Thread-safe. */
public final class WebhookClient implements AutoCloseable {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout ANSWER = Timeout.ofSeconds(10);

    /** All of a request, also against who answers a byte at a time. */
    private static final long WHOLE_SECONDS = 20;

    /** So many at once to one host; the others wait for their turn. */
    private static final int MOST_A_HOST = 4;

    private static final int MOST = 64;
    private static final Timeout TURN = Timeout.ofSeconds(60);

    private final CloseableHttpClient client;
    private final Clock clock;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-watch").daemon().factory());

    /** @param allowPrivate whether addresses that are not on the public internet may be asked */
    public WebhookClient(boolean allowPrivate, Clock clock) {
        this.clock = clock;
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicResolver(allowPrivate))
                        .setMaxConnPerRoute(MOST_A_HOST)
                        .setMaxConnTotal(MOST)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(ANSWER)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(ANSWER)
                        .setConnectionRequestTimeout(TURN)
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Dateline/" + ProgramVersion.number())
                .build();
    }

    /**
     * Posts an alert once and returns the status.
     *
     * @param alertId tells a receiver what it has had
     * @throws PublicResolver.PrivateAddressException if the address is not public
     * @throws IOException if there is no answer
     */
    int post(URI url, String alertId, byte[] json, String secret) throws IOException {
        long timestamp = clock.instant().getEpochSecond();
        return post(
                url,
                Map.of(
                        "Dateline-Alert",
                        alertId,
                        "Dateline-Timestamp",
                        Long.toString(timestamp),
                        "Dateline-Signature",
                        Signature.of(secret, timestamp, json)),
                ContentType.APPLICATION_JSON.toString(),
                json);
    }

    /**
     * Posts once and returns the status.
     *
     * @throws PublicResolver.PrivateAddressException if the address is not public
     * @throws IOException if there is no answer
     */
    public int post(URI url, Map<String, String> headers, String contentType, byte[] body) throws IOException {
        var request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.parse(contentType)));
        return execute(request, response -> {
            int status = response.getCode();
            response.close(); // with its connection, unread: a body without end is nobody's
            return status;
        });
    }

    /**
     * Asks once and returns the body of an answer 2xx as far as it is wanted; empty for any other.
     *
     * @throws PublicResolver.PrivateAddressException if the address is not public
     * @throws IOException if there is no answer
     */
    public Optional<byte[]> get(URI url, int mostBytes) throws IOException {
        return execute(new HttpGet(url), response -> {
            boolean good = response.getCode() >= 200 && response.getCode() < 300;
            byte[] body = good && response.getEntity() != null
                    ? response.getEntity().getContent().readNBytes(mostBytes)
                    : new byte[0];
            response.close();
            return good ? Optional.of(body) : Optional.empty();
        });
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ClassicHttpResponse response) throws IOException;
    }

    private <T> T execute(HttpUriRequestBase request, Reading<T> reading) throws IOException {
        try {
            var limit = watch.schedule(request::cancel, WHOLE_SECONDS + TURN.toSeconds(), TimeUnit.SECONDS);
            try {
                return client.execute(request, reading::of);
            } finally {
                limit.cancel(false);
            }
        } catch (IllegalStateException | RejectedExecutionException e) {
            throw new IOException("Closed meanwhile", e); // a wait that was cut off is said so, too
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
