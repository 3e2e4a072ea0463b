package dateline.ingest.seed;

import static java.nio.charset.StandardCharsets.UTF_8;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.apache.kafka.common.utils.Utils;

/**
 * What seeds must have in common to be read by one instance. Seeds of a host share its delay, and feeds of a publisher
 * list the same articles, whichever of its hosts they lie on: so it is the domain that somebody can register, by the
 * <a href="https://publicsuffix.org/">Public Suffix List</a>.
 */
final class Site {

    private Site() {}

    /** The site of a seed's URL: a domain in lower case; the host where it has none, the URL where it names no host. */
    static String of(String url) {
        String host = host(url);
        if (host == null) {
            return url;
        }
        String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
        return domain == null ? host : domain.toLowerCase(Locale.ROOT);
    }

    /**
     * Which share of all sites this one belongs to.
     *
     * @return from 0 to {@code shares - 1}, evenly spread
     */
    static int share(String url, int shares) {
        return Utils.toPositive(Utils.murmur2(of(url).getBytes(UTF_8))) % shares;
    }

    private static String host(String url) {
        try {
            String host = new URI(url).getHost();
            if (host == null) {
                return null;
            }
            String lower = host.toLowerCase(Locale.ROOT);
            return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        } catch (URISyntaxException _) {
            return null;
        }
    }
}
