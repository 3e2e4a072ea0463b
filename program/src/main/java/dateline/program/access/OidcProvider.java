package dateline.program.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dateline.program.access.AccessConfig.ProviderConfig;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Duration;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An identity provider and its tokens: signed by a key it publishes, issued by it, made for us, and not expired (OpenID
 * Connect Core 1.0, section 3.1.3.7; RFC 7519). Keys are kept and fetched anew when one is not known. The provider is
 * asked for nothing before the first token comes.
 */
final class OidcProvider implements Verifier {

    private static final Logger log = LoggerFactory.getLogger(OidcProvider.class);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What providers sign with by public keys; "none" and shared secrets are not among them. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /** What it says of itself. */
    private record Endpoints(URI authorization, URI token, DefaultJWTProcessor<SecurityContext> processor) {}

    private final ProviderConfig config;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private Endpoints endpoints;

    OidcProvider(ProviderConfig config) {
        this.config = config;
    }

    @Override
    public Optional<Caller> verify(String credential) {
        if (credential.chars().filter(c -> c == '.').count() != 2) {
            return Optional.empty(); // one of our own tokens, or nothing
        }
        try {
            return Optional.of(caller(claims(credential)));
        } catch (ParseException | BadJOSEException _) {
            return Optional.empty();
        } catch (JOSEException | IOException e) {
            log.warn("Cannot ask the identity provider {}: {}", config.issuer(), e.toString());
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /**
     * The claims of a token that holds.
     *
     * @throws BadJOSEException if it does not hold
     */
    JWTClaimsSet claims(String token)
            throws ParseException, BadJOSEException, JOSEException, IOException, InterruptedException {
        return endpoints().processor().process(token, null);
    }

    private Caller caller(JWTClaimsSet claims) throws ParseException {
        String name = claims.getStringClaim("preferred_username");
        return new Caller(
                name == null || name.isBlank() ? claims.getSubject() : name, mayWrite(claims) ? Role.WRITE : Role.READ);
    }

    private boolean mayWrite(JWTClaimsSet claims) {
        int equals = config.writers().indexOf('=');
        if (equals < 0) {
            return false;
        }
        Object claim = claims.getClaim(config.writers().substring(0, equals));
        String wanted = config.writers().substring(equals + 1);
        return claim instanceof Collection<?> values ? values.contains(wanted) : wanted.equals(claim);
    }

    /** Where people are sent to sign in. */
    URI authorizationEndpoint() throws IOException, InterruptedException {
        return endpoints().authorization();
    }

    /**
     * Trades the code a browser came back with for the token that says who it is.
     *
     * @throws IOException if the provider does not answer, or refuses; the message says why
     */
    String idToken(String form) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(endpoints().token())
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        JsonNode answer = json(request);
        String token = answer.path("id_token").asText("");
        if (token.isEmpty()) {
            throw new IOException(
                    "it answered without a token: " + answer.path("error").asText("no error named"));
        }
        return token;
    }

    private synchronized Endpoints endpoints() throws IOException, InterruptedException {
        if (endpoints == null) {
            String issuer = config.issuer().toString();
            var address = URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration");
            JsonNode said =
                    json(HttpRequest.newBuilder(address).timeout(PATIENCE).build());
            if (!said.path("issuer").asText("").equals(issuer)) { // OpenID Connect Discovery 1.0, section 4.3
                throw new IOException("it calls itself '" + said.path("issuer").asText("") + "'");
            }
            endpoints = new Endpoints(
                    endpoint(said, "authorization_endpoint"),
                    endpoint(said, "token_endpoint"),
                    processor(endpoint(said, "jwks_uri")));
        }
        return endpoints;
    }

    private static URI endpoint(JsonNode said, String name) throws IOException {
        try {
            return URI.create(Objects.requireNonNull(said.path(name).textValue()));
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new IOException("it names no " + name, e);
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor(URI keys) throws IOException {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        var source = JWKSourceBuilder.<SecurityContext>create(keys.toURL()).build();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, source));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                config.clientId(),
                new JWTClaimsSet.Builder().issuer(config.issuer().toString()).build(),
                Set.of("sub", "exp", "iat")));
        return processor;
    }

    private JsonNode json(HttpRequest request) throws IOException, InterruptedException {
        var answer = http.send(request, BodyHandlers.ofByteArray());
        JsonNode body;
        try {
            body = JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new IOException("it answered " + answer.statusCode() + " and no JSON", e);
        }
        if (answer.statusCode() != 200) {
            throw new IOException("it answered " + answer.statusCode() + " "
                    + body.path("error").asText(""));
        }
        return body;
    }

    ProviderConfig config() {
        return config;
    }
}
