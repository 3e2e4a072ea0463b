package dateline.ingest.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How a command reads the web. */
public final class FetchOptions {

    @Option(
            names = "--contact",
            paramLabel = "URL",
            defaultValue = "${env:DATELINE_CONTACT:-}",
            description = "URL or mail address told to every server asked, so that its people can reach you.")
    private String contact = "";

    @Option(
            names = "--host-delay",
            paramLabel = "TIME",
            defaultValue = "${env:DATELINE_HOST_DELAY:-PT1S}",
            description = "Least time between two requests to a host, ISO-8601; a longer one in robots.txt counts.")
    private Duration hostDelay = FetchConfig.USUAL_HOST_DELAY;

    @Option(
            names = "--allow-private",
            defaultValue = "${env:DATELINE_ALLOW_PRIVATE:-false}",
            description =
                    "Also read from loopback and private networks. Whoever writes a feed can then have them read.")
    private boolean allowPrivate;

    @Option(
            names = "--allow-network",
            paramLabel = "NETWORK",
            split = ",",
            description = "Also read from these networks, e.g. 10.1.0.0/16.")
    private List<String> allowedNetworks = List.of();

    @Option(
            names = "--websub-url",
            paramLabel = "URL",
            defaultValue = "${env:DATELINE_WEBSUB_URL:-}",
            description = "Where hubs reach this program from outside, e.g. https://news.example/ingest; a proxy passes"
                    + " what comes to URL/websub on to --http-port. Without it every feed is polled.")
    private String websubUrl = "";

    public FetchOptions() {}

    /** The same, said by another program instead of a user. */
    public FetchOptions(String contact, Duration hostDelay, boolean allowPrivate) {
        this.contact = contact;
        this.hostDelay = hostDelay;
        this.allowPrivate = allowPrivate;
    }

    /** @throws IllegalArgumentException if a value is out of range; the message names the option */
    public FetchConfig config() {
        List<Network> allowed = new ArrayList<>(allowPrivate ? AddressRule.PRIVATE : List.of());
        try {
            allowedNetworks.forEach(network -> allowed.add(Network.of(network)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--allow-network: " + e.getMessage(), e);
        }
        return new FetchConfig(contact, allowed, hostDelay, websubUrl);
    }
}
