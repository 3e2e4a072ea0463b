package dateline.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.ingest.fetch.FetchResult.Why;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A URL that may be asked for, as far as can be said before its host is looked up.
 *
 * @param uri without fragment, its host in lower case and ASCII
 * @param host in lower case and ASCII, without the dot that may end it
 * @param port never -1
 */
record WebUrl(URI uri, String host, int port) {

    private static final int LONGEST = 4_096;
    private static final int LONGEST_HOST = 253;

    /** Ports below 1024 other than the web's belong to services that might take a request for a command. */
    private static final int FIRST_FREE_PORT = 1024;

    /** Above, those that browsers do not connect to either (Fetch standard, section "bad port"). */
    private static final Set<Integer> BAD_PORTS = Set.of(
            1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697,
            10080);

    /** Host and port; whoever has credentials before them does not match. */
    private static final Pattern AUTHORITY =
            Pattern.compile("(\\[[0-9A-Fa-f:.]{2,45}\\]|[^\\[\\]@:%/?#\\s]{1,255})(?::(\\d{0,5}))?");

    private static final Pattern NAME = Pattern.compile("[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63}){0,126}");
    private static final Pattern FOUR_NUMBERS = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");

    private static final String UNRESERVED = "-._~:/?#[]@!$&'()*+,;=";

    /** @throws RefusedException if it is none; the message says why and does not repeat it */
    static WebUrl of(URI uri) throws RefusedException {
        if (uri.toString().length() > LONGEST) {
            throw bad("a URL of more than " + LONGEST + " characters");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw bad("no http or https URL");
        }
        String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
        if (authority.indexOf('@') >= 0) {
            throw bad("a URL with credentials");
        }
        Matcher parts = AUTHORITY.matcher(authority);
        if (!parts.matches()) {
            throw bad("a URL without a proper host");
        }
        String host = host(parts.group(1));
        int usual = scheme.equals("https") ? 443 : 80;
        int port = parts.group(2) == null || parts.group(2).isEmpty() ? usual : Integer.parseInt(parts.group(2));
        if ((port != 80 && port != 443 && port < FIRST_FREE_PORT) || port > 65_535 || BAD_PORTS.contains(port)) {
            throw bad("a URL with port " + port);
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        try {
            var clean = new URI(scheme + "://" + host + (port == usual ? "" : ":" + port) + path + query);
            return new WebUrl(clean, host, port);
        } catch (URISyntaxException _) {
            throw bad("no proper URL");
        }
    }

    /**
     * Reads a URL reference as servers and feeds write them, with spaces and letters of any script.
     *
     * @param base what a relative reference starts from
     */
    static WebUrl of(URI base, String reference) throws RefusedException {
        String written = reference.strip();
        if (written.length() > LONGEST) {
            throw bad("a URL of more than " + LONGEST + " characters");
        }
        try {
            if (written.startsWith("?")) { // RFC 3986 keeps the path; the JDK, by RFC 2396, does not
                return of(new URI(
                        base.getScheme() + "://" + base.getRawAuthority() + base.getRawPath() + encoded(written)));
            }
            return of(base.resolve(new URI(encoded(written))));
        } catch (URISyntaxException | IllegalArgumentException _) {
            throw bad("no proper URL");
        }
    }

    private static String encoded(String written) throws RefusedException {
        var url = new StringBuilder(written.length() + 16);
        for (int i = 0; i < written.length(); ) {
            int sign = written.codePointAt(i);
            if (Character.isISOControl(sign) || sign == 0xFFFD) {
                throw bad("a URL with control characters");
            }
            boolean letter = sign < 0x80 && Character.isLetterOrDigit(sign);
            boolean escape = sign == '%' && isHex(written, i + 1) && isHex(written, i + 2);
            if (letter || escape || UNRESERVED.indexOf(sign) >= 0 || inHost(url)) {
                url.appendCodePoint(sign);
            } else {
                for (byte value : Character.toString(sign).getBytes(UTF_8)) {
                    url.append('%').append(HexFormat.of().withUpperCase().toHexDigits(value));
                }
            }
            i += Character.charCount(sign);
        }
        return url.toString();
    }

    private static boolean isHex(String written, int at) {
        return at < written.length() && HexFormat.isHexDigit(written.charAt(at));
    }

    /** Hosts are not percent-encoded; those of other scripts become ASCII later. */
    private static boolean inHost(StringBuilder url) {
        int slashes = url.indexOf("//");
        return slashes >= 0 && slashes <= 6 && url.indexOf("/", slashes + 2) < 0 && url.indexOf("?", slashes) < 0;
    }

    private static String host(String written) throws RefusedException {
        if (written.startsWith("[")) {
            return written.toLowerCase(Locale.ROOT);
        }
        String host;
        try {
            host = IDN.toASCII(written).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            throw bad("a URL with an impossible host");
        }
        host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        if (host.length() > LONGEST_HOST || !NAME.matcher(host).matches()) {
            throw bad("a URL with an impossible host");
        }
        String last = host.substring(host.lastIndexOf('.') + 1);
        boolean number = Character.isDigit(last.charAt(0)) && last.matches("\\d+|0x[0-9a-f]*");
        if (number && !FOUR_NUMBERS.matcher(host).matches()) {
            throw bad("a URL with an address in disguise"); // 0x7f.1, 2130706433, 0177.0.0.1
        }
        return host;
    }

    private static RefusedException bad(String what) {
        return new RefusedException(Why.BAD_URL, "This is " + what);
    }

    /** Whose queue this goes through: one for a host's http and https, one for each odd port. */
    String hostKey() {
        return port == 80 || port == 443 ? host : host + ":" + port;
    }

    boolean isSecure() {
        return uri.getScheme().equals("https");
    }
}
