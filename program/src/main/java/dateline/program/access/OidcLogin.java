package dateline.program.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import dateline.program.ProgramServer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs in at an identity provider by the authorization code flow with PKCE (OpenID Connect Core 1.0, section 3.1; RFC
 * 7636). What has to be remembered meanwhile waits in a cookie of ten minutes, so that any instance can take the answer.
 */
final class OidcLogin implements Login {

    private static final Logger log = LoggerFactory.getLogger(OidcLogin.class);

    private static final String BACK = PATH + "/back";
    private static final String PENDING = "dateline-login";
    private static final int MINUTES_10 = (int) Duration.ofMinutes(10).toSeconds();

    private final OidcProvider provider;
    private final AccessConfig config;

    OidcLogin(OidcProvider provider, AccessConfig config) {
        this.provider = provider;
        this.config = config;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::send);
        routes.get(BACK, this::takeBack);
        routes.post(PATH + "/out", context -> {
            Login.cookie(context, config, COOKIE, "", 0);
            context.redirect("/");
        });
    }

    private void send(Context context) throws InterruptedException {
        String state = TokenFile.newToken();
        String nonce = TokenFile.newToken();
        String proof = TokenFile.newToken(); // 43 letters, as RFC 7636, section 4.1 wants at least
        String to = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Login.target(context.queryParam("to")).getBytes(StandardCharsets.UTF_8));
        try {
            String query = form(Map.of(
                    "response_type",
                    "code",
                    "scope",
                    "openid profile",
                    "client_id",
                    provider.config().clientId(),
                    "redirect_uri",
                    redirectUrl(),
                    "state",
                    state,
                    "nonce",
                    nonce,
                    "code_challenge",
                    challenge(proof),
                    "code_challenge_method",
                    "S256"));
            String start = provider.authorizationEndpoint().toString();
            Login.cookie(context, config, PENDING, String.join(".", state, nonce, proof, to), MINUTES_10);
            context.redirect(start + (start.contains("?") ? "&" : "?") + query);
        } catch (IOException e) {
            away(context, e);
        }
    }

    private void takeBack(Context context) throws InterruptedException {
        String cookie = context.cookie(PENDING);
        String[] pending = cookie == null ? new String[0] : cookie.split("\\.", -1);
        String code = context.queryParam("code");
        String state = context.queryParam("state");
        if (pending.length != 4 || code == null || state == null || !same(state, pending[0])) {
            ProgramServer.error(
                    context, 400, "This sign-in was not begun here, or more than ten minutes ago; try again");
            return;
        }
        Login.cookie(context, config, PENDING, "", 0);
        try {
            String token = provider.idToken(form(exchange(code, pending[2])));
            JWTClaimsSet claims = provider.claims(token);
            if (!same(String.valueOf(claims.getClaim("nonce")), pending[1])) {
                throw new BadJOSEException("the token answers another sign-in");
            }
            long left = Duration.between(
                            Instant.now(), claims.getExpirationTime().toInstant())
                    .toSeconds();
            Login.cookie(context, config, COOKIE, token, (int)
                    Math.clamp(left, 1, Duration.ofDays(1).toSeconds()));
            String to = new String(Base64.getUrlDecoder().decode(pending[3]), StandardCharsets.UTF_8);
            context.redirect(Login.target(to), HttpStatus.SEE_OTHER);
        } catch (IOException | JOSEException e) {
            away(context, e);
        } catch (BadJOSEException | ParseException | IllegalArgumentException e) {
            log.warn("A sign-in did not hold: {}", e.getMessage());
            ProgramServer.error(context, 401, "The identity provider's answer does not hold; try again");
        }
    }

    private Map<String, String> exchange(String code, String proof) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "grant_type",
                "authorization_code",
                "code",
                code,
                "redirect_uri",
                redirectUrl(),
                "client_id",
                provider.config().clientId(),
                "code_verifier",
                proof));
        if (provider.config().clientSecret() != null) {
            form.put("client_secret", provider.config().clientSecret());
        }
        return form;
    }

    private String redirectUrl() {
        return config.publicUrl().toString().replaceFirst("/$", "") + BACK;
    }

    private static void away(Context context, Exception e) {
        log.warn("Cannot sign anybody in: {}", e.toString());
        ProgramServer.error(context, 502, "The identity provider cannot be asked now; try again");
    }

    private static String challenge(String proof) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256").digest(proof.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
