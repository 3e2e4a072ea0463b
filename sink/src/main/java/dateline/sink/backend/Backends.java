package dateline.sink.backend;

import static java.util.Map.entry;

import java.net.URI;
import java.util.Map;
import java.util.TreeSet;

/** Every backend there is, by the name {@code --backend} takes. */
public final class Backends {

    /** Makes a backend; nothing is asked of it before it is used. */
    @FunctionalInterface
    interface Factory {
        Backend open(URI url, int replicas);
    }

    static final Map<String, Factory> BY_NAME = Map.ofEntries(entry("opensearch", OpenSearchBackend::new));

    private Backends() {}

    /**
     * Opens the backend of this name.
     *
     * @param url where it is; user and password may stand in front of the host
     * @param replicas copies of each shard beside the first, for an index that has to be made
     * @throws IllegalArgumentException if there is none of this name, or the URL is not one it can use
     */
    public static Backend open(String name, URI url, int replicas) {
        Factory factory = BY_NAME.get(name);
        if (factory == null) {
            throw new IllegalArgumentException(
                    "--backend must be one of " + new TreeSet<>(BY_NAME.keySet()) + ", but was '" + name + "'");
        }
        return factory.open(url, replicas);
    }
}
