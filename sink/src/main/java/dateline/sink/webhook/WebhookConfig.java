package dateline.sink.webhook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What webhooks may do.
 *
 * @param secrets by name, what signs what is posted
 * @param allowPrivate whether addresses that are not on the public internet may be posted to
 */
public record WebhookConfig(Map<String, String> secrets, boolean allowPrivate) {

    /** No search can have a webhook. */
    public static final WebhookConfig NONE = new WebhookConfig(Map.of(), false);

    /** A shorter one can be guessed. */
    private static final int SHORTEST_SECRET = 16;

    private static final String NAME = "[A-Za-z0-9._-]{1,100}";

    public WebhookConfig {
        secrets = Map.copyOf(secrets);
    }

    /**
     * Reads a properties file with a name and its secret a line.
     *
     * @throws IllegalArgumentException if it cannot be read, or a secret is too short
     */
    public static WebhookConfig read(Path file, boolean allowPrivate) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException("Cannot read --webhook-secrets " + file + ": " + e, e);
        }
        Map<String, String> secrets = new TreeMap<>();
        properties.forEach((name, secret) -> {
            if (!name.toString().matches(NAME)) {
                throw new IllegalArgumentException("--webhook-secrets " + file
                        + ": a name has 1 to 100 letters, digits, dots, dashes and underscores");
            }
            if (secret.toString().length() < SHORTEST_SECRET) {
                throw new IllegalArgumentException("--webhook-secrets " + file + ": the secret '" + name
                        + "' has fewer than " + SHORTEST_SECRET + " characters; make one with: openssl rand -hex 32");
            }
            secrets.put(name.toString(), secret.toString());
        });
        return new WebhookConfig(secrets, allowPrivate);
    }

    /** Names only: nothing that prints this prints a secret. */
    @Override
    public String toString() {
        return "WebhookConfig[secrets=" + new TreeMap<>(secrets).keySet() + ", allowPrivate=" + allowPrivate + "]";
    }
}
