package dateline.sink.backend;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Which backend, and how to reach it.
 *
 * @param name as in {@link Backends#BY_NAME}, e.g. {@code "opensearch"}
 * @param url where it is; user and password may stand in front of the host
 * @param file properties with more settings, e.g. TLS; null for none
 * @param replicas copies of each shard beside the first, 0 to 10, for an index that has to be made
 */
public record BackendConfig(String name, URI url, Path file, int replicas) {

    private static final int MAX_REPLICAS = 10;

    /** @throws IllegalArgumentException if a value is out of range; the message names the option */
    public BackendConfig {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(url, "url");
        if (replicas < 0 || replicas > MAX_REPLICAS) {
            throw new IllegalArgumentException("--replicas must be 0 to " + MAX_REPLICAS + ", but was " + replicas);
        }
    }

    /** OpenSearch on one node, as it comes. */
    public BackendConfig(URI url) {
        this("opensearch", url, null, 0);
    }

    /**
     * What the file says.
     *
     * @throws IllegalArgumentException if it cannot be read
     */
    Map<String, String> settings() {
        if (file == null) {
            return Map.of();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new IllegalArgumentException("Cannot read --opensearch-config " + file + ": " + e, e);
        }
        return properties.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().toString(),
                        entry -> entry.getValue().toString()));
    }
}
