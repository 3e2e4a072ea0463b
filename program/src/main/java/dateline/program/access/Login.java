package dateline.program.access;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.net.URI;

/** How a browser gets the cookie that says who it is. */
interface Login {

    /** Where it starts; what it needs stands below. */
    String PATH = "/login";

    /** Holds the credential itself, which is verified anew with each request, so that any instance can. */
    String COOKIE = "dateline";

    /** Adds the routes to a server. */
    void addTo(RoutesConfig routes);

    /**
     * Where to go after signing in: a path of ours and nothing else, so that no link leads through us to another site.
     */
    static String target(String asked) {
        boolean ours = asked != null && asked.matches("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]{0,2000}");
        return ours ? asked : "/";
    }

    /**
     * A cookie scripts cannot read and other sites' forms do not send.
     *
     * @param seconds how long it lives; 0 takes it away
     */
    static void cookie(Context context, AccessConfig config, String name, String value, int seconds) {
        boolean secure = config.publicUrl() == null
                ? context.scheme().equals("https")
                : config.publicUrl().getScheme().equals("https");
        context.cookie(new Cookie(name, value, "/", seconds, secure, true, null, SameSite.LAX));
    }

    /** Scheme, host and port of a URL, as browsers send it (RFC 6454, section 6). */
    static String origin(URI url) {
        return url.getScheme() + "://" + url.getHost() + (url.getPort() < 0 ? "" : ":" + url.getPort());
    }
}
