package dateline.program.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dateline.program.ProgramServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    private static final String READER = TokenFile.newToken();
    private static final String WRITER = TokenFile.newToken();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> audited = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path folder;

    private Path tokens;
    private ProgramServer server;

    @BeforeEach
    void writesTokens() throws IOException {
        tokens = folder.resolve("tokens");
        Files.write(
                tokens,
                List.of(
                        "# who may",
                        TokenFile.line("ann", "read", READER),
                        TokenFile.line("ben", "write", WRITER) + " # desk"));
    }

    @AfterEach
    void stops() {
        if (server != null) {
            server.close();
        }
        http.close();
    }

    @Test
    void letsEverybodyInOnLoopbackUnlessToldOtherwise() throws Exception {
        start(AccessConfig.LOOPBACK);

        assertThat(get("/api/search").statusCode()).isEqualTo(200);
        assertThat(post("/api/searches").statusCode()).isEqualTo(200);
        assertThat(audited).singleElement().asString().startsWith("200 POST /api/searches by anybody from 127.0.0.1");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /api/search,           '',     401",
        "GET,  /api/search,           nobody, 401",
        "GET,  /api/search,           reader, 200",
        "GET,  /api/search,           writer, 200",
        "GET,  /metrics,              '',     401",
        "GET,  /healthz,              '',     200",
        "POST, /api/searches,         '',     401",
        "POST, /api/searches,         reader, 403",
        "POST, /api/searches,         writer, 200",
        "POST, /api/searches/dry-run, reader, 200",
    })
    void asksForATokenAndItsRole(String method, String path, String who, int status) throws Exception {
        start(withTokens());
        String token = Map.of("reader", READER, "writer", WRITER).getOrDefault(who, who);

        var answer =
                send(request(path).method(method, BodyPublishers.noBody()).header("Authorization", "Bearer " + token));

        assertThat(answer.statusCode()).isEqualTo(status);
        if (status == 401) {
            assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer realm=\"dateline\"");
            assertThat(answer.body()).contains("dateline access");
        }
    }

    @Test
    void writesOneAuditLineForEachRequestThatChangesSomething() throws Exception {
        start(withTokens());

        send(request("/api/searches").POST(BodyPublishers.noBody()).header("Authorization", "Bearer " + WRITER));
        send(request("/api/searches").POST(BodyPublishers.noBody()).header("Authorization", "Bearer " + READER));
        send(request("/api/searches").POST(BodyPublishers.noBody()));
        send(request("/api/search").header("Authorization", "Bearer " + READER));

        assertThat(audited)
                .containsExactly(
                        "200 POST /api/searches by ben from 127.0.0.1",
                        "403 POST /api/searches by ann from 127.0.0.1",
                        "401 POST /api/searches by nobody known from 127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://elsewhere.example", "null", "http://127.0.0.1.elsewhere.example", "https://localhost"})
    void refusesWhatAPageOfAnotherSiteSends(String origin) throws Exception {
        start(AccessConfig.LOOPBACK);

        var answer = send(request("/api/searches").POST(BodyPublishers.noBody()).header("Origin", origin));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Pages of other sites");
        assertThat(audited).singleElement().asString().startsWith("403 POST");
    }

    @Test
    void takesWhatItsOwnPageSends() throws Exception {
        start(AccessConfig.LOOPBACK);

        var answer = send(request("/api/searches")
                .POST(BodyPublishers.noBody())
                .header("Origin", "http://127.0.0.1:" + server.port()));

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"localhost, 200", "127.0.0.1:8080, 200", "[::1]:8080, 200", "rebound.example, 403"})
    void answersOnLoopbackOnlyToNamesOfThisMachine(String host, int status) throws Exception {
        start(AccessConfig.LOOPBACK);

        assertThat(rawGet("/api/search", host)).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void sendsABrowserToSignInAndBack() throws Exception {
        start(withTokens());

        var sent = send(request("/stories?q=a%20b").header("Accept", "text/html"));
        assertThat(sent.statusCode()).isEqualTo(302);
        String login = sent.headers().firstValue("Location").orElseThrow();
        assertThat(login).endsWith("/login?to=%2Fstories%3Fq%3Da%2520b");

        var signedIn = signIn("/login?to=%2Fstories%3Fq%3Da%2520b", READER);
        assertThat(signedIn.statusCode()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location")).hasValue("/stories?q=a%20b");
        String cookie = signedIn.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");

        var page = send(request("/api/search").header("Cookie", cookie.replaceFirst(";.*", "")));
        assertThat(page.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesATokenNobodyHasAtTheSignInPage() throws Exception {
        start(withTokens());

        var answer = signIn("/login", "guess");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)"
            })
    void leadsFromSigningInToNoOtherSite(String to) throws Exception {
        start(withTokens());

        var answer = signIn("/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8), READER);

        assertThat(answer.headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void tellsWhoAsksTooOftenWhenToComeBack() throws Exception {
        start(new AccessConfig(true, tokens, null, null, 1));

        int last = 0;
        for (int i = 0; i < 5; i++) {
            last = send(request("/api/search").header("Authorization", "Bearer " + READER))
                    .statusCode();
        }
        var other = send(request("/api/search").header("Authorization", "Bearer " + WRITER));

        assertThat(last).isEqualTo(429);
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void letsNobodyGuessTokensWithoutEnd() throws Exception {
        start(new AccessConfig(true, tokens, null, null, 1));

        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            statuses.add(signIn("/login", "guess" + i).statusCode());
        }

        assertThat(statuses).startsWith(401).contains(429);
    }

    @Test
    void forgetsATokenSoonAfterItsLineIsGone() throws IOException {
        var file = new TokenFile(tokens, Duration.ZERO);
        assertThat(file.verify(READER)).hasValue(new Caller("ann", Role.READ));

        Files.writeString(tokens, "# nobody\n");
        Files.setLastModifiedTime(tokens, FileTime.fromMillis(1_000));

        assertThat(file.verify(READER)).isEmpty();
    }

    @Test
    void goesOnWithTheKnownTokensWhenTheFileBreaks() throws IOException {
        var file = new TokenFile(tokens, Duration.ZERO);

        Files.writeString(tokens, "ann read\n");
        Files.setLastModifiedTime(tokens, FileTime.fromMillis(1_000));

        assertThat(file.verify(READER)).isPresent();
    }

    @Test
    void namesTheLineOfATokenFileThatIsWrong() throws IOException {
        Files.writeString(tokens, "# first\nann reads 12\n");

        assertThatThrownBy(() -> new TokenFile(tokens)).hasMessageContaining("Line 2 of --tokens");
    }

    private AccessConfig withTokens() {
        return new AccessConfig(true, tokens, null, null, 50);
    }

    @Test
    void leavesOneFolderOpenToAnybody() throws Exception {
        start(withTokens());

        assertThat(get("/called/123").body()).isEqualTo("called");
        assertThat(rawGet("/called/123", "proxied.example")).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/called",
                "/called/../api/search",
                "/called/%2e%2e/api/search",
                "/called/..;/api/search",
                "/called/..%2fapi/search",
                "/called//../api/search",
                "//called/../api/search",
                "/called/\\..\\api/search"
            })
    void nothingElseIsReachedThroughTheOpenFolder(String path) throws Exception {
        start(withTokens());

        assertThat(rawGet(path, "127.0.0.1")).doesNotStartWith("HTTP/1.1 200").doesNotContain("\r\n\r\nfound");
    }

    private void start(AccessConfig config) {
        var access =
                Access.of(config, Set.of("/api/searches/dry-run"), audited::add).leavingOpen("/called/");
        server = ProgramServer.start(
                "127.0.0.1", 0, 10_000, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), () -> "", routes -> {
                    access.addTo(routes);
                    for (String path : List.of("/api/search", "/stories")) {
                        routes.get(path, context -> context.result("found"));
                    }
                    routes.get("/called/{token}", context -> context.result("called"));
                    for (String path : List.of("/api/searches", "/api/searches/dry-run")) {
                        routes.post(path, context -> context.result("stored"));
                    }
                });
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpResponse<String> post(String path) throws Exception {
        return send(request(path).POST(BodyPublishers.noBody()));
    }

    private HttpResponse<String> signIn(String path, String token) throws Exception {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("token=" + token)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** The JDK's client lets nobody choose the Host it asks for. */
    private String rawGet(String path, String host) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
