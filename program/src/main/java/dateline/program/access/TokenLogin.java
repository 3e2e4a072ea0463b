package dateline.program.access;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A page with one field for a token. */
final class TokenLogin implements Login {

    private static final int DAYS_30 = (int) Duration.ofDays(30).toSeconds();

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Sign in · Dateline</title></head>
            <body><main><h1>Dateline</h1>%s
            <form method="post" action="/login?to=%s">
            <p><label>Token <input type="password" name="token" autocomplete="current-password" required autofocus></label>
            <button>Sign in</button></p></form>
            <p>Whoever runs this makes one with <code>dateline access</code>.</p></main></body></html>
            """;

    private final List<Verifier> verifiers;
    private final AccessConfig config;

    TokenLogin(List<Verifier> verifiers, AccessConfig config) {
        this.verifiers = verifiers;
        this.config = config;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, context -> page(context, 200, ""));
        routes.post(PATH, this::signIn);
        routes.post("/login/out", context -> {
            Login.cookie(context, config, COOKIE, "", 0);
            context.redirect(PATH);
        });
    }

    private void signIn(Context context) {
        String token = context.formParam("token");
        boolean known = token != null
                && verifiers.stream()
                        .anyMatch(verifier -> verifier.verify(token.strip()).isPresent());
        if (!known) {
            page(context, 401, "<p role=\"alert\">Nobody here has this token.</p>");
            return;
        }
        Login.cookie(context, config, COOKIE, token.strip(), DAYS_30);
        context.redirect(Login.target(context.queryParam("to")), HttpStatus.SEE_OTHER);
    }

    private static void page(Context context, int status, String message) {
        String to = URLEncoder.encode(Login.target(context.queryParam("to")), StandardCharsets.UTF_8);
        context.status(status)
                .header("Content-Security-Policy", "default-src 'none'; form-action 'self'; frame-ancestors 'none'")
                .header("Cache-Control", "no-store")
                .contentType("text/html; charset=utf-8")
                .result(PAGE.replaceFirst("%s", message).replaceFirst("%s", to));
    }
}
