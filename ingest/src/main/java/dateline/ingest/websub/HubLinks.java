package dateline.ingest.websub;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds hub and topic in {@code Link} headers; where those say nothing, what the feed itself names counts.
 *
 * @see <a href="https://www.w3.org/TR/websub/#discovery">WebSub, section 4</a>, and RFC 8288 for the headers
 */
public final class HubLinks {

    private static final int MOST_LINKS = 50;
    private static final int LONGEST_HEADER = 16 << 10;

    private HubLinks() {}

    /**
     * @param headers of the answer, names in lower case
     * @param url where the answer came from, which relative links start from
     * @param feedHub what the feed names
     * @param feedSelf what the feed calls itself
     * @return empty if no hub is named; the topic is {@code url} if none is
     */
    public static Optional<Hub> find(
            Map<String, List<String>> headers, URI url, Optional<URI> feedHub, Optional<URI> feedSelf) {
        List<Link> links = new ArrayList<>();
        for (String header : headers.getOrDefault("link", List.of())) {
            parse(header, links);
        }
        Optional<URI> hub = first(links, "hub", url).or(() -> feedHub);
        Optional<URI> self = first(links, "self", url).or(() -> feedSelf);
        return hub.map(found -> new Hub(found, self.orElse(url)));
    }

    /** @param relations in lower case, separated by spaces */
    private record Link(String target, String relations) {}

    private static Optional<URI> first(List<Link> links, String relation, URI base) {
        for (Link link : links) {
            if (List.of(link.relations().split("\\s+")).contains(relation)) {
                try {
                    return Optional.of(base.resolve(link.target()));
                } catch (IllegalArgumentException _) {
                    // no URL: the next may be
                }
            }
        }
        return Optional.empty();
    }

    /** Reads {@code <target>; name=value; name="value", <target>…} in one pass. */
    private static void parse(String header, List<Link> links) {
        if (header.length() > LONGEST_HEADER) {
            return;
        }
        int at = header.indexOf('<');
        while (at >= 0 && links.size() < MOST_LINKS) {
            int end = header.indexOf('>', at);
            if (end < 0) {
                return;
            }
            String target = header.substring(at + 1, end).strip();
            int stop = endOfParameters(header, end + 1);
            links.add(new Link(target, relations(header.substring(end + 1, stop))));
            at = header.indexOf('<', stop);
        }
    }

    /** Up to the next comma outside of quotation marks. */
    private static int endOfParameters(String header, int start) {
        boolean quoted = false;
        for (int i = start; i < header.length(); i++) {
            char sign = header.charAt(i);
            if (sign == '"') {
                quoted = !quoted;
            } else if (sign == ',' && !quoted) {
                return i;
            }
        }
        return header.length();
    }

    private static String relations(String parameters) {
        for (String parameter : parameters.split(";", -1)) {
            int equals = parameter.indexOf('=');
            if (equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase("rel")) {
                return parameter.substring(equals + 1).replace('"', ' ').strip().toLowerCase(Locale.ROOT);
            }
        }
        return "";
    }
}
