package dateline.sink.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.sink.search.BadParameterException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The address of a feed of ours, taken apart.
 *
 * @param url as it was written, in ASCII
 * @param base what stands before the path of the feed, such as {@code https://news.example.org}; scheme and host in lower
 *     case, no port where it is the usual one
 * @param parameters decoded, by name
 */
public record FeedAddress(String url, String base, FeedFormat format, Map<String, List<String>> parameters) {

    /** Characters; a search may hold 2,000 of other scripts, but hardly does. */
    public static final int MAX_LENGTH = 4_000;

    private static final int MOST_PAIRS = 200;
    private static final String UNRESERVED = "-._~:/?#[]@!$&'()*+,;=%";

    /** Parameters that change nothing of what a feed is. */
    private static final List<String> OF_NO_FEED = List.of("facets", "facetSize");

    /**
     * Takes one apart.
     *
     * @param name of the parameter it comes in
     * @throws BadParameterException if it is no address of a feed
     */
    public static FeedAddress parse(String name, String text) {
        if (text.isEmpty() || text.length() > MAX_LENGTH) {
            throw new BadParameterException(
                    name, "must be the address of a feed, at most " + MAX_LENGTH + " characters");
        }
        URI url = url(name, text);
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        FeedFormat format = FeedFormat.atEndOf(path)
                .orElseThrow(() -> new BadParameterException(
                        name, "must be the address of a feed: …/api/search.atom, .jsonfeed or .ninjs with a search"));
        String prefix = path.substring(0, path.length() - format.path().length());
        String base = base(url.getScheme() + "://" + url.getRawAuthority() + prefix);
        return new FeedAddress(text, base, format, pairs(name, url.getRawQuery()));
    }

    private static URI url(String name, String text) {
        try {
            URI url = new URI(text);
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            if ((!scheme.equals("http") && !scheme.equals("https")) || url.getHost() == null) {
                throw new BadParameterException(name, "must begin with https:// or http:// and name a host");
            }
            if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
                throw new BadParameterException(name, "must hold no user and no # part");
            }
            if (!text.equals(ascii(text))) {
                throw new BadParameterException(name, "must be written in ASCII, other characters percent-encoded");
            }
            return url;
        } catch (URISyntaxException e) {
            throw new BadParameterException(name, "is no address: " + e.getReason());
        }
    }

    /** The same for the same base, however it is written. */
    static String base(String text) {
        String base = text.replaceFirst("/+$", "");
        int slash = base.indexOf('/', base.indexOf("://") + 3);
        String origin = slash < 0 ? base : base.substring(0, slash);
        String lower = origin.toLowerCase(Locale.ROOT);
        String usual = lower.startsWith("https:") ? ":443" : ":80";
        String shorter = lower.endsWith(usual) ? lower.substring(0, lower.length() - usual.length()) : lower;
        return shorter + base.substring(origin.length());
    }

    /**
     * Takes apart what stands behind a question mark, or is sent as a form.
     *
     * @param name of what it is, for the message
     * @throws BadParameterException if it cannot be read, or holds more than 200 pairs
     */
    public static Map<String, List<String>> pairs(String name, String query) {
        Map<String, List<String>> parameters = new TreeMap<>();
        String[] pairs = query == null || query.isEmpty() ? new String[0] : query.split("&", -1);
        if (pairs.length > MOST_PAIRS) {
            throw new BadParameterException(name, "has more than " + MOST_PAIRS + " parameters");
        }
        try {
            for (String pair : pairs) {
                if (!pair.isEmpty()) {
                    int equals = pair.indexOf('=');
                    String key = equals < 0 ? pair : pair.substring(0, equals);
                    String value = equals < 0 ? "" : pair.substring(equals + 1);
                    parameters
                            .computeIfAbsent(URLDecoder.decode(key, UTF_8), _ -> new ArrayList<>())
                            .add(URLDecoder.decode(value, UTF_8));
                }
            }
        } catch (IllegalArgumentException _) {
            throw new BadParameterException(name, "has a % that two hexadecimal digits do not follow");
        }
        return parameters;
    }

    /** The same for the same feed at the same base, however its address is written. */
    public String normal() {
        Map<String, List<String>> feed = new TreeMap<>(parameters);
        feed.keySet().removeAll(OF_NO_FEED);
        feed.values().removeIf(values -> values.stream().allMatch(String::isBlank));
        feed.replaceAll((_, values) -> values.stream().sorted().distinct().toList());
        return base + format.path() + written(feed);
    }

    /** Whether it is a page of a feed, which stays as it is, and not the feed. */
    public boolean isPage() {
        return parameters.getOrDefault("cursor", List.of()).stream().anyMatch(value -> !value.isBlank());
    }

    /** The address of another page of it. */
    String page(String cursor) {
        Map<String, List<String>> page = new TreeMap<>(parameters);
        page.put("cursor", List.of(cursor));
        return base + format.path() + written(page);
    }

    private static String written(Map<String, List<String>> parameters) {
        List<String> pairs = new ArrayList<>();
        parameters.forEach((name, values) -> values.forEach(
                value -> pairs.add(URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8))));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** What may not stand in an address becomes %XX, so that it cannot end a link or a header. */
    static String ascii(String text) {
        var ascii = new StringBuilder(text.length());
        for (byte each : text.getBytes(UTF_8)) {
            char sign = (char) (each & 0xFF);
            if (sign < 0x80 && (Character.isLetterOrDigit(sign) || UNRESERVED.indexOf(sign) >= 0)) {
                ascii.append(sign);
            } else {
                ascii.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
            }
        }
        return ascii.toString();
    }
}
