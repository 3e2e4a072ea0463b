package dateline.program.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dateline.program.ProgramServer;
import dateline.program.access.AccessConfig.ProviderConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a small identity provider of its own, which signs with a real key and checks the proof of PKCE. */
class OidcLoginTest {

    private static final RSAKey KEY = newKey("1");

    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServer provider;
    private String issuer;
    private ProgramServer server;
    private Map<String, String> asked = Map.of();
    private String said = "";

    @BeforeEach
    void startsBoth() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer = "http://127.0.0.1:" + provider.getAddress().getPort();
        provider.createContext(
                "/.well-known/openid-configuration",
                exchange -> answer(exchange, """
                {"issuer": "I", "authorization_endpoint": "I/authorize", "token_endpoint": "I/token", "jwks_uri": "I/keys"}
                """.replace("I", issuer).replace(issuer + "\":", "I\":")));
        provider.createContext("/keys", exchange -> answer(exchange, new JWKSet(KEY.toPublicJWK()).toString()));
        provider.createContext("/token", this::giveToken);
        provider.start();
        var config = new AccessConfig(
                true,
                null,
                new ProviderConfig(URI.create(issuer), "dateline", "secret", "groups=editors"),
                URI.create("http://localhost:9"),
                50);
        var access = Access.of(config, Set.of());
        server = ProgramServer.start(
                "127.0.0.1", 0, 10_000, new PrometheusMeterRegistry(PrometheusConfig.DEFAULT), () -> "", routes -> {
                    access.addTo(routes);
                    routes.get("/wire", context -> context.result("news"));
                    routes.post("/api/searches", context -> context.result("stored"));
                });
    }

    @AfterEach
    void stopsBoth() {
        server.close();
        provider.stop(0);
        http.close();
    }

    @Test
    void signsInAtTheProviderAndComesBack() throws Exception {
        var sent = get("/login?to=%2Fwire");
        URI there = URI.create(sent.headers().firstValue("Location").orElseThrow());
        asked = form(there.getRawQuery());
        assertThat(there.toString()).startsWith(issuer + "/authorize?");
        assertThat(asked).containsEntry("redirect_uri", "http://localhost:9/login/back");
        said = token(claims().claim("nonce", asked.get("nonce")).claim("groups", List.of("editors")));

        var back = get("/login/back?code=c0de&state=" + asked.get("state"), cookie(sent, "dateline-login"));

        assertThat(back.statusCode()).as(back.body()).isEqualTo(303);
        assertThat(back.headers().firstValue("Location")).hasValue("/wire");
        assertThat(get("/wire", cookie(back, "dateline")).body()).isEqualTo("news");
        assertThat(post("/api/searches", cookie(back, "dateline")).statusCode()).isEqualTo(200);
    }

    @Test
    void letsWhoIsNoWriterOnlyRead() throws Exception {
        String token = token(claims().claim("groups", List.of("interns")));

        assertThat(get("/wire", "dateline=" + token).statusCode()).isEqualTo(200);
        assertThat(post("/api/searches", "dateline=" + token).statusCode()).isEqualTo(403);
    }

    @Test
    void refusesAnAnswerToASignInBegunElsewhere() throws Exception {
        var sent = get("/login");
        asked = form(
                URI.create(sent.headers().firstValue("Location").orElseThrow()).getRawQuery());
        said = token(claims().claim("nonce", "another"));

        assertThat(get("/login/back?code=c0de&state=forged", cookie(sent, "dateline-login"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(get("/login/back?code=c0de&state=" + asked.get("state")).statusCode())
                .isEqualTo(400);
        assertThat(get("/login/back?code=c0de&state=" + asked.get("state"), cookie(sent, "dateline-login"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void refusesTokensThatDoNotHold() throws Exception {
        var shared = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims().build());
        shared.sign(new MACSigner(KEY.toPublicJWK().toString().getBytes(StandardCharsets.UTF_8)));
        List<String> tokens = List.of(
                token(claims().issuer("http://elsewhere.example")),
                token(claims().audience("another")),
                token(claims().expirationTime(Date.from(Instant.now().minusSeconds(3_600)))),
                signed(claims().build(), newKey("1")),
                signed(claims().build(), newKey("2")),
                new PlainJWT(claims().build()).serialize(),
                shared.serialize(),
                "a.b.c");

        for (String token : tokens) {
            assertThat(get("/wire", "dateline=" + token).statusCode()).as(token).isEqualTo(401);
        }
    }

    private void giveToken(HttpExchange exchange) throws IOException {
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        boolean proven = form.get("client_secret").equals("secret")
                && asked.get("code_challenge").equals(challenge(form.get("code_verifier")));
        answer(exchange, proven ? "{\"id_token\": \"" + said + "\"}" : "{\"error\": \"invalid_grant\"}");
    }

    private static String challenge(String proof) throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(proof.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("dateline")
                .subject("42")
                .claim("preferred_username", "ann")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(600)));
    }

    private static String token(JWTClaimsSet.Builder claims) throws JOSEException {
        return signed(claims.build(), KEY);
    }

    private static String signed(JWTClaimsSet claims, RSAKey key) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static Map<String, String> form(String text) {
        return Arrays.stream(text.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        return http.send(request(path).header("Cookie", cookie).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String cookie) throws Exception {
        return http.send(
                request(path)
                        .header("Cookie", cookie)
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }
}
