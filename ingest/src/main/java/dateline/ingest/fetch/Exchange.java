package dateline.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.fetch.BodyReader.Body;
import dateline.ingest.fetch.CheckedNames.ForbiddenAddressException;
import dateline.ingest.fetch.FetchResult.Why;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.CodingErrorAction;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * One request and its answer, no redirects: the HTTP client with everything left out that would be decided without us.
 * Each runs on a virtual thread of its own, so that it ends at its time whatever the server does.
 */
final class Exchange implements AutoCloseable {

    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(10);
    private static final TimeValue IDLE = TimeValue.ofMinutes(1);

    /** What stands in answers without use for us is read up to here, to go on with the connection. */
    private static final int READ_FOR_NOTHING = 8 << 10;

    private final BodyReader bodies;
    private final CloseableHttpClient client;

    Exchange(FetchConfig config, CheckedNames names) {
        this.bodies = new BodyReader(config.wire().maxRatio());
        this.client = HttpClientBuilder.create()
                .setConnectionManager(connections(config, names))
                .setUserAgent(UserAgent.of(config.contact()))
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableConnectionState()
                .evictIdleConnections(IDLE)
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(FetchConfig config, CheckedNames names) {
        var factory = ManagedHttpClientConnectionFactory.builder()
                .http1Config(Http1Config.custom()
                        .setMaxHeaderCount(config.wire().maxHeaders())
                        .setMaxLineLength(config.wire().maxLine())
                        .setMaxEmptyLineCount(10)
                        .build())
                .charCodingConfig(CharCodingConfig.custom()
                        .setCharset(UTF_8)
                        .setMalformedInputAction(CodingErrorAction.REPLACE)
                        .setUnmappableInputAction(CodingErrorAction.REPLACE)
                        .build())
                .build();
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(factory)
                .setDnsResolver(names)
                .setMaxConnTotal(config.maxRequests())
                .setMaxConnPerRoute(1)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(LONGEST_CONNECT))
                        .setSocketTimeout(Timeout.of(LONGEST_CONNECT.multipliedBy(3)))
                        .setValidateAfterInactivity(TimeValue.ZERO_MILLISECONDS) // servers close when they like
                        .build())
                .build();
    }

    /**
     * How to ask.
     *
     * @param validators sent along
     * @param maxBytes of body
     * @param cut whether to leave what is more instead of refusing all of it
     * @param form what to post, form-encoded; empty to get
     */
    record Question(Validators validators, int maxBytes, boolean cut, String form) {

        static Question get(Validators validators, int maxBytes) {
            return new Question(validators, maxBytes, false, "");
        }
    }

    /**
     * Asks.
     *
     * @param patience on the wall
     * @throws IOException if no whole answer came in time
     * @throws RefusedException if the address or the answer is not to be had
     */
    Answer ask(WebUrl url, Question question, Duration patience)
            throws IOException, RefusedException, InterruptedException {
        HttpUriRequestBase request = request(url.uri(), question, patience);
        var target = new HttpHost(url.uri().getScheme(), url.host(), url.port());
        var task = new FutureTask<Answer>(() -> answer(target, request, question));
        Thread.ofVirtual().name("fetch").start(task);
        try {
            return task.get(Math.max(1, patience.toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw new SocketTimeoutException("No whole answer within " + patience.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw sorted(e.getCause());
        } finally {
            task.cancel(true); // closes its socket, if it still waits
            request.cancel();
        }
    }

    private static HttpUriRequestBase request(URI url, Question question, Duration patience) {
        HttpUriRequestBase request = question.form().isEmpty() ? new HttpGet(url) : new HttpPost(url);
        request.setHeader("Accept", "*/*");
        request.setHeader("Accept-Encoding", "gzip, deflate, br");
        if (!question.validators().etag().isEmpty()) {
            request.setHeader("If-None-Match", question.validators().etag());
        }
        if (!question.validators().lastModified().isEmpty()) {
            request.setHeader("If-Modified-Since", question.validators().lastModified());
        }
        if (!question.form().isEmpty()) {
            request.setEntity(
                    new ByteArrayEntity(question.form().getBytes(UTF_8), ContentType.APPLICATION_FORM_URLENCODED));
        }
        request.setConfig(RequestConfig.custom()
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .setConnectionRequestTimeout(Timeout.of(patience))
                .setResponseTimeout(Timeout.of(patience))
                .build());
        return request;
    }

    private Answer answer(HttpHost target, HttpUriRequestBase request, Question question)
            throws IOException, RefusedException {
        ClassicHttpResponse response = client.executeOpen(target, request, null);
        boolean whole = false;
        try {
            Map<String, List<String>> headers = headers(response);
            int status = response.getCode();
            HttpEntity entity = response.getEntity();
            if (entity == null) {
                whole = true;
                return new Answer(status, headers, new byte[0], 0);
            }
            InputStream wire = entity.getContent();
            if (status < 200 || status > 299) {
                whole = wire.readNBytes(READ_FOR_NOTHING).length < READ_FOR_NOTHING;
                return new Answer(status, headers, new byte[0], 0);
            }
            if (!question.cut() && entity.getContentLength() > question.maxBytes()) {
                throw new RefusedException(Why.TOO_LARGE, "The body has " + entity.getContentLength() + " bytes");
            }
            String coding = String.join(",", headers.getOrDefault("content-encoding", List.of()));
            Body body = bodies.read(wire, coding, question.maxBytes(), question.cut());
            whole = body.whole();
            return new Answer(status, headers, body.bytes(), body.wireBytes());
        } finally {
            end(request, response, whole);
        }
    }

    /** Closing reads what is left, which may have no end; so what is left is cut off first. */
    private static void end(HttpUriRequestBase request, ClassicHttpResponse response, boolean whole) {
        if (!whole) {
            request.cancel();
        }
        try {
            response.close();
        } catch (IOException _) {
            // the connection is gone, and all that was wanted of it is here or known to be missing
        }
    }

    private static Map<String, List<String>> headers(ClassicHttpResponse response) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            if (header.getValue() != null && !name.equals("set-cookie")) {
                headers.computeIfAbsent(name, _ -> new ArrayList<>(1)).add(header.getValue());
            }
        }
        headers.replaceAll((_, values) -> List.copyOf(values));
        return Map.copyOf(headers);
    }

    /** Tells what will be the same next time from what may pass. */
    private static IOException sorted(Throwable thrown) throws RefusedException {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case RefusedException refused -> throw refused;
                case ForbiddenAddressException forbidden ->
                    throw new RefusedException(Why.ADDRESS, forbidden.getMessage());
                case MessageConstraintException _ ->
                    throw new RefusedException(Why.TOO_LARGE, "Too many headers, or one too long");
                case org.apache.hc.core5.http.HttpException _ ->
                    throw new RefusedException(Why.MALFORMED, "The answer is no HTTP");
                default -> {} // deeper
            }
        }
        return thrown instanceof IOException wire ? wire : new IOException("Unexpected: " + thrown, thrown);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
