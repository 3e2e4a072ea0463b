package dateline.program.access;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/**
 * Stands before every route of a program but {@code /healthz} and {@code /readyz}.
 *
 * <p>Reading takes role read, everything else role write, but the paths said to only read. Whoever is not known is
 * answered 401, or sent to sign in where a browser asks for a page. What another site's page sends through a reader's
 * browser is refused, open or not: its {@code Origin} is not ours (RFC 6454), or, where a program listens on loopback
 * only, the {@code Host} it asks for is no name of this machine. Every request that changes something is one line in the
 * log {@code dateline.audit}.
 */
public final class Access {

    private static final Set<String> ALWAYS_OPEN = Set.of("/healthz", "/readyz");
    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);
    private static final Caller ANYBODY = new Caller("anybody", Role.WRITE);
    private static final String CALLER = "dateline.caller";
    private static final String BEARER = "Bearer ";

    /** Longer than any token of ours and than what an identity provider should put into one. */
    private static final int MOST_CREDENTIAL = 8_192;

    private final AccessConfig config;
    private final List<Verifier> verifiers;
    private final Optional<Login> login;
    private final RateLimit limit;
    private final Set<String> readingPosts;
    private final Set<String> open;
    private final Consumer<String> audit;

    private Access(
            AccessConfig config,
            List<Verifier> verifiers,
            Optional<Login> login,
            Set<String> readingPosts,
            Set<String> open,
            Consumer<String> audit) {
        this.config = config;
        this.verifiers = verifiers;
        this.login = login;
        this.limit = new RateLimit(config.requestsASecond() * 4L, config.requestsASecond(), Duration.ofSeconds(1));
        this.readingPosts = Set.copyOf(readingPosts);
        this.open = Set.copyOf(open);
        this.audit = audit;
    }

    /**
     * Makes what the configuration says; reads the token file, and asks nothing of an identity provider yet.
     *
     * @param readingPosts paths to which a POST changes nothing, as it only carries a question
     * @throws IllegalArgumentException if the token file cannot be read
     */
    public static Access of(AccessConfig config, Set<String> readingPosts) {
        return of(config, readingPosts, LoggerFactory.getLogger("dateline.audit")::info);
    }

    /** @param audit takes one line for each request that changes something, refused ones included */
    static Access of(AccessConfig config, Set<String> readingPosts, Consumer<String> audit) {
        List<Verifier> verifiers = config.tokens() == null ? List.of() : List.of(new TokenFile(config.tokens()));
        if (config.provider() == null) {
            Optional<Login> login =
                    verifiers.isEmpty() ? Optional.empty() : Optional.of(new TokenLogin(verifiers, config));
            return new Access(config, verifiers, login, readingPosts, Set.of(), audit);
        }
        var provider = new OidcProvider(config.provider());
        List<Verifier> all = new ArrayList<>(verifiers);
        all.add(provider);
        var login = Optional.<Login>of(new OidcLogin(provider, config));
        return new Access(config, List.copyOf(all), login, readingPosts, Set.of(), audit);
    }

    /**
     * The same, but for the paths below one: programs elsewhere call them without a credential of ours, and what they may
     * do there is checked by what their addresses hold. They are let in by any {@code Host}, as their proxies send it, and
     * not more often than anybody.
     *
     * @param folder e.g. {@code "/websub/"}
     */
    public Access leavingOpen(String folder) {
        return new Access(config, verifiers, login, readingPosts, Set.of(folder), audit);
    }

    /** Puts itself before the routes. */
    public void addTo(RoutesConfig routes) {
        routes.before(this::check);
        routes.after(this::record);
        login.ifPresent(signIn -> signIn.addTo(routes));
    }

    private void check(Context context) {
        String path = context.path();
        if (ALWAYS_OPEN.contains(path)) {
            return;
        }
        if (open.stream().anyMatch(path::startsWith)) {
            refuseWhenTooOften(context, "address " + context.ip());
            return;
        }
        refuseForeignPages(context);
        if (config.isOpen()) {
            context.attribute(CALLER, ANYBODY);
            return;
        }
        boolean signingIn = path.equals(Login.PATH) || path.startsWith(Login.PATH + "/");
        Optional<Caller> caller = signingIn ? Optional.empty() : identify(context);
        refuseWhenTooOften(context, caller.map(Caller::name).orElse("address " + context.ip()));
        if (signingIn) {
            return;
        }
        if (caller.isEmpty()) {
            sendToSignIn(context);
            return;
        }
        context.attribute(CALLER, caller.get());
        if (!caller.get().role().allows(needed(context))) {
            throw refusal(
                    context, 403, "This takes role write, and " + caller.get().name() + " has role read");
        }
    }

    private Optional<Caller> identify(Context context) {
        String header = context.header("Authorization");
        String credential = header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? header.substring(BEARER.length()).strip()
                : context.cookie(Login.COOKIE);
        if (credential == null || credential.isEmpty() || credential.length() > MOST_CREDENTIAL) {
            return Optional.empty();
        }
        return verifiers.stream()
                .flatMap(verifier -> verifier.verify(credential).stream())
                .findFirst();
    }

    private Role needed(Context context) {
        return isReading(context) || readingPosts.contains(context.path()) ? Role.READ : Role.WRITE;
    }

    private static boolean isReading(Context context) {
        return READING.contains(context.method());
    }

    private void refuseForeignPages(Context context) {
        String host = context.header("Host");
        if (config.isLoopback() && host != null && !Loopback.isName(host)) {
            throw refusal(context, 403, "This listens on loopback only and answers to the names of this machine");
        }
        String origin = context.header("Origin");
        if (!isReading(context) && origin != null && !isOurs(origin, host)) {
            throw refusal(context, 403, "Pages of other sites may not change anything here");
        }
    }

    private boolean isOurs(String origin, String host) {
        boolean sameHost = origin.equals("http://" + host) || origin.equals("https://" + host);
        return sameHost || (config.publicUrl() != null && origin.equals(Login.origin(config.publicUrl())));
    }

    private void refuseWhenTooOften(Context context, String name) {
        Duration wait = limit.take(name);
        if (!wait.isZero()) {
            context.header("Retry-After", Long.toString(wait.toSeconds() + 1));
            throw refusal(context, 429, "Too many requests: at most " + config.requestsASecond() + " a second");
        }
    }

    private void sendToSignIn(Context context) {
        String accepted = context.header("Accept");
        boolean page = HandlerType.GET.equals(context.method()) && accepted != null && accepted.contains("text/html");
        if (page && login.isPresent()) {
            String to = context.path() + (context.queryString() == null ? "" : "?" + context.queryString());
            context.redirect(Login.PATH + "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
            context.skipRemainingHandlers();
            return;
        }
        context.header("WWW-Authenticate", "Bearer realm=\"dateline\"");
        throw refusal(context, 401, "Send a token: Authorization: Bearer TOKEN. 'dateline access' makes one");
    }

    private HttpResponseException refusal(Context context, int status, String why) {
        if (!isReading(context)) {
            line(context, status);
            context.attribute(CALLER, null); // recorded already
        }
        return new HttpResponseException(status, why, Map.of());
    }

    private void record(Context context) {
        if (!isReading(context) && context.attribute(CALLER) != null) {
            line(context, context.statusCode());
        }
    }

    private void line(Context context, int status) {
        Caller caller = context.attribute(CALLER);
        audit.accept(status + " " + context.method() + " "
                + context.path().replaceAll("[\\p{Cntrl}\\s]", "_") // a path must not write lines of its own
                + " by " + (caller == null ? "nobody known" : caller.name()) + " from " + context.ip());
    }
}
