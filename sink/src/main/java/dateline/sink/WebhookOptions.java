package dateline.sink;

import dateline.sink.webhook.WebhookConfig;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** Where alerts may be posted. */
public final class WebhookOptions {

    @Option(
            names = "--webhook-secrets",
            paramLabel = "FILE",
            defaultValue = "${env:DATELINE_WEBHOOK_SECRETS:-" + Option.NULL_VALUE + "}",
            showDefaultValue = Visibility.NEVER,
            description = "Properties file, a name and a secret a line. Stored searches name the one that signs what is"
                    + " posted; without it there are no webhooks.")
    private Path secrets;

    @Option(
            names = "--allow-private-webhooks",
            defaultValue = "${env:DATELINE_ALLOW_PRIVATE_WEBHOOKS:-false}",
            description = "Also post to addresses that are not on the public internet.")
    private boolean allowPrivate;

    /** @throws IllegalArgumentException if the file cannot be read */
    public WebhookConfig config() {
        return secrets == null ? new WebhookConfig(Map.of(), allowPrivate) : WebhookConfig.read(secrets, allowPrivate);
    }
}
