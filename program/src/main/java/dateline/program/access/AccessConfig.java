package dateline.program.access;

import java.net.URI;
import java.nio.file.Path;

/**
 * Who may come in.
 *
 * @param isLoopback whether the program is reached from this machine only
 * @param tokens file of tokens; null for none
 * @param provider identity provider; null for none
 * @param publicUrl where browsers reach the program, as for a proxy with TLS in front; null: as they ask
 * @param requestsASecond for each caller, 1 to 10,000; four times as many at once after a pause
 */
public record AccessConfig(
        boolean isLoopback, Path tokens, ProviderConfig provider, URI publicUrl, int requestsASecond) {

    /** For a program on loopback that asks nobody who he is. */
    public static final AccessConfig LOOPBACK = new AccessConfig(true, null, null, null, 50);

    /**
     * An identity provider that speaks OpenID Connect.
     *
     * @param issuer its address, below which {@code /.well-known/openid-configuration} stands
     * @param clientId what it calls us; tokens must be made for it
     * @param clientSecret null for a public client
     * @param writers claim and value that give role write, e.g. {@code groups=editors}; empty for nobody. Everybody else
     *     it knows may read
     */
    public record ProviderConfig(URI issuer, String clientId, String clientSecret, String writers) {}

    /** @throws IllegalArgumentException if a value is out of range; the message names the option */
    public AccessConfig {
        if (requestsASecond < 1 || requestsASecond > 10_000) {
            throw new IllegalArgumentException("--requests must be 1 to 10000, but was " + requestsASecond);
        }
        if (provider != null && publicUrl == null) {
            throw new IllegalArgumentException(
                    "--oidc-issuer needs --public-url, where the provider sends people back");
        }
    }

    /** Whether anybody may do anything. */
    public boolean isOpen() {
        return tokens == null && provider == null;
    }
}
