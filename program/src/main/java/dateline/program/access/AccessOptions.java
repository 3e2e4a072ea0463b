package dateline.program.access;

import dateline.program.access.AccessConfig.ProviderConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** The options that say who may come in. */
public final class AccessOptions {

    @Option(
            names = "--tokens",
            paramLabel = "FILE",
            defaultValue = "${env:DATELINE_TOKENS:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description =
                    "File of tokens that are let in; 'dateline access' writes its lines. Default: no token is asked"
                            + " for, which is allowed on loopback only.")
    private Path tokens;

    @Option(
            names = "--open",
            defaultValue = "${env:DATELINE_OPEN:-false}",
            showDefaultValue = Visibility.NEVER,
            description = "Let everybody in, though others than this machine can come.")
    private boolean open;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            defaultValue = "${env:DATELINE_PUBLIC_URL:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "Where browsers reach this, when a proxy with TLS stands in front.")
    private URI publicUrl;

    @Option(
            names = "--oidc-issuer",
            paramLabel = "URL",
            defaultValue = "${env:DATELINE_OIDC_ISSUER:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "Identity provider (OpenID Connect) whose people are let in.")
    private URI issuer;

    @Option(
            names = "--oidc-client-id",
            paramLabel = "ID",
            defaultValue = "${env:DATELINE_OIDC_CLIENT_ID:-dateline}",
            description = "What the identity provider calls us.")
    private String clientId = "dateline";

    @Option(
            names = "--oidc-client-secret",
            paramLabel = "FILE",
            defaultValue = "${env:DATELINE_OIDC_CLIENT_SECRET:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "File that holds the client's secret. Default: a public client.")
    private Path clientSecret;

    @Option(
            names = "--oidc-writers",
            paramLabel = "CLAIM=VALUE",
            defaultValue = "${env:DATELINE_OIDC_WRITERS:-}",
            showDefaultValue = Visibility.NEVER,
            description = "Who may write, e.g. groups=editors. Default: everybody the provider knows only reads.")
    private String writers = "";

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "${env:DATELINE_REQUESTS:-50}",
            description = "Requests a second for each caller, where callers are told apart.")
    private int requests = 50;

    /**
     * What the options say.
     *
     * @param httpHost address the program listens on
     * @throws IllegalArgumentException if they let everybody in from everywhere without {@code --open}, or a file cannot
     *     be read; the message names the option
     */
    public AccessConfig config(String httpHost) {
        boolean loopback = Loopback.isAddress(httpHost);
        boolean asks = tokens != null || issuer != null;
        if (!loopback && !asks && !open) {
            throw new IllegalArgumentException("Others than this machine could come in by " + httpHost
                    + ". Say who may with --tokens or --oidc-issuer, or let everybody in with --open");
        }
        if (open && asks) {
            throw new IllegalArgumentException("--open lets everybody in, so leave out --tokens and --oidc-issuer");
        }
        return new AccessConfig(loopback, tokens, provider(), publicUrl, requests);
    }

    private ProviderConfig provider() {
        if (issuer == null) {
            return null;
        }
        if (!writers.isEmpty() && !writers.matches("[^=]{1,100}=.{1,200}")) {
            throw new IllegalArgumentException("--oidc-writers must be CLAIM=VALUE, but was '" + writers + "'");
        }
        return new ProviderConfig(issuer, clientId, secret(), writers);
    }

    private String secret() {
        if (clientSecret == null) {
            return null;
        }
        try {
            return Files.readString(clientSecret).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read --oidc-client-secret " + clientSecret + ": " + e, e);
        }
    }
}
