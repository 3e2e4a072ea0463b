package dateline.schemas;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Brings the addresses of one page to one form, so that the same article gets the same id wherever it was found.
 *
 * <p>What is done is safe by RFC 3986, section 6.2.2 and 6.2.3 (case of scheme and host, default port, dot segments,
 * empty path, fragment), but for one thing: parameters that are known to track the reader and never choose the page
 * are taken out.
 */
public final class CanonicalUrl {

    /** Longer ones are mistakes or attacks; browsers and servers balk far below. */
    private static final int MAX_LENGTH = 4096;

    /** Set by newsletters, social networks and advertisers; no publisher picks a page by them. */
    private static final Pattern TRACKING = Pattern.compile(
            "(?:utm_[a-z_]+|fbclid|gclid|dclid|msclkid|yclid|igshid|mc_cid|mc_eid|cmpid|ns_[a-z_]+|at_[a-z_]+)=?.*",
            Pattern.CASE_INSENSITIVE);

    private CanonicalUrl() {}

    /** Returns the one form of an absolute http or https address, or nothing if it is no such address. */
    public static Optional<String> of(String url) {
        if (url.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(url.strip()).normalize();
            if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
                return Optional.empty();
            }
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                return Optional.empty();
            }
            return Optional.of(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port(uri, scheme) + path(uri)
                    + query(uri));
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    private static String port(URI uri, String scheme) {
        int usual = scheme.equals("http") ? 80 : 443;
        return uri.getPort() == -1 || uri.getPort() == usual ? "" : ":" + uri.getPort();
    }

    private static String path(URI uri) {
        String path = uri.getRawPath();
        while (path.startsWith("/../")) { // RFC 3986, section 5.2.4: nothing is above the root
            path = path.substring(3);
        }
        return path.isEmpty() ? "/" : path;
    }

    private static String query(URI uri) {
        if (uri.getRawQuery() == null) {
            return "";
        }
        List<String> kept = new ArrayList<>();
        for (String parameter : uri.getRawQuery().split("&", -1)) {
            if (!parameter.isEmpty() && !TRACKING.matcher(parameter).matches()) {
                kept.add(parameter);
            }
        }
        return kept.isEmpty() ? "" : "?" + String.join("&", kept);
    }
}
